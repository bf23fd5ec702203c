/** When a customer orders again, in days after his last order. */
import type { GapNorms } from './gap-norms.ts'
import { expectedLogGap, summariseGaps } from './gap-spread.ts'

/** One of ten comes before `earliest`, half by `likely`, nine of ten by `latest`; `guess` is the one number that is least far off. Days, not rounded. */
export type NextGap = { earliest: number; likely: number; latest: number; guess: number }

/** `gaps`: his own, in days, above 0, at least one. */
export function nextGap(gaps: readonly number[], norms: GapNorms): NextGap {
  const own = summariseGaps(gaps)
  const { mean, spread } = expectedLogGap(own, norms)
  const at = (spreads: number): number => Math.exp(mean + spreads * spread)
  return { earliest: at(norms.tenth), likely: at(norms.half), latest: at(norms.nineTenths), guess: norms.factor * own.meanDays ** norms.ownPower }
}
