/** A customers whom nobody has visited within their interval. About customers: neither who should have gone nor when somebody last did is told. */
import { addDays, daysBetween } from '../../../domain/time/local-time.ts'
import { type ClassCode, classCodes } from '../../../domain/visits/strategy/class-strategy.ts'
import { type CoarseSpan, coarseSpan, exactSpan } from '../../../domain/visits/strategy/coarse-span.ts'
import type { Context } from '../../platform/call/context.ts'
import { dayOf, startOf, today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { readStrategies, type Strategies } from '../../visits/strategy/strategies.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

/** `over` null: no visit is known at all, and `interval` is then null for who is pursued. `nextVisitOn`: somebody has arranged one. */
export type OverdueCustomer = RowCustomer & { interval: CoarseSpan | null; over: CoarseSpan | null; nextVisitOn: string | null }

type Row = RowCustomer & { total: number; dueOn: string | null; intervalDays: number | null; nextVisitOn: string | null }

/** No interval is longer. */
const YEARS_READ = 3

export const readOverdueCustomers: ReadSection<OverdueCustomer> = async (ctx, limit) => {
  const rows = await findOverdue(ctx, rhythmsOf(await readStrategies(ctx.db.prisma)), limit)
  return toSection(
    rows.map(({ dueOn, intervalDays, ...row }) => ({
      ...row,
      interval: intervalDays === null ? null : exactSpan(intervalDays),
      over: dueOn === null ? null : coarseSpan(daysBetween(dueOn, today(ctx))),
    })),
  )
}

/** `days`: of an interval; `steps`: of a pursuit. */
type Rhythm = { classCode: ClassCode; days: number | null; steps: number[] | null }

/** Of the A classes to which somebody drives by their class. */
function rhythmsOf(strategies: Strategies): Rhythm[] {
  return classCodes.flatMap((classCode): Rhythm[] => {
    const { channel, rhythm } = strategies[classCode]
    if (!classCode.startsWith('A') || channel === 'phone' || rhythm.kind === 'campaign') return []
    return [{ classCode, days: rhythm.kind === 'interval' ? rhythm.days : null, steps: rhythm.kind === 'pursuit' ? rhythm.days : null }]
  })
}

/** By the rule of `dueDate`, which the database applies here so that not every customer has to be read; a test holds the two together. */
const findOverdue = (ctx: Context, rhythms: readonly Rhythm[], limit: number): Promise<Row[]> =>
  ctx.db.sql<Row>`
    with rhythm as (select * from jsonb_to_recordset(${JSON.stringify(rhythms)}::jsonb) as r("classCode" text, days int, steps int[])),
    told as materialized (${visitsToldOnly(ctx)}),
    visited as (
      select c.id, c.name, c.class_letter || c.class_digit as label, coalesce(w.interval_days, r.days) as days, case when w.interval_days is null then r.steps end as steps, v.*
      from customer c join rhythm r on r."classCode" = c.class_letter || c.class_digit
        left join visit_preference w on w.organisation_id = ${organisation} and w.id = c.id
        left join told t on t.customer_id = c.id
        cross join lateral (${daysVisited(ctx)}) v
      where c.organisation_id = ${organisation} and c.class_letter = 'A' and ${visibleCustomer(ctx)}
        and c.kind in ('prospect', 'customer', 'former') and w.is_blocked is not true),
    due as (select id, name, label, days, ${dueOn} as due_on, last_on, coalesce(days, ${dueOn} - last_on) as interval_days from visited)
    select id as "customerId", name as customer, label as "classLabel", due_on as "dueOn", interval_days as "intervalDays", n.next_on as "nextVisitOn",
      count(*) over () as total
    from due cross join lateral (select min(${dayOf(ctx, fragment`a.starts_at`)}) as next_on from visit a where a.organisation_id = ${organisation}
      and a.customer_id = due.id and a.starts_at >= ${startOf(ctx, today(ctx))} and a.status in ('asked', 'confirmed', 'drop_in')) n
    where due_on < ${today(ctx)}::date or last_on is null
    order by n.next_on is not null, due_on nulls last, name, id limit ${limit}`

const since = (ctx: Context): string => addDays(today(ctx), -365 * YEARS_READ)

/** Days of reported visits that stand in no calendar, by customer. */
const visitsToldOnly = (ctx: Context): SqlFragment => fragment`
  select rc.customer_id, array_agg(distinct ${dayOf(ctx, fragment`rc.at`)}) as days
  from contact_report r join report_customer rc on rc.organisation_id = ${organisation} and rc.report_id = r.id
  where r.organisation_id = ${organisation} and r.channel = 'visit' and r.visit_id is null and r.withdrawn_at is null and r.at >= ${startOf(ctx, since(ctx))}
  group by rc.customer_id`

/** Of the customer `c` with the told days `t`: the last visit, and of those since it came into its class the first and how many. */
const daysVisited = (ctx: Context): SqlFragment => fragment`
  select max(day) as last_on, min(day) filter (where ${isPursuit}) as first_on, max(day) filter (where ${isPursuit}) as pursued_on,
    (count(distinct day) filter (where ${isPursuit}))::int as made
  from (select ${dayOf(ctx, fragment`a.starts_at`)} as day from visit a where a.organisation_id = ${organisation} and a.customer_id = c.id
      and a.starts_at >= ${startOf(ctx, since(ctx))} and (a.status = 'done' or a.status in ('confirmed', 'drop_in') and a.starts_at < ${startOf(ctx, today(ctx))})
    union all select unnest(t.days)) d`

const isPursuit = fragment`(c.class_since is null or day >= c.class_since)`

/** null: never visited, or the pursuit has had all its visits. Arrays count from 1. */
const dueOn = fragment`(case when days is not null then last_on + days
  when made > 0 then greatest(first_on + steps[made + 1], pursued_on + ((steps[made + 1] - steps[made] + 1) / 2)) end)`
