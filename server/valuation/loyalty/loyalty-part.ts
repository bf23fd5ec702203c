/** How far the loyalty of customers goes, worked out anew. */
import { judgeLoyalty, type LoyaltyRules } from '../../../domain/valuation/loyalty/loyalty-rules.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'
import type { RenewalPart } from '../renewal-part.ts'
import { readSetting } from '../settings.ts'
import { loyaltySetting } from './loyalty-setting.ts'
import { type CustomerFacts, readLoyaltyFacts } from './read-loyalty-facts.ts'

export const loyaltyPart: RenewalPart = {
  name: 'loyalty',
  renew: async (sql, customerIds, { day }) => {
    const { value: rules } = await readSetting(sql, loyaltySetting)
    const facts = await readLoyaltyFacts(sql, customerIds, day)
    await sql`delete from customer_loyalty y where y.organisation_id = ${organisation} and y.customer_id = any(${customerIds}::uuid[])
      and not (y.customer_id = any(${facts.map(({ customerId }) => customerId)}::uuid[]))`
    await write(
      sql,
      facts.map((each) => rowOf(rules, each)),
      day,
    )
  },
}

function rowOf(rules: LoyaltyRules, { customerId, facts, hand }: CustomerFacts) {
  const { stage, blocking } = judgeLoyalty(rules, facts)
  return { customer_id: customerId, stage: hand?.stage ?? stage, blocking, facts }
}

/** Where it differs from what is there; `since` is the day of the stage alone. */
const write = (sql: Sql, rows: readonly ReturnType<typeof rowOf>[], day: string) => sql`
  insert into customer_loyalty as y (organisation_id, customer_id, stage, since, blocking, facts, made_on)
  select ${organisation}, x.customer_id, x.stage, ${day}::date, x.blocking, x.facts, ${day}::date
  from jsonb_populate_recordset(null::customer_loyalty, ${JSON.stringify(rows)}::jsonb) x order by x.customer_id
  on conflict (organisation_id, customer_id) do update set stage = excluded.stage, blocking = excluded.blocking, facts = excluded.facts,
    made_on = excluded.made_on, since = case when y.stage is distinct from excluded.stage then excluded.since else y.since end
  where (y.stage, y.blocking, y.facts) is distinct from (excluded.stage, excluded.blocking, excluded.facts)`
