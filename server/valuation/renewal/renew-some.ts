/** Some customers in all parts. */
import { type PartName, type Renewal, type RenewalPart, ValuationTrouble } from '../renewal-part.ts'

/** What one part has taken and whether it went wrong; `trouble`: a word of `ValuationTrouble`, or `failed`. */
export type PartOutcome = { milliseconds: number; trouble: string | null }
export type Outcomes = Partial<Record<PartName, PartOutcome>>

/** Each part in a transaction of its own, in their order, since the later ones read what the earlier ones have written. One that fails holds up no other. */
export async function renewSome(renewal: Renewal, parts: readonly RenewalPart[], customerIds: readonly string[]): Promise<Outcomes> {
  const outcomes: Outcomes = {}
  for (const { name, renew } of parts) {
    await renewal.goOn()
    outcomes[name] = await outcomeOf(renewal, name, () => renewal.db.inTransaction((sql) => renew(sql, customerIds, renewal)))
  }
  return outcomes
}

/** What holds for all. */
export async function preparePart(renewal: Renewal, { name, prepare }: RenewalPart): Promise<Outcomes> {
  await renewal.goOn()
  return prepare ? { [name]: await outcomeOf(renewal, name, () => prepare(renewal)) } : {}
}

export class RenewalLost extends Error {}

async function outcomeOf({ log }: Renewal, part: PartName, work: () => Promise<void>): Promise<PartOutcome> {
  const began = performance.now()
  try {
    await work()
    return { milliseconds: performance.now() - began, trouble: null }
  } catch (error) {
    if (error instanceof RenewalLost) throw error
    if (!(error instanceof ValuationTrouble)) log.error({ err: error, part }, 'a part of the valuation failed')
    return { milliseconds: performance.now() - began, trouble: error instanceof ValuationTrouble ? error.trouble : 'failed' }
  }
}

/** Times add up; the first trouble is told. */
export function addOutcomes(one: Outcomes, other: Outcomes): Outcomes {
  const sum = { ...one }
  for (const [name, outcome] of Object.entries(other) as [PartName, PartOutcome][]) {
    const before = sum[name]
    sum[name] = before ? { milliseconds: before.milliseconds + outcome.milliseconds, trouble: before.trouble ?? outcome.trouble } : outcome
  }
  return sum
}
