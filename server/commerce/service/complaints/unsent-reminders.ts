/** Which reminders are still to be sent to the caller, and that they were. */
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { visibleToColleague } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { type Reminder, reminderPage } from './reminders.ts'
import { isHere } from './standing-query.ts'

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
  const [sent, away] = await Promise.all([
    ctx.db.sql<Sent>`select r.complaint_id as "complaintId", r.step, r.round, r.level, r.for_id as "forId" from complaint_reminder r
      where r.organisation_id = ${organisation} and r.complaint_id = any(${ids}::uuid[])`,
    coveredWhileAway(ctx, ids),
  ])
  const known = new Set(sent.map(keyOf))
  return all.filter((each) => !known.has(keyOf(each)) && !(away && (away.has(each.complaintId) || each.forName !== null)))
}

/** Of these complaints those of which a deputy of the caller, who is away today, is told in his place: he is here and may see the customer. null: the caller is not away. */
async function coveredWhileAway(ctx: Context, complaintIds: readonly string[]): Promise<ReadonlySet<string> | null> {
  const isAway = (who: SqlFragment): SqlFragment => fragment`d.organisation_id = ${organisation} and d.user_id = ${who}
    and ${today(ctx)}::date between d.starts_on and d.ends_on`
  const [row] = await ctx.db.sql<{ covered: string[] }>`select array(select m.id::text from complaint m
        join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
        join deputy d on ${isAway(fragment`${ctx.user.id}::uuid`)}
        cross join lateral (select * from app_user u where u.organisation_id = ${organisation} and u.id = d.deputy_id offset 0) u
      where m.organisation_id = ${organisation} and m.id = any(${[...complaintIds]}::uuid[]) and ${isHere} and ${visibleToColleague(ctx)}
        and not exists (select from deputy d where ${isAway(fragment`u.id`)})) as covered
    where exists (select from deputy d where ${isAway(fragment`${ctx.user.id}::uuid`)})`
  return row ? new Set(row.covered) : null
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
