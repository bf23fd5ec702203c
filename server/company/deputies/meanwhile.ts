/** What happened while the caller was away, until he has read it. */
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOf, today } from '../../platform/call/today.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation, toDate, toDay } from '../../platform/database/db.ts'

export type MeanwhileLine = {
  kind: 'contact' | 'follow_up_done' | 'visit_changed'
  id: string
  at: string
  text: string | null
  who: string
  customerId: string
  customer: string
}

export type Meanwhile = { absenceId: string; startsOn: string; endsOn: string; deputy: string; lines: MeanwhileLine[] }

/** What is older nobody waits for. */
const DAYS_REMEMBERED = 30

/** The last absence that is over and was not dismissed; null: none. */
export async function whatHappened(ctx: Context): Promise<Meanwhile | null> {
  const day = today(ctx)
  const absence = await ctx.db.prisma.deputy.findFirst({
    where: { userId: ctx.user.id, dismissedAt: null, endsOn: { lt: toDate(day), gte: toDate(addDays(day, -DAYS_REMEMBERED)) } },
    include: { deputy: { select: { name: true } } },
    orderBy: { endsOn: 'desc' },
  })
  if (!absence) return null
  const [startsOn, endsOn] = [toDay(absence.startsOn), toDay(absence.endsOn)]
  return { absenceId: absence.id, startsOn, endsOn, deputy: absence.deputy.name, lines: await linesOf(ctx, startsOn, endsOn) }
}

/** What others did at his customers, and to his follow-ups and visits. */
async function linesOf(ctx: Context, startsOn: string, endsOn: string): Promise<MeanwhileLine[]> {
  const me = ctx.user.id
  const from = startOf(ctx, startsOn)
  const until = startOf(ctx, addDays(endsOn, 1))
  return await ctx.db.sql<MeanwhileLine>`
    select * from (
      select 'contact' as kind, r.id, r.at, case when ${readableReport(ctx)} then r.subject end as text, u.name as who, c.id as "customerId", c.name as customer
      from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
        join app_user u on u.organisation_id = ${organisation} and u.id = r.author_id
        join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
      where rc.organisation_id = ${organisation} and rc.at >= ${from} and rc.at < ${until} and r.withdrawn_at is null and ${visibleCustomer(ctx)}
        and exists (select 1 from care_team_member t where t.organisation_id = ${organisation} and t.customer_id = c.id and t.user_id = ${me}::uuid
          and t.starts_on <= ${endsOn}::date and (t.ends_on is null or t.ends_on >= ${startsOn}::date))
      union all
      select 'follow_up_done', f.id, f.done_at, f.title, a.name, c.id, c.name
      from follow_up f join app_user a on a.organisation_id = ${organisation} and a.id = coalesce(f.done_by_id, f.assignee_id)
        join customer c on c.organisation_id = ${organisation} and c.id = f.customer_id
      where f.organisation_id = ${organisation} and f.assignee_id = ${me}::uuid and f.done_at >= ${from} and f.done_at < ${until} and ${visibleCustomer(ctx)}
      union all
      select 'visit_changed', h.id, h.at, h.field, coalesce(u.name, ''), c.id, c.name
      from visit_change h join visit v on v.organisation_id = ${organisation} and v.id = h.visit_id
        left join app_user u on u.organisation_id = ${organisation} and u.id = h.user_id
        join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id
      where h.organisation_id = ${organisation} and v.owner_id = ${me}::uuid and h.at >= ${from} and h.at < ${until} and ${visibleCustomer(ctx)}
    ) x order by at desc, id limit ${MOST_ROWS + 1}`
}

/** All absences that are over by now. */
export async function dismissMeanwhile(ctx: Context): Promise<void> {
  await ctx.db.prisma.deputy.updateMany({
    where: { userId: ctx.user.id, dismissedAt: null, endsOn: { lt: toDate(today(ctx)) } },
    data: { dismissedAt: ctx.now() },
  })
}
