/** Any number of orders for benchmarks: kept as a number each, made when a page shows them. */
import { seededRandom } from '../../../prisma/demo/random.ts'
import { type DocumentFacts, type DocumentRow, document } from './document.ts'
import { cents, numberOf, type Row, stamp } from './row.ts'

export type GeneratedOrders = { count: number; linesPerOrder: number }

/** The latest change of a generated order, and how far the first lies back. */
const LATEST = Date.UTC(2026, 5, 30, 16)
const SPAN_MS = 3 * 365 * 86_400_000

/** @param customers and items that the orders are spread over; at least one each. */
export function generateOrders({ count, linesPerOrder }: GeneratedOrders, customers: readonly Row[], items: readonly Row[]): DocumentRow[] {
  return Array.from({ length: count }, (_, index) => {
    const at = LATEST - Math.floor((SPAN_MS / count) * (count - 1 - index))
    return document(idOf(index), stamp(at), () => factsOf(index, at, { linesPerOrder, customers, items }))
  })
}

/** Ids that stand in no order with the numbers, as in Business Central; none twice, as the factor is odd. */
const idOf = (index: number): string => `${(Math.imul(index + 1, 0x9e37_79b1) >>> 0).toString(16).padStart(8, '0')}-9e37-ef11-8a6b-002248000000`

type Stock = { linesPerOrder: number; customers: readonly Row[]; items: readonly Row[] }

function factsOf(index: number, at: number, { linesPerOrder, customers, items }: Stock): DocumentFacts {
  const random = seededRandom(index)
  const day = new Date(at).toISOString().slice(0, 10)
  const lines = Array.from({ length: linesPerOrder }, () => {
    const item = random.pick(items)
    const of = item.values()
    const [quantity, unitPrice] = [random.int(1, 40), numberOf(of, 'unitPrice')]
    return { item, description: `${of.displayName}`, quantity, unitPrice, amount: cents(quantity * unitPrice), shipped: 0, shipmentDate: day }
  })
  return {
    number: `VA${`${index + 1}`.padStart(8, '0')}`,
    customer: random.pick(customers),
    externalDocumentNumber: random.chance(0.3) ? `B-${random.int(10_000, 99_999)}` : '',
    postingDate: day,
    lines,
    values: { orderDate: day, partialShipping: true, requestedDeliveryDate: day, status: 'Open' },
  }
}
