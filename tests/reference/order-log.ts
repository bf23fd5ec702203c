/** Logs of orders: one line each, `customer,date[,value]`. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { OrderedOn } from '../../domain/valuation/lifetime-value/order-history.ts'

const sum = z.string().trim().min(1).pipe(z.coerce.number())
const ordered = z.object({ customer: z.string(), date: z.string(), value: sum.optional() })

/** Names of columns are the same in small letters. */
export function readCsv<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const rows: unknown = parse(readFileSync(file), {
    ...{ columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()), bom: true, skip_empty_lines: true, trim: true },
  })
  return z.array(row).parse(rows)
}

const DAY_MS = 86_400_000

/** `YYYY-MM-DD` or `YYYYMMDD`, whatever time follows. */
export function dayOf(text: string): number {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text.trim()) ?? []
  const at = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(at)) throw new Error(`Not a day: ${text}`)
  return at / DAY_MS
}

/** What each customer ordered when, in the order of the file; days are numbers since 1970. */
export function readOrderLog(file: string): Map<string, OrderedOn[]> {
  const byCustomer = new Map<string, OrderedOn[]>()
  for (const { customer, date, value } of readCsv(file, ordered)) {
    const one = { day: dayOf(date), value: value ?? null }
    const known = byCustomer.get(customer)
    if (known) known.push(one)
    else byCustomer.set(customer, [one])
  }
  return byCustomer
}
