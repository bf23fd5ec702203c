/** What a customer may be told about an order, an invoice or a price. The list is of what may be told: whatever it does not name, a new field too, stays in the house. */
import { type ShownOrder, type ShownPayment, shownOrder, shownPayment } from '../visit-sheet/customer-version.ts'

type Day = string

/** What an order still has to bring. `unit` null: it is not known here. */
export type OpenPosition = { text: string; quantity: number; unit: string | null; promisedOn: Day | null }

/** What went out. */
export type Shipment = { shippedOn: Day; carrier: string | null; trackingNumber: string | null }

/** `saidOn`: as of which day its source says so; null: not known. */
type Dated = { saidOn: Day | null }

export type OrderFacts = ShownOrder &
  Dated & {
    kind: 'order'
    /** The customer's own number for it. */
    customerReference: string | null
    /** In the order of the document: one more than are told where there are more, and the first of each other day. None where an order went out in part, and nobody has told of what. */
    open: OpenPosition[]
    /** The last one first. */
    shipments: Shipment[]
  }

/** Days null: not known. */
export type InvoiceFacts = Omit<ShownPayment, 'invoicedOn' | 'dueOn'> &
  Dated & {
    kind: 'invoice'
    invoicedOn: Day | null
    dueOn: Day | null
    invoiceId: string
    customerReference: string | null
    /** With tax; null: not known. */
    grossCents: number | null
    /** Somebody has said that nothing is open, not only that nobody has said anything. */
    isSettled: boolean
  }

/** What this customer paid for a thing last: `price` per `priceUnit` pieces in `currency`, his discount taken off. */
export type PriceFacts = {
  kind: 'price'
  lineId: string
  productNumber: string | null
  text: string
  boughtOn: Day
  quantity: number
  unit: string | null
  price: number
  priceUnit: number
  currency: string
}

export type Facts = OrderFacts | InvoiceFacts | PriceFacts

/** More is no choice but a list: of those that may be meant one more is asked for where there are more. */
export const MOST_CHOICES = 5

export const toldOrder = (row: Omit<OrderFacts, 'kind'>): OrderFacts => ({
  kind: 'order',
  ...shownOrder(row),
  customerReference: row.customerReference,
  open: row.open.map(({ text, quantity, unit, promisedOn }) => ({ text, quantity, unit, promisedOn })),
  shipments: row.shipments.map(({ shippedOn, carrier, trackingNumber }) => ({ shippedOn, carrier, trackingNumber })),
  saidOn: row.saidOn,
})

/**
 * Whoever tells one day of an invoice alone makes both of it: then nobody knows when it is due, nor, where only a list of open items tells of it, when it was written.
 * `isOfList`: nothing but such a list does.
 */
export function toldInvoice(row: Omit<InvoiceFacts, 'kind' | 'invoicedOn' | 'dueOn'> & ShownPayment & { isOfList: boolean }): InvoiceFacts {
  const { invoiceId, customerReference, grossCents, isSettled, isOfList, saidOn } = row
  const { invoicedOn, dueOn, ...shown } = shownPayment(row)
  const isOneDay = invoicedOn === dueOn
  const days = { invoicedOn: isOneDay && isOfList ? null : invoicedOn, dueOn: isOneDay ? null : dueOn }
  return { kind: 'invoice', ...shown, ...days, invoiceId, customerReference, grossCents, isSettled, saidOn }
}

export const toldPrice = ({
  lineId,
  productNumber,
  text,
  boughtOn,
  quantity,
  unit,
  price,
  priceUnit,
  currency,
}: Omit<PriceFacts, 'kind'>): PriceFacts => ({
  ...{ kind: 'price', lineId, productNumber, text, boughtOn, quantity, unit, price, priceUnit, currency },
})
