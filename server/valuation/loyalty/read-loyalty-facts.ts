/** What the database knows of some customers that their loyalty goes by. */
import { type LoyaltyFactName, type LoyaltyFacts, loyaltyFactNames } from '../../../domain/valuation/loyalty/loyalty-facts.ts'
import type { LoyaltyStage } from '../../../domain/valuation/loyalty/loyalty-rules.ts'
import { figuresOfCustomer } from '../../commerce/figures/read-figures.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'
import { factQueries } from './fact-queries.ts'

/** A stage that somebody has set and that holds on the day. `by`: null: nobody who is still known. */
export type HandStage = { id: string; stage: LoyaltyStage; reason: string; until: string; by: string | null }

export type CustomerFacts = { customerId: string; facts: LoyaltyFacts; hand: HandStage | null }

/** Of those who are valued, by their ids, rising; all others are left out. */
export const readLoyaltyFacts = (sql: Sql, customerIds: readonly string[], day: string): Promise<CustomerFacts[]> =>
  sql<CustomerFacts>`select c.id as "customerId", ${allFacts(day)} as facts, ${handStage(day)} as hand
    from customer c left join lateral ${figuresOfCustomer} f on true
    where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) and c.kind in ('customer', 'former', 'prospect')
      and c.archived_at is null and c.merged_into_id is null order by c.id`

/** JSON of `LoyaltyFacts`. */
const allFacts = (day: string): SqlFragment =>
  loyaltyFactNames.reduce(
    (facts, name: LoyaltyFactName) => fragment`${facts} || jsonb_build_object(${name}::text, ${factQueries[name](day)})`,
    fragment`'{}'::jsonb`,
  )

/** Of a row `c` of `customer`: JSON of the newest that holds; null: none. */
export const handStage = (
  day: string,
): SqlFragment => fragment`(select json_build_object('id', h.id, 'stage', h.stage, 'reason', h.reason, 'until', h.until,
    'by', (select u.name from app_user u where u.organisation_id = ${organisation} and u.id = h.set_by_id)) from loyalty_by_hand h where h.organisation_id = ${organisation} and h.customer_id = c.id and h.ended_at is null and h.until >= ${day}::date
  order by h.set_at desc, h.id desc limit 1)`
