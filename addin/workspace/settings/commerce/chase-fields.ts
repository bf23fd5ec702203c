/** The rhythm of asking after quotes as it is typed, and back. */
import { areTiers } from '../../../../domain/commerce/quotes/chase-policy.ts'
import type { Outputs } from '../../../api.ts'

export type ChasePolicy = Outputs['quotes']['chasePolicy']

export const dayNames = ['arrived', 'questions', 'beforeExpiry'] as const
export type TierFields = Record<'from' | (typeof dayNames)[number], string>
export type ChaseFields = { onAgreedDay: boolean; restsAfterDays: string; tiers: readonly TierFields[] }

/** What was typed over a policy; stays when that one turns out to be old. By place of the tier. */
export type ChaseEdits = Partial<Pick<ChaseFields, 'onAgreedDay' | 'restsAfterDays'>> & { tiers: Readonly<Record<number, Partial<TierFields>>> }
export const noEdits: ChaseEdits = { tiers: {} }

const CENTS = 100
const MOST_WORKDAYS = 60
const shown = (days: number | null): string => (days === null ? '' : String(days))

export function withEdits(policy: ChasePolicy, { tiers, ...edits }: ChaseEdits): ChaseFields {
  const fields = policy.tiers.map(({ fromCents, arrived, questions, beforeExpiry }, place) => ({
    from: String(fromCents / CENTS),
    ...{ arrived: shown(arrived), questions: shown(questions), beforeExpiry: shown(beforeExpiry) },
    ...tiers[place],
  }))
  return { onAgreedDay: policy.onAgreedDay, restsAfterDays: String(policy.restsAfterDays), ...edits, tiers: fields }
}

/** null: something typed does not fit. */
export function readChase({ onAgreedDay, restsAfterDays, tiers }: ChaseFields): Omit<ChasePolicy, 'version'> | null {
  const rests = wholeBetween(restsAfterDays, 7, 365)
  const read = tiers.map(readTier).filter((tier) => tier !== null)
  return rests !== null && read.length === tiers.length && areTiers(read) ? { onAgreedDay, restsAfterDays: rests, tiers: read } : null
}

function readTier({ from, arrived, questions, beforeExpiry }: TierFields): ChasePolicy['tiers'][number] | null {
  const amount = wholeBetween(from, 0, 1_000_000_000)
  const days = [arrived, questions, beforeExpiry].map((text) => (text.trim() === '' ? 'off' : wholeBetween(text, 1, MOST_WORKDAYS)))
  const [first, second, third] = days.map((each) => (each === 'off' ? null : each))
  if (amount === null || days.includes(null)) return null
  return { fromCents: amount * CENTS, arrived: first ?? null, questions: second ?? null, beforeExpiry: third ?? null }
}

function wholeBetween(text: string, least: number, most: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim())
  return Number.isInteger(value) && value >= least && value <= most ? value : null
}
