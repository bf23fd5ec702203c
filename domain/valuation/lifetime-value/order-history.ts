/** What the models of repeat buying know of a customer. */

/** Times in one unit of the caller's, counted from his first order. */
export type OrderHistory = {
  /** Days with orders after the first one. */
  repeats: number
  /** From the first to the last order; 0 where there is only one. */
  lastAt: number
  /** From the first order until now. */
  observed: number
}

/** `margin`: mean of the days after the first one; null where there is none, or no sums are known. */
export type SummedHistory = OrderHistory & { margin: number | null }

/** A sum on a day; null: unknown. */
export type OrderedOn = { day: number; value: number | null }

/**
 * Orders of one customer, in any order, as the models need them; null: none until then.
 * Several of a day are one purchase with their sum, and the first purchase counts neither as a repeat nor in the mean (Fader and Hardie, note 025).
 * `day` and `until` are numbers of days, `daysPerUnit` makes them the unit of the models.
 */
export function summariseOrders(orders: readonly OrderedOn[], until: number, daysPerUnit: number): SummedHistory | null {
  const byDay = new Map<number, number | null>()
  for (const { day, value } of orders) if (day <= until) byDay.set(day, sumOf(byDay.get(day), value))
  if (byDay.size === 0) return null
  const days = [...byDay.keys()].sort((one, other) => one - other)
  const [first, ...later] = days as [number, ...number[]]
  const values = later.map((day) => byDay.get(day) ?? null)
  const known = values.filter((value) => value !== null)
  return {
    repeats: later.length,
    lastAt: ((later.at(-1) ?? first) - first) / daysPerUnit,
    observed: (until - first) / daysPerUnit,
    margin: known.length > 0 && known.length === values.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null,
  }
}

const sumOf = (before: number | null | undefined, value: number | null): number | null =>
  before === undefined ? value : before === null || value === null ? null : before + value
