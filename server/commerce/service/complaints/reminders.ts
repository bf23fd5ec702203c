/** Of which complaints the caller is to be told today: as whoever is responsible, as head of sales, as management, or standing in for one of them. */
import type { ComplaintStep } from '../../../../domain/commerce/complaints/ladder.ts'
import { dueReminders, type ReminderLevel } from '../../../../domain/commerce/complaints/standing.ts'
import { isMyTurn } from '../../../company/deputies/stand-ins.ts'
import type { UserRole } from '../../../generated/prisma/enums.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { fragment, organisation } from '../../../platform/database/db.ts'
import { type ComplaintCalendar, complaintCalendar } from './complaint-calendar.ts'
import { readComplaintFacts } from './complaint-facts.ts'
import { standingBy } from './read-complaint.ts'
import { isOpen, openComplaints, responsible } from './standing-query.ts'

/** A step that is open, and for whom it is to be told. `forName` null: for the caller himself. Day `YYYY-MM-DD`. */
export type Reminder = {
  complaintId: string
  number: string
  subject: string
  customerId: string
  customer: string
  step: ComplaintStep
  round: number
  level: ReminderLevel
  dueOn: string
  forId: string
  forName: string | null
}

/** More at once nobody reads: the rest is shown once these are dealt with, and sent with the next mails. */
const MOST_COMPLAINTS = 200

type Row = Pick<Reminder, 'complaintId' | 'number' | 'subject' | 'customerId' | 'customer'> & { responsibleId: string | null }

/** First due first; every level that has come, told before or not. */
export const readReminders = async (ctx: Context): Promise<Reminder[]> => (await reminderPage(ctx, null)).reminders

/** Where a page begins: after this complaint. */
type Place = { dueOn: string; complaintId: string }

async function reminderPage(ctx: Context, after: Place | null): Promise<{ reminders: Reminder[]; next: Place | null }> {
  const [calendar, people] = await Promise.all([complaintCalendar(ctx), actsFor(ctx)])
  const leads = people.some((person) => isHead(person) || isManagement(person, calendar))
  const isAfter = after ? fragment`(n.due_on, m.id) > (${after.dueOn}::date, ${after.complaintId}::uuid)` : fragment`true`
  const found = await ctx.db.sql<
    Row & Place
  >`select m.id as "complaintId", n.due_on as "dueOn", m.number, m.subject, c.id as "customerId", c.name as customer, ${responsible(calendar)} as "responsibleId"
    from ${openComplaints(ctx, calendar)} where ${isOpen} and ${isAfter} and n.remind_on <= ${calendar.today}::date
      and (${responsible(calendar)} = any(${people.map(({ id }) => id)}::uuid[]) or (${leads}::boolean and (n.escalate_on <= ${calendar.today}::date or ${responsible(calendar)} is null)))
    order by n.due_on, m.id limit ${MOST_COMPLAINTS}::int`
  const rows = found.map(({ dueOn: _, ...row }) => row)
  const facts = await readComplaintFacts(
    ctx,
    rows.map(({ complaintId }) => complaintId),
  )
  const byId = new Map(facts.map((each) => [each.complaintId, dueReminders(standingBy(calendar, each), calendar.today)]))
  const reminders = rows.flatMap(({ responsibleId, ...row }) =>
    (byId.get(row.complaintId) ?? []).flatMap((due) =>
      people
        .filter((person) => isFor(person, due.level, responsibleId, calendar))
        .map(({ id, name }) => ({ ...row, ...due, forId: id, forName: id === ctx.user.id ? null : name })),
    ),
  )
  return { reminders, next: found.length === MOST_COMPLAINTS ? (found.at(-1) ?? null) : null }
}

/** The caller, and whoever is away while he stands in. */
type Acting = { id: string; name: string; role: UserRole }

