/** All that all customers have bought within two years, in columns that a thread shares. */
import { addDays, yearBefore } from '../../../time/local-time.ts'

/** So many quarters of a year, the last one up to today. */
export const QUARTERS = 8
/** From here on a quarter belongs to the last twelve months. */
export const THIS_YEAR = 4

/**
 * One row for each customer, product, product group and quarter; the rows of a customer lie side by side, and all in one piece.
 * Numbers from 0, -1: none. `peers`: of each customer `PEERS` numbers of those with whom he can be compared. `isBought` 0: nothing but returns and what cost nothing.
 */
export type PurchaseColumns = Readonly<{
  length: number
  customer: Int32Array
  peers: Int32Array
  product: Int32Array
  group: Int32Array
  quarter: Uint8Array
  isBought: Uint8Array
  cents: Float64Array
}>

/** By potential, by employees and by revenue. */
export const PEERS = 3

/** Room for `length` rows of some customers in memory that threads share. */
export function purchaseColumns(length: number, customers: number): PurchaseColumns {
  const memory = (bytes: number) => new SharedArrayBuffer(length * bytes)
  return {
    length,
    customer: new Int32Array(memory(4)),
    peers: new Int32Array(new SharedArrayBuffer(customers * PEERS * 4)).fill(-1),
    product: new Int32Array(memory(4)),
    group: new Int32Array(memory(4)),
    quarter: new Uint8Array(memory(1)),
    isBought: new Uint8Array(memory(1)),
    cents: new Float64Array(memory(8)),
  }
}

/** First days of the quarters: four of the twelve months up to `day`, and four of those before. */
export function quarterStarts(day: string): string[] {
  const [lastYear, thisYear] = [yearBefore(yearBefore(day)), yearBefore(day)]
  return [lastYear, thisYear].flatMap((before) => [0, 1, 2, 3].map((quarter) => addDays(before, 1 + 91 * quarter)))
}

type CustomerRows = { columns: PurchaseColumns; from: number; until: number; peers: number[] }

/** The rows of each customer: from, and up to without. */
export function* customersOf(pieces: readonly PurchaseColumns[]): Generator<CustomerRows> {
  for (const columns of pieces)
    for (let from = 0; from < columns.length; ) {
      let until = from + 1
      while (until < columns.length && columns.customer[until] === columns.customer[from]) until++
      const customer = columns.customer[from] as number
      const peers = columns.peers.subarray(customer * PEERS, (customer + 1) * PEERS)
      yield { columns, from, until, peers: [...peers].filter((number) => number >= 0) }
      from = until
    }
}
