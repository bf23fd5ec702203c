/** When a customer is behind his own rhythm of ordering. */
import { addDays, daysBetween } from '../../time/local-time.ts'

/** With fewer days with orders nobody knows a rhythm. */
export const FEWEST_ORDER_DAYS = 5
/** Older orders tell of another time. */
export const RHYTHM_DAYS = 1095

/** He orders every `everyDays`, half of the gaps within `spreadDays` of that; `behindOn`: since when he is silent for longer than that explains. */
export type OrderSilence = { everyDays: number; spreadDays: number; lastOn: string; behindOn: string }

/**
 * Median of the gaps and median of how far they lie from it, so that a holiday or a big project changes nothing.
 * Behind is who is silent for half again as long as usual, for three spreads more than usual, and for `leastDays` more.
 * @param days days with orders, rising, each once
 * @example orderSilence(['2026-01-01', '2026-01-10', '2026-01-19', '2026-01-28', '2026-02-06'], 3) // { everyDays: 9, spreadDays: 0, lastOn: '2026-02-06', behindOn: '2026-02-20' }
 */
export function orderSilence(days: readonly string[], leastDays: number): OrderSilence | null {
  const lastOn = days.at(-1)
  if (lastOn === undefined || days.length < FEWEST_ORDER_DAYS) return null
  const gaps = days.slice(1).map((day, place) => daysBetween(days[place] ?? day, day))
  const everyDays = median(gaps)
  const spreadDays = median(gaps.map((gap) => Math.abs(gap - everyDays)))
  return {
    everyDays,
    spreadDays,
    lastOn,
    behindOn: addDays(lastOn, Math.ceil(Math.max(1.5 * everyDays, everyDays + 3 * spreadDays, everyDays + leastDays))),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
  return (lower + upper) / 2
}