const actsFor = (ctx: Context): Promise<Acting[]> => ctx.db.sql<Acting>`select u.id, u.name, u.role from app_user u
  where u.organisation_id = ${organisation} and u.id = any(array(select d.user_id from deputy d where ${isMyTurn(ctx)}) || ${ctx.user.id}::uuid)
  order by u.id <> ${ctx.user.id}::uuid, u.name`

const isHead = ({ role }: Acting): boolean => role === 'head_of_sales'

/** Where nobody is named the heads hear of it once more. */
const isManagement = (person: Acting, { managementId }: ComplaintCalendar): boolean =>
  managementId === null ? isHead(person) : person.id === managementId

/** Where nobody is responsible it is for the heads. */
const isFor = (person: Acting, level: ReminderLevel, responsibleId: string | null, calendar: ComplaintCalendar): boolean => {
  if (level === 'responsible') return responsibleId === null ? isHead(person) : person.id === responsibleId
  return level === 'head' ? isHead(person) : isManagement(person, calendar)
}

/** Those that nobody was sent yet, a page of them at most. Whoever is away today is not sent those of others, nor his own where his deputy is here to be sent them. */
export async function unsentReminders(ctx: Context): Promise<Reminder[]> {
  let page = await reminderPage(ctx, null)
  let unsent = await unsentOf(ctx, page.reminders)
  while (unsent.length === 0 && page.next) {
    page = await reminderPage(ctx, page.next)
    unsent = await unsentOf(ctx, page.reminders)
  }
  return unsent
}

async function unsentOf(ctx: Context, all: readonly Reminder[]): Promise<Reminder[]> {
  if (all.length === 0) return []
  const ids = [...new Set(all.map(({ complaintId }) => complaintId))]
  const [sent, [away]] = await Promise.all([
    ctx.db.sql<Sent>`select r.complaint_id as "complaintId", r.step, r.round, r.level, r.for_id as "forId" from complaint_reminder r
      where r.organisation_id = ${organisation} and r.complaint_id = any(${ids}::uuid[])`,
    ctx.db.sql<{ isCovered: boolean }>`select bool_or(u.id is not null) as "isCovered" from deputy d
      left join app_user u on u.organisation_id = ${organisation} and u.id = d.deputy_id and u.is_active and u.removed_at is null and u.role_lost_at is null
        and not exists (select from deputy o where o.organisation_id = ${organisation} and o.user_id = u.id and ${today(ctx)}::date between o.starts_on and o.ends_on)
      where d.organisation_id = ${organisation} and d.user_id = ${ctx.user.id}::uuid and ${today(ctx)}::date between d.starts_on and d.ends_on having count(*) > 0`,
  ])
  const known = new Set(sent.map(keyOf))
  return all.filter((each) => !known.has(keyOf(each)) && !(away && (away.isCovered || each.forName !== null)))
}

type Sent = Pick<Reminder, 'complaintId' | 'step' | 'round' | 'level' | 'forId'>

const keyOf = ({ complaintId, step, round, level, forId }: Sent): string => [complaintId, step, round, level, forId].join(' ')

/** Writes down that the caller is sent them: of two who do so at once one writes each. Returns those that are his to send. */
export async function claimReminders(ctx: Context, reminders: readonly Reminder[]): Promise<Reminder[]> {
  const mine: Reminder[] = []
  const { organisationId, id: sentToId } = ctx.user
  for (const each of reminders) {
    const { complaintId, step, round, level, forId } = each
    const row = { organisationId, complaintId, step, round, level, forId, sentToId, sentAt: ctx.now() }
    const { count } = await ctx.db.prisma.complaintReminder.createMany({ data: [row], skipDuplicates: true })
    if (count === 1) mine.push(each)
  }
  return mine
}

/** They did not go out after all. */
export async function releaseReminders(ctx: Context, reminders: readonly Reminder[]): Promise<void> {
  for (const { complaintId, step, round, level, forId } of reminders)
    await ctx.db.prisma.complaintReminder.deleteMany({ where: { complaintId, step, round, level, forId, sentToId: ctx.user.id } })
}
