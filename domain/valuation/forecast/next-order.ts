/** What is expected of a customer next, from the orders he has placed. */
import { FEWEST_ORDER_DAYS, forecastOrder, type OrderNorms } from './order-forecast.ts'
import { smoothDemand } from './smoothed-demand.ts'

/** Orders of one customer, all of them or those in a product group; days are numbers since 1970, rising, each once. `quantities`: of each day in `unit`; null: in different ones. */
export type OrdersPlaced = { days: readonly number[]; cents: readonly number[]; quantities: readonly number[] | null; unit: string | null }

/** Days `YYYY-MM-DD`. `guessOn`: the single day that is least far off. `perMonth`: of `quantity`, or else cents, over all months until today, falling while he is silent. `ofCustomers`: so many were looked at. */
export type ExpectedOrder = {
  lastOn: string
  orders: number
  everyDays: number
  earliestOn: string
  likelyOn: string
  latestOn: string
  behindOn: string | null
  quantity: number | null
  unit: string | null
  cents: number
  basis: { guessOn: string; perMonth: number; isSeasonal: boolean; ofCustomers: number }
}

/** `today` as a number since 1970; orders after it are not looked at. Null: too few order days. */
export function expectOrder({ days: all, cents, quantities, unit }: OrdersPlaced, norms: OrderNorms, today: number): ExpectedOrder | null {
  const days = all.filter((day) => day <= today)
  if (days.length < FEWEST_ORDER_DAYS) return null
  const { everyDays, last, earliest, likely, latest, guess, behind } = forecastOrder(days, norms)
  const sizes = (quantities ?? cents).slice(0, days.length)
  return {
    lastOn: dayText(last),
    orders: days.length,
    everyDays,
    ...{ earliestOn: dayText(earliest), likelyOn: dayText(likely), latestOn: dayText(latest) },
    behindOn: behind === null ? null : dayText(behind),
    quantity: quantities && rounded(sizeOf(sizes)),
    unit: quantities && unit,
    cents: Math.round(sizeOf(cents.slice(0, days.length))),
    basis: {
      guessOn: dayText(guess),
      perMonth: rounded(smoothDemand(byMonth(days, sizes, today))?.tsb ?? 0),
      isSeasonal: norms.season !== null,
      ofCustomers: norms.customers,
    },
  }
}

const DAY_MS = 86_400_000

export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS

const dayText = (day: number): string => new Date(Math.round(day) * DAY_MS).toISOString().slice(0, 10)

const rounded = (amount: number): number => Math.round(amount * 1000) / 1000

/** What an order comes to, the latest ones counting most. */
const sizeOf = (sizes: readonly number[]): number => smoothDemand(sizes)?.size ?? 0

function byMonth(days: readonly number[], sizes: readonly number[], today: number): number[] {
  const first = monthNumber(days[0] as number)
  const sums = new Array<number>(monthNumber(today) - first + 1).fill(0)
  for (const [place, day] of days.entries()) {
    const month = monthNumber(day) - first
    sums[month] = (sums[month] as number) + (sizes[place] as number)
  }
  return sums
}

function monthNumber(day: number): number {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
