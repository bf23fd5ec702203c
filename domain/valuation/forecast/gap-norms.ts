/** How long customers of a group wait until they order again, tried on the gaps that are known: each is foretold from those before it. */
import { middleOfShortestHalf, type Weighted, weightedQuantile } from '../numbers/weighted.ts'
import { expectedLogGap, type GapSummary, type GroupSpread, groupSpread, type LogGap, noGaps, summariseGaps, withGap } from './gap-spread.ts'

/**
 * `tenth`, `half`, `nineTenths`: so many spreads from the expected log gap the next one lies at most, in that share of the trials.
 * The single best guess is `factor` times the mean of his own gaps to the power of `ownPower`: at 0 the same for all, at 1 his own.
 */
export type GapNorms = GroupSpread & {
  tenth: number
  half: number
  nineTenths: number
  factor: number
  ownPower: number
  customers: number
}

/** A gap that is known, and what was known before it. */
type Trial = { known: GapSummary; expected: LogGap; next: number; weight: number }

/** Of a customer's gaps the last one counts in full, those before it a quarter of the next: who orders often shall not count much more than others, and what was long ago least. */
const EARLIER_COUNTS = 0.25
const LATEST_GAPS = 4

/** With fewer customers who have two gaps the normal distribution tells more than the trials. */
const FEWEST_CUSTOMERS = 10
const POWERS = [0, 0.25, 0.5, 0.75, 1]

/** `customers`: gaps of each in days, above 0, the earliest first. Null: too few have come again to tell anything of others. */
export function fitGapNorms(customers: readonly (readonly number[])[]): GapNorms | null {
  const repeated = customers.filter(({ length }) => length > 1)
  if (repeated.length < FEWEST_CUSTOMERS) return null
  const group = groupSpread(customers.filter(({ length }) => length > 0).map(summariseGaps))
  const trials = repeated.flatMap((gaps) => trialsOf(gaps, group))
  const away = trials.map(({ expected, next, weight }) => ({ value: (Math.log(next) - expected.mean) / expected.spread, weight }))
  const [tenth, half, nineTenths] = [weightedQuantile(away, 0.1), weightedQuantile(away, 0.5), weightedQuantile(away, 0.9)]
  return { ...group, tenth, half, nineTenths, ...bestGuess(trials), customers: repeated.length }
}

/** Of a customer of whose like nothing is known: by his own gaps alone, half as long or twice as long. */
export const normsOfNobody: GapNorms = {
  ...{ logMean: 0, within: 0.35, between: 1e6, tenth: -1.2816, half: 0, nineTenths: 1.2816 },
  ...{ factor: 1, ownPower: 1, customers: 0 },
}

function trialsOf(gaps: readonly number[], group: GroupSpread): Trial[] {
  const trials: Trial[] = []
  let known = noGaps
  for (const [place, next] of gaps.entries()) {
    const age = gaps.length - 1 - place
    if (place > 0 && age < LATEST_GAPS) trials.push({ known, expected: expectedLogGap(known, group), next, weight: EARLIER_COUNTS ** age })
    known = withGap(known, next)
  }
  return trials
}

/** The guess that is least far off in half of the trials; of equals the simpler one. */
function bestGuess(trials: readonly Trial[]): Pick<GapNorms, 'factor' | 'ownPower'> {
  const tried = POWERS.map((ownPower) => {
    const scale = ({ known }: Trial): number => known.meanDays ** ownPower
    const ratios: Weighted[] = trials.map((trial) => ({ value: trial.next / scale(trial), weight: trial.weight }))
    const factor = middleOfShortestHalf(ratios)
    const errors = trials.map((trial) => ({ value: Math.abs(trial.next - factor * scale(trial)), weight: trial.weight }))
    return { factor, ownPower, error: weightedQuantile(errors, 0.5) }
  })
  const best = tried.reduce((least, guess) => (guess.error < least.error ? guess : least))
  return { factor: best.factor, ownPower: best.ownPower }
}
