/** How many customers would come into which stage by other rules. */
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { LoyaltyFacts } from '../../../domain/valuation/loyalty/loyalty-facts.ts'
import { judgeLoyalty, type LoyaltyStage, loyaltyStages } from '../../../domain/valuation/loyalty/loyalty-rules.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { loyaltySetting } from './loyalty-setting.ts'
import { handStage } from './read-loyalty-facts.ts'

export const rulesToTry = z.strictObject({ rules: loyaltySetting.schema })

/** `stage` null: no relationship yet. Those with a stage by hand keep it. */
export type StageCount = { stage: LoyaltyStage | null; before: number; after: number }

type Judged = { customerId: string; stage: LoyaltyStage | null; facts: LoyaltyFacts; isByHand: boolean }

const SLICE = 1000
/** Before all ids. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** By the facts as they were worked out last. */
export async function previewRules(ctx: Context, { rules }: z.infer<typeof rulesToTry>): Promise<StageCount[]> {
  const counts = new Map<LoyaltyStage | null, StageCount>([null, ...loyaltyStages].map((stage) => [stage, { stage, before: 0, after: 0 }]))
  const add = (stage: LoyaltyStage | null, when: 'before' | 'after'): void => {
    const count = counts.get(stage)
    if (count) count[when]++
  }
  for (let after = FIRST; ; ) {
    const rows = await readSlice(ctx, after)
    for (const { stage, facts, isByHand } of rows) {
      add(stage, 'before')
      add(isByHand ? stage : judgeLoyalty(rules, facts).stage, 'after')
    }
    after = rows.at(-1)?.customerId ?? after
    if (rows.length < SLICE) return [...counts.values()]
    await setImmediate()
  }
}

const readSlice = (ctx: Context, after: string): Promise<Judged[]> => ctx.db.sql<Judged>`
  select y.customer_id as "customerId", y.stage, y.facts, ${handStage(today(ctx))} is not null as "isByHand"
  from customer_loyalty y join customer c on c.organisation_id = ${organisation} and c.id = y.customer_id
  where y.organisation_id = ${organisation} and y.customer_id > ${after}::uuid and ${visibleCustomer(ctx)} order by y.customer_id limit ${SLICE}::int`
