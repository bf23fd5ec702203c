/** The value of a customer's lifetime, as it is shown. */
import { z } from 'zod'
import { daysBetween } from '../../../domain/time/local-time.ts'
import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import type { LifetimeBasis, MissingReason } from '../../../domain/valuation/lifetime-value/lifetime-basis.ts'
import { expectedLines, realisedLines, totalLines } from '../../../domain/valuation/lifetime-value/lifetime-lines.ts'
import { wholeUnits } from '../../../domain/valuation/lifetime-value/order-sums.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

export const customerToValue = z.strictObject({ customerId: id })

/** A figure with the lines it comes from. */
export type Explained = { cents: number; lines: ArithmeticLine[] }

/**
 * Margins in whole units of money. `realised` null: no cost is known, or he has never bought; `expected`, and so `total`, null: `reason` says why.
 * `rhythm`: he orders every so many days, and is silent for so many.
 */
export type LifetimePart = {
  realised: Explained | null
  expected: (Explained & { range: { low: number; high: number } | null; months: number }) | null
  total: Explained | null
  /** Of the last twelve months. */
  lastYearCents: number | null
  reason: MissingReason | null
  rhythm: { everyDays: number; silentDays: number } | null
}

type Row = {
  low: number | null
  high: number | null
  lastYear: number | null
  reason: MissingReason | null
  basis: LifetimeBasis
  everyDays: number | null
  lastOn: string | null
}

/** Throws NOT_FOUND for a customer the user may not see. */
export async function readVisibleLifetime(ctx: Context, customerId: string): Promise<LifetimePart | null> {
  await requireCustomers(ctx, [customerId])
  return await readLifetimeOf(ctx, customerId)
}

/** Of a customer that the user may see; null: not worked out yet. */
export async function readLifetimeOf(ctx: Context, customerId: string): Promise<LifetimePart | null> {
  const [row] = await ctx.db
    .sql<Row>`select l.low_cents as low, l.high_cents as high, l.trailing_cents as "lastYear", l.reason, l.basis, round(n.every_days)::int as "everyDays", n.last_on as "lastOn"
    from customer_lifetime l left join next_order n on n.organisation_id = ${organisation} and n.customer_id = l.customer_id
      and n.product_group_id is null and n.machine_id is null
    where l.organisation_id = ${organisation} and l.customer_id = ${customerId}::uuid`
  return row ? { ...figuresOf(row), lastYearCents: row.lastYear, reason: row.reason, rhythm: rhythmOf(row, today(ctx)) } : null
}

function figuresOf({ low, high, basis }: Row): Pick<LifetimePart, 'realised' | 'expected' | 'total'> {
  const { realised, expected, months } = basis
  const range = low !== null && high !== null ? { low: wholeUnits(low), high: wholeUnits(high) } : null
  return {
    realised: realised && explained(realisedLines(realised)),
    expected: expected && { ...explained(expectedLines(expected)), range, months },
    total: realised && expected && explained(totalLines(realised, expected)),
  }
}

/** The last line is the figure. */
const explained = (lines: ArithmeticLine[]): Explained => ({ cents: lines.at(-1)?.value ?? 0, lines })

/** As the forecast has it: one customer has one rhythm. */
const rhythmOf = ({ everyDays, lastOn }: Row, day: string): LifetimePart['rhythm'] =>
  everyDays === null || lastOn === null ? null : { everyDays, silentDays: Math.max(0, daysBetween(lastOn, day)) }
