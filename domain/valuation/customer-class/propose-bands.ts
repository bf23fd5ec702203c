/** Borders of A, B and C from what a company's own customers are like. */
import type { Borders } from './rule-presets.ts'

/** How many of all are meant to be A, and A or B. */
const SHARE_A = 0.1
const SHARE_AB = 0.4
/** So far off, in parts of the share meant, a round border is still better than an exact one. */
const TOLERANCE = 0.25
const MOST_DIGITS = 15

/** `shares`: what the borders make of the customers looked at; they sum up to 1. null: no border parts them. */
export type ProposedBands = { borders: Borders; shares: { A: number; B: number; C: number } } | null

/**
 * The roundest borders that come near 10, 30 and 60 %, as near as customers of the same size allow.
 * @param values rising, whole numbers; each stands for as many customers
 */
export function proposeBands(values: readonly number[]): ProposedBands {
  const a = borderFor(values, SHARE_A)
  const b = a === null ? null : borderFor(values, SHARE_AB, a)
  if (a === null || b === null) return null
  const [A, AB] = [shareFrom(values, a), shareFrom(values, b)]
  return { borders: { a, b }, shares: { A, B: AB - A, C: 1 - AB } }
}

/** @param below the border has to lie below it; undefined: anywhere */
function borderFor(values: readonly number[], share: number, below = Number.POSITIVE_INFINITY): number | null {
  let best: number | null = null
  const distance = (border: number): number => Math.abs(shareFrom(values, border) - share)
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    for (const border of candidates(values, share, digits)) {
      if (border < below && parts(values, border) && (best === null || distance(border) < distance(best))) best = border
    }
    if (best !== null && distance(best) <= share * TOLERANCE) break
  }
  return best
}

/** Round numbers about the place where so many customers lie above, and where the next other ones do. */
function candidates(values: readonly number[], share: number, digits: number): number[] {
  const at = Math.min(values.length - 1, Math.floor(values.length * (1 - share)))
  const value = values[at]
  if (value === undefined || value <= 0) return []
  const next = values[firstFrom(values, value + 1)] ?? value
  return [value, next].flatMap((each) => [roundTo(each, digits, Math.floor), roundTo(each, digits, Math.ceil)]).filter((each) => each > 0)
}

/** With one digit also halves of it: 15,000, 25,000. */
function roundTo(value: number, digits: number, round: (value: number) => number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - digits)
  const step = digits === 1 && unit > 1 ? unit / 2 : unit
  return round(value / step) * step
}

/** Somebody lies on either side. */
const parts = (values: readonly number[], border: number): boolean => (values[0] ?? border) < border && (values.at(-1) ?? 0) >= border

const shareFrom = (values: readonly number[], border: number): number => (values.length - firstFrom(values, border)) / values.length

/** Place of the first value that is no smaller. */
function firstFrom(values: readonly number[], border: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < border) low = middle + 1
    else high = middle
  }
  return low
}
