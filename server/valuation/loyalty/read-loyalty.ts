/** A customer's loyalty with all it goes by, as it is at this moment. */
import { z } from 'zod'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { EnteredKind, LoyaltyFacts } from '../../../domain/valuation/loyalty/loyalty-facts.ts'
import { type JudgedLoyalty, judgeLoyalty, type LoyaltyStage } from '../../../domain/valuation/loyalty/loyalty-rules.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { readSetting } from '../settings.ts'
import { loyaltySetting } from './loyalty-setting.ts'
import { type HandStage, readLoyaltyFacts } from './read-loyalty-facts.ts'

export const customerOfLoyalty = z.strictObject({ customerId: id })

/** `note`: who, or what was said. `by`: null: nobody who is still known. */
export type EnteredFact = { id: string; kind: EnteredKind; happenedOn: string; note: string | null; by: string | null }

/** `stage`: with what was set by hand; `byRule`: what the rules say. `since`: null: he has come there just now. */
export type Loyalty = {
  stage: LoyaltyStage | null
  since: string | null
  byRule: JudgedLoyalty
  facts: LoyaltyFacts
  hand: HandStage | null
  entered: EnteredFact[]
}

/** null: he is none of those who are valued. Throws NOT_FOUND for a customer the user may not see. */
export async function readLoyalty(ctx: Context, { customerId }: z.infer<typeof customerOfLoyalty>): Promise<Loyalty | null> {
  await requireCustomers(ctx, [customerId])
  return await readLoyaltyOf(ctx, customerId)
}

/** The same of a customer that the user sees. */
export async function readLoyaltyOf(ctx: Context, customerId: string): Promise<Loyalty | null> {
  const { sql } = ctx.db
  const day = today(ctx)
  const [known] = await readLoyaltyFacts(sql, [customerId], day)
  if (!known) return null
  const { value: rules } = await readSetting(sql, loyaltySetting)
  const byRule = judgeLoyalty(rules, known.facts)
  const stage = known.hand?.stage ?? byRule.stage
  const { facts, hand } = known
  return { stage, since: await sinceWhen(sql, customerId, stage), byRule, facts, hand, entered: await readEntered(sql, customerId) }
}

/** Since when he has the stage, by what was worked out last. */
async function sinceWhen(sql: Sql, customerId: string, stage: LoyaltyStage | null): Promise<string | null> {
  const [row] = await sql<{ since: string }>`select y.since from customer_loyalty y
    where y.organisation_id = ${organisation} and y.customer_id = ${customerId}::uuid and y.stage is not distinct from ${stage}::text`
  return row?.since ?? null
}

/** The newest first; one more than `MOST_ROWS` where there are more. */
const readEntered = (sql: Sql, customerId: string): Promise<EnteredFact[]> =>
  sql<EnteredFact>`select y.id, y.kind, y.happened_on as "happenedOn", y.note,
      (select u.name from app_user u where u.organisation_id = ${organisation} and u.id = y.by_id) as by
    from loyalty_fact y where y.organisation_id = ${organisation} and y.customer_id = ${customerId}::uuid and y.withdrawn_at is null
    order by y.happened_on desc, y.id desc limit ${MOST_ROWS + 1}::int`
