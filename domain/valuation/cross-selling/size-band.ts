/** How large a customer is, so roughly that customers of one band can be compared. */

/** What is known of his size; money in cents, of a year. */
export type Size = { potentialCents: number | null; employees: number | null; revenueCents: number | null }

/** Where the next band begins; each is about five times the one before. Employees as the European Union parts companies. */
const BOUNDS = {
  potential: [1_000_000, 5_000_000, 25_000_000, 100_000_000],
  employees: [10, 50, 250],
  revenue: [1_000_000, 5_000_000, 25_000_000, 100_000_000],
} as const

/** The best measure first: where too few others are as large by it, the next one counts. */
export const sizeBands = ({ potentialCents, employees, revenueCents }: Size): string[] => [
  ...band('potential', potentialCents),
  ...band('employees', employees),
  ...band('revenue', revenueCents),
]

const band = (measure: keyof typeof BOUNDS, value: number | null): string[] =>
  value === null || value <= 0 ? [] : [`${measure}:${BOUNDS[measure].filter((from) => value >= from).length}`]
