/** Customers as the rules look at them, with what the renewal has worked out of them. */
import { setImmediate } from 'node:timers/promises'
import { type ClassRule, type ClassRules, matchRule } from '../../../domain/valuation/customer-class/class-rules.ts'
import type { RatedCustomer } from '../../../domain/valuation/customer-class/rule-fields.ts'
import { shareBand } from '../../../domain/valuation/customer-class/share-band.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { valuedKinds } from './worth-facts.ts'

/** So many at a time, so that others have their turn. */
const SLICE = 500
/** Not as a value: the planner has to know that they are few. */
const mostOfSlice = fragment`limit 500`
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** `code`: his class of today; `isByHand`: it stays whatever the rules say; `isValued`: the renewal has come to him. */
type RatedRow = RatedCustomer & { customerId: string; name: string; code: string | null; isByHand: boolean; isValued: boolean }

/** What rules make of a customer. `code`: the class they give him. */
export type Judged = { row: RatedRow; rule: ClassRule | null; code: string | null }

/** Slice by slice, by rising id. `whose`: condition on a row `c` of `customer`. */
export async function* judgeCustomers(ctx: Context, rules: ClassRules, whose: SqlFragment, after: string | null): AsyncGenerator<Judged[]> {
  for (let last = after ?? BEFORE_ALL; ; ) {
    const rows = await readSlice(ctx, whose, last)
    yield rows.map((row) => judge(row, rules))
    last = rows.at(-1)?.customerId ?? last
    if (rows.length < SLICE) return
    await setImmediate()
  }
}

/** Condition on a row `c` of `customer`: he is one of those who are valued. */
export const isValuedKind = fragment`c.kind = any(${valuedKinds}::"CustomerKind"[])`

export const everybody = fragment`c.archived_at is null and c.merged_into_id is null`

function judge(row: RatedRow, rules: ClassRules): Judged {
  const rule = matchRule(rules, row)
  const ruled = rule && `${rule.letter}${shareBand(row.revenue ?? 0, row.potential)}`
  return { row, rule, code: row.isByHand ? row.code : ruled }
}

/** Each table is asked for one customer after the other: a plan for all of them would read it whole for every slice. */
const readSlice = (ctx: Context, whose: SqlFragment, after: string): Promise<RatedRow[]> => {
  const day = today(ctx)
  return ctx.db.sql<RatedRow>`select c.id as "customerId", c.name, c.class_letter || c.class_digit as code, w.customer_id is not null as "isValued",
      h.class_code is not null as "isByHand",
      w.potential_cents as potential, w.revenue_cents as revenue, w.margin_cents as margin, c.employees, c.target_group, c.industry, c.kind,
      extract(year from age(${day}::date, f.first_on))::int as years_customer, s.country, s.postal_code
    from (select c.* from customer c where c.organisation_id = ${organisation} and c.id > ${after}::uuid and ${isValuedKind} and ${whose}
      order by c.organisation_id, c.id ${mostOfSlice}) c
    left join lateral (select x.customer_id, x.potential_cents, x.revenue_cents, x.margin_cents from customer_worth x
      where x.organisation_id = ${organisation} and x.customer_id = c.id limit 1) w on true
    left join lateral (select x.order_days[1] as first_on from customer_figures x
      where x.organisation_id = ${organisation} and x.customer_id = c.id limit 1) f on true
    left join lateral (select m.country, m.postal_code from site m where m.organisation_id = ${organisation} and m.customer_id = c.id and m.is_main
      and m.archived_at is null limit 1) s on true
    left join lateral (select x.class_code from class_by_hand x where x.organisation_id = ${organisation} and x.customer_id = c.id and x.ended_at is null
      and x.until >= ${day}::date limit 1) h on true
    order by c.id`
}
