/** What every section of "this week" gives: its first rows, and how many there are in all. */
import type { Context } from '../../platform/call/context.ts'

export type Section<Row> = { total: number; rows: Row[] }

/** At most `limit` rows, what matters most first. */
export type ReadSection<Row> = (ctx: Context, limit: number) => Promise<Section<Row>>

/** Of rows that each carry how many there are. */
export const toSection = <Row extends object>(rows: readonly (Row & { total: number })[]): Section<Omit<Row, 'total'>> => ({
  total: rows[0]?.total ?? 0,
  rows: rows.map(({ total: _, ...row }) => row),
})

/** The customer of a row. */
export type RowCustomer = { customerId: string; customer: string; classLabel: string | null }
