/** Months in which customers order more or less often than usual. Days are numbers since 1970. */

/** Twelve numbers, January first: 2 stands for twice as often as usual. */
export type Season = readonly number[]

const DAY_MS = 86_400_000
const MONTHS = 12
/** What has not come back a year later is no season. */
const FEWEST_DAYS = 730
/** Fewer expected orders in a month, and the test does not hold (Cochran 1954). */
const FEWEST_EXPECTED = 5
/** Chi-square with eleven degrees of freedom that chance exceeds once in a thousand times. */
const NO_ACCIDENT = 31.264

/**
 * `customers`: days with orders of each, rising, each once. Each is expected to spread his orders evenly between his first and his last, so that neither new ones nor those who leave look like a season.
 * Null: less than two years, too few orders, or what chance explains.
 */
export function findSeason(customers: readonly (readonly number[])[]): Season | null {
  const [observed, expected] = [new Array<number>(MONTHS).fill(0), new Array<number>(MONTHS).fill(0)]
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const days of customers) {
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined || first === last) continue
    ;[earliest, latest] = [Math.min(earliest, first), Math.max(latest, last)]
    for (const day of days.slice(1)) add(observed, monthOf(day), 1)
    const rate = (days.length - 1) / (last - first)
    for (const { month, length } of pieces(first, last)) add(expected, month, rate * length)
  }
  if (latest - earliest < FEWEST_DAYS || expected.some((count) => count < FEWEST_EXPECTED)) return null
  const chiSquare = expected.reduce((sum, count, month) => sum + ((observed[month] as number) - count) ** 2 / count, 0)
  if (chiSquare <= NO_ACCIDENT) return null
  return expected.map((count, month) => ((observed[month] as number) + FEWEST_EXPECTED) / (count + FEWEST_EXPECTED))
}

/** Days from one day to a later one, those of strong months counted more and those of weak ones less. */
export const seasonDays = (from: number, to: number, season: Season | null): number =>
  season ? pieces(from, to).reduce((sum, { month, length }) => sum + length * (season[month] as number), 0) : to - from

/** The day, not rounded, that lies so many of those days after `from`. */
export function dayAfter(from: number, days: number, season: Season | null): number {
  if (!season) return from + days
  let [at, left] = [from, days]
  for (;;) {
    const weight = season[monthOf(at)] as number
    const end = nextMonth(at)
    if (left <= (end - at) * weight) return at + left / weight
    left -= (end - at) * weight
    at = end
  }
}

function add(sums: number[], month: number, more: number): void {
  sums[month] = (sums[month] as number) + more
}

const monthOf = (day: number): number => new Date(day * DAY_MS).getUTCMonth()

function nextMonth(day: number): number {
  const date = new Date(day * DAY_MS)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS
}

function pieces(from: number, to: number): { month: number; length: number }[] {
  const found: { month: number; length: number }[] = []
  for (let at = from; at < to; ) {
    const end = Math.min(to, nextMonth(at))
    found.push({ month: monthOf(at), length: end - at })
    at = end
  }
  return found
}
