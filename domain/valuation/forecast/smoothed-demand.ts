/** How much is ordered where most months bring nothing (intermittent demand). */

/**
 * `size`: of an order, smoothed; `interval`: periods between two. `sba`: expected per period by Syntetos and Boylan (2005), Croston's rate without its bias;
 * `tsb`: by Teunter, Syntetos and Babai (2011), which falls while nothing is ordered. Both in the unit of the series.
 */
export type SmoothedDemand = { size: number; interval: number; sba: number; tsb: number }

const SMOOTHING = 0.1

/** `series`: what was ordered in each period, 0 where nothing was, the earliest first. Null: nothing ever was. */
export function smoothDemand(series: readonly number[]): SmoothedDemand | null {
  const first = series.findIndex((amount) => amount > 0)
  if (first < 0) return null
  let size = series[first] as number
  let interval = first + 1
  let chance = 1 / interval
  let since = 0
  for (const amount of series.slice(first + 1)) {
    since++
    chance += SMOOTHING * ((amount > 0 ? 1 : 0) - chance)
    if (!(amount > 0)) continue
    size += SMOOTHING * (amount - size)
    interval += SMOOTHING * (since - interval)
    since = 0
  }
  return { size, interval, sba: ((1 - SMOOTHING / 2) * size) / interval, tsb: chance * size }
}
