/** What the database knows about visits to the customers of some classes. */
import type { CareRole, ClassCode } from '../../../domain/visits/strategy/class-strategy.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOf } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type DueQuestion, reportDays } from './due-facts.ts'

export type RatedCustomer = {
  customerId: string
  classCode: ClassCode
  classSince: string | null
  region: string | null
  team: { userId: string; role: CareRole }[]
  visitReportsOn: string[]
}
/** Of the visits in the period. `planned`: agreed upon, whatever became of it. */
export type PeriodVisits = { customerId: string; owners: string[]; planned: number; timed: number; minutes: number }

type Period = Pick<DueQuestion, 'from'> & { since: string }

/** How many are read in one go. Adding up more would hold up everybody else whom this process serves. */
const AT_ONCE = 500

/** All customers of these classes, some hundreds at a time in the order of their ids. */
export async function* readRated(ctx: Context, period: Period, classes: readonly ClassCode[]): AsyncGenerator<RatedCustomer[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rated = await readAfter(ctx, period, classes, after)
    if (rated.length > 0) yield rated
    const last = rated.at(-1)
    if (!last || rated.length < AT_ONCE) return
    after = last.customerId
  }
}

const readAfter = (ctx: Context, period: Period, classes: readonly ClassCode[], after: string): Promise<RatedCustomer[]> =>
  ctx.db.sql<RatedCustomer>`
    select c.id as "customerId", c.class_letter || c.class_digit as "classCode", c.class_since as "classSince", h.visits as "visitReportsOn",
      (select left(s.postal_code, 2) from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null
        order by s.is_main desc, s.name, s.id limit 1) as region,
      (select coalesce(json_agg(json_build_object('userId', t.user_id, 'role', t.role)), '[]') from care_team_member t
        where t.organisation_id = ${organisation} and t.customer_id = c.id and t.starts_on <= ${period.from}::date
          and (t.ends_on is null or t.ends_on >= ${period.from}::date)) as team
    from customer c cross join lateral (${reportDays(ctx, period)}) h
    where c.organisation_id = ${organisation} and ${visibleCustomer(ctx)} and c.kind in ('prospect', 'customer', 'former')
      and c.class_letter || c.class_digit = any(${classes}::text[]) and c.id > ${after}::uuid order by c.id limit ${AT_ONCE}`

const isMade = fragment`(v.status = 'done' or v.status in ('confirmed', 'drop_in') and v.ends_at < p.now)`

export const readPeriod = (ctx: Context, { since }: Period, customerIds: readonly string[]): Promise<PeriodVisits[]> =>
  ctx.db.sql<PeriodVisits>`
    with p as (select ${ctx.now()}::timestamptz as now)
    select v.customer_id as "customerId", array_agg(distinct v.owner_id::text) as owners, count(*) filter (where v.status <> 'proposed') as planned,
      count(*) filter (where ${isMade}) as timed,
      coalesce(round(sum(extract(epoch from v.ends_at - v.starts_at) / 60) filter (where ${isMade})), 0)::int as minutes
    from visit v cross join p where v.organisation_id = ${organisation} and v.customer_id = any(${customerIds}::uuid[])
      and v.starts_at >= ${startOf(ctx, since)} and v.starts_at < p.now and v.status <> 'cancelled'
    group by v.customer_id`
