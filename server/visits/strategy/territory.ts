/** What a territory asks for: how many customers of each class, and what they bring. */
import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import { type CareRole, type ClassCode, classCodes, isResponsible } from '../../../domain/visits/strategy/class-strategy.ts'
import { marginBetween, storedOrLive } from '../../commerce/figures/read-figures.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { readStrategies } from './strategies.ts'

/** Of the customers of one class; `byHand`: those of them with an interval of their own. `marginCents`: of twelve months; null: no costs are known. */
export type LoadOfClass = {
  classCode: ClassCode
  customers: number
  byHand: { days: number; customers: number }[]
  marginCents: number | null
}
/** `people` who make visits there. */
export type TerritoryLoad = { people: number; classes: LoadOfClass[] }

type Row = Omit<LoadOfClass, 'byHand'> & { roles: CareRole[]; team: CareRole[]; intervalDays: number | null }

/** Without blocked customers. The whole company's for those who lead or administer, else the caller's own. */
export async function readTerritory(ctx: Context): Promise<TerritoryLoad> {
  const isOwn = ctx.user.role === 'sales'
  const [rows, strategies, people] = await Promise.all([readRows(ctx, isOwn), readStrategies(ctx.db.prisma), isOwn ? 1 : countField(ctx)])
  const counted = isOwn ? rows.filter(({ classCode, roles, team }) => isResponsible(roles, team, strategies[classCode].role)) : rows
  return { people, classes: classCodes.map((classCode) => sumOf(classCode, counted)) }
}

function sumOf(classCode: ClassCode, rows: readonly Row[]): LoadOfClass {
  const own = rows.filter((row) => row.classCode === classCode)
  const margins = own.flatMap(({ marginCents }) => marginCents ?? [])
  const customers = own.reduce((sum, row) => sum + row.customers, 0)
  const byHand = own.flatMap(({ intervalDays, customers: count }) => (intervalDays === null ? [] : { days: intervalDays, customers: count }))
  return { classCode, customers, byHand, marginCents: margins.length ? margins.reduce((sum, margin) => sum + margin, 0) : null }
}

const isCurrent = (ctx: Context): SqlFragment =>
  fragment`t.organisation_id = ${organisation} and t.starts_on <= ${today(ctx)}::date and (t.ends_on is null or t.ends_on >= ${today(ctx)}::date)`

const readRows = (ctx: Context, isOwn: boolean): Promise<Row[]> =>
  ctx.db.sql<Row>`
    with team as (select t.customer_id, array_agg(distinct t.role::text) as team,
        coalesce(array_agg(distinct t.role::text) filter (where t.user_id = ${ctx.user.id}::uuid), '{}') as roles
      from care_team_member t where ${isCurrent(ctx)} group by t.customer_id)
    select c.class_letter || c.class_digit as "classCode", coalesce(m.roles, '{}') as roles, coalesce(m.team, '{}') as team, w.interval_days as "intervalDays",
      count(*) as customers, sum(${marginBetween(addDays(yearBefore(today(ctx)), 1), today(ctx))})::bigint as "marginCents"
    from customer c left join team m on m.customer_id = c.id left join ${storedOrLive} f on f.customer_id = c.id
      left join visit_preference w on w.organisation_id = ${organisation} and w.id = c.id
    where c.organisation_id = ${organisation} and ${visibleCustomer(ctx)} and c.kind in ('prospect', 'customer', 'former')
      and c.class_letter is not null and c.class_digit is not null and (not ${isOwn} or cardinality(m.roles) > 0)
      and w.is_blocked is not true
    group by 1, 2, 3, 4`

/** People who go to customers at present; at least one, whoever that will be. */
async function countField(ctx: Context): Promise<number> {
  const [row] = await ctx.db.sql<{ people: number }>`
    select count(distinct t.user_id) as people from care_team_member t join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id
    where ${isCurrent(ctx)} and t.role <> 'inside' and u.is_active`
  return Math.max(1, row?.people ?? 0)
}
