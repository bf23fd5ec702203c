/** Of which complaints the caller is to be told today: as whoever is responsible, as head of sales, as management, or standing in for one of them. */
import type { ComplaintStep } from '../../../../domain/commerce/complaints/ladder.ts'
import { dueReminders, type ReminderLevel } from '../../../../domain/commerce/complaints/standing.ts'
import { isMyTurn } from '../../../company/deputies/stand-ins.ts'
import type { UserRole } from '../../../generated/prisma/enums.ts'
import type { Context } from '../../../platform/call/context.ts'
import { fragment, organisation } from '../../../platform/database/db.ts'
import { complaintCalendar } from './complaint-calendar.ts'
import { readComplaintFacts } from './complaint-facts.ts'
import { ifToldOf, isOpen, openComplaints, responsible } from './standing-query.ts'
import { standingBy } from './standings.ts'

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

/** Who is told of it, as far as somebody is named who is here and may see its customer. */
type Told = { responsibleId: string | null; managementId: string | null }
type Row = Pick<Reminder, 'complaintId' | 'number' | 'subject' | 'customerId' | 'customer'> & Told

/** First due first; every level that has come, told before or not. */
export const readReminders = async (ctx: Context): Promise<Reminder[]> => (await reminderPage(ctx, null)).reminders

/** Where a page begins: after this complaint. */
type Place = { dueOn: string; complaintId: string }

/** A page of them, in order of their days. */
export async function reminderPage(ctx: Context, after: Place | null): Promise<{ reminders: Reminder[]; next: Place | null }> {
  const [calendar, people] = await Promise.all([complaintCalendar(ctx), actsFor(ctx)])
  const leads = people.some((person) => isHead(person) || person.id === calendar.managementId)
  const isAfter = after ? fragment`(n.due_on, m.id) > (${after.dueOn}::date, ${after.complaintId}::uuid)` : fragment`true`
  const found = await ctx.db.sql<
    Row & Place
  >`select m.id as "complaintId", n.due_on as "dueOn", m.number, m.subject, c.id as "customerId", c.name as customer, ${responsible(ctx)} as "responsibleId",
      ${ifToldOf(ctx, fragment`${calendar.managementId}::uuid`)} as "managementId"
    from ${openComplaints(ctx, calendar)} where ${isOpen} and ${isAfter} and n.remind_on <= ${calendar.today}::date
      and (${responsible(ctx)} = any(${people.map(({ id }) => id)}::uuid[]) or (${leads}::boolean and (n.escalate_on <= ${calendar.today}::date or ${responsible(ctx)} is null)))
    order by n.due_on, m.id limit ${MOST_COMPLAINTS}::int`
  const rows = found.map(({ dueOn: _, ...row }) => row)
  const facts = await readComplaintFacts(
    ctx,
    rows.map(({ complaintId }) => complaintId),
  )
  const byId = new Map(facts.map((each) => [each.complaintId, dueReminders(standingBy(calendar, each), calendar.today)]))
  const reminders = rows.flatMap(({ responsibleId, managementId, ...row }) =>
    (byId.get(row.complaintId) ?? []).flatMap((due) =>
      people
        .filter((person) => isFor(person, due.level, { responsibleId, managementId }))
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

/** Where nobody is named who may be told, it is for the heads; they hear once more of what is for management. */
const isFor = (person: Acting, level: ReminderLevel, { responsibleId, managementId }: Told): boolean => {
  const named = { responsible: responsibleId, head: null, management: managementId }[level]
  return named === null ? isHead(person) : person.id === named
}
