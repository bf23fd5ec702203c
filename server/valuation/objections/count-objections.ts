/** How many object to what a rule says, and which rules somebody should look at. */
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { yearBefore } from '../../../domain/time/local-time.ts'
import { isFlagged, type ObjectionCount, type ObjectionSubject } from '../../../domain/valuation/objections/objection-rate.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOf, today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'

/** `shown`: what was last objected to; `open`: of the objections, those nobody has answered. */
export type CountedRule = ObjectionCount & { subject: ObjectionSubject; ruleKey: string; shown: string; open: number; isFlagged: boolean }

/** Of a year, the rules with the most objections first; one more than `MOST_ROWS` where there are more. */
export async function countObjections(ctx: Context): Promise<CountedRule[]> {
  const since = startOf(ctx, yearBefore(today(ctx)))
  const rows = await ctx.db.sql<Omit<CountedRule, 'isFlagged'>>`
    with objected as (
      select o.subject, o.rule_key, count(distinct o.customer_id) as objections, count(*) filter (where o.settled_at is null) as open,
        (array_agg(o.shown order by o.at desc, o.id))[1] as shown
      from value_objection o join customer c on c.organisation_id = ${organisation} and c.id = o.customer_id
      where o.organisation_id = ${organisation} and o.at >= ${since} and o.withdrawn_at is null and ${visibleCustomer(ctx)}
      group by o.subject, o.rule_key order by objections desc, o.subject, o.rule_key limit ${MOST_ROWS + 1}::int)
    select n.subject, n.rule_key as "ruleKey", n.shown, n.objections, n.open, ${spokenOf} as customers
    from objected n order by n.objections desc, n.subject, n.rule_key`
  return rows.map((row) => ({ ...row, isFlagged: isFlagged(row) }))
}

/** Customers the rule `n` speaks of today; 'none' is `NO_RULE`, as the index has it. */
const spokenOf = fragment`(case n.subject
  when 'class' then (select count(*) from customer_worth w where w.organisation_id = ${organisation} and coalesce(w.rule ->> 'id', 'none') = n.rule_key)
  when 'potential' then (select count(*) from customer_worth w where w.organisation_id = ${organisation} and w.source = n.rule_key)
  when 'lifetime' then (select count(*) from customer_lifetime l where l.organisation_id = ${organisation})
  when 'chance' then (select count(*) from chance h where h.organisation_id = ${organisation} and h.rule_key = n.rule_key)
  else case n.rule_key when 'none' then (select count(*) from customer_loyalty y where y.organisation_id = ${organisation} and y.stage is null)
    else (select count(*) from customer_loyalty y where y.organisation_id = ${organisation} and y.stage = n.rule_key) end end)`
