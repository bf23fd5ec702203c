/** Sales documents of the demonstration. Orders that are invoiced are gone, and quotes that became orders or were lost. */
import { addDays } from '../../../prisma/demo/day.ts'
import { atWork, type DemoSource } from './demo-companies.ts'
import { perPiece } from './demo-items.ts'
import { type DemoRow, euros, text } from './demo-tables.ts'
import { type DocumentRow, type DocumentTable, document, type LineFacts } from './document.ts'
import { cents, guidOf, NO_DATE, NO_GUID, type Row, type Values } from './row.ts'

/** Rows of the demonstration's customers and products by their ids there. */
export type Known = { customerOf: ReadonlyMap<string, Row>; itemOf: ReadonlyMap<string, Row> }

const TAX = 1.19

export function makeDocuments(source: DemoSource, known: Known): Record<DocumentTable, DocumentRow[]> {
  const { tables } = source
  const make = (rows: readonly DemoRow[], one: (row: DemoRow, customer: Row) => DocumentRow): DocumentRow[] =>
    rows.flatMap((row) => {
      const customer = known.customerOf.get(text(row.customer_id))
      return customer ? one(row, customer) : []
    })
  const maker = new DocumentMaker(source, known)
  const invoices = tables.rows('invoice')
  return {
    salesQuotes: make(
      tables.rows('quote').filter(({ status }) => status === 'open' || status === 'expired'),
      (row, customer) => maker.quote(row, customer),
    ),
    salesOrders: make(
      tables.rows('customer_order').filter(({ status }) => status === 'open' || status === 'partially_delivered'),
      (row, customer) => maker.order(row, customer),
    ),
    salesInvoices: make(
      invoices.filter(({ kind }) => kind === 'invoice'),
      (row, customer) => maker.invoice(row, customer),
    ),
    salesCreditMemos: make(
      invoices.filter(({ kind }) => kind === 'credit_note'),
      (row, customer) => maker.creditMemo(row, customer),
    ),
    salesShipments: make(tables.rows('delivery'), (row, customer) => maker.shipment(row, customer)),
  }
}

class DocumentMaker {
  readonly #source: DemoSource
  readonly #known: Known

  constructor(source: DemoSource, known: Known) {
    this.#source = source
    this.#known = known
  }

  quote(row: DemoRow, customer: Row): DocumentRow {
    const [quotedOn, validUntil] = [text(row.quoted_on), text(row.valid_until)]
    return this.#make(row, customer, quotedOn, this.#lines('quote_line', 'quote_id', row.id), {
      documentDate: quotedOn,
      dueDate: addDays(quotedOn, 30),
      status: row.status === 'open' ? 'Sent' : 'Expired ',
      sentDate: `${quotedOn}T14:05:00Z`,
      validUntilDate: validUntil,
      acceptedDate: NO_DATE,
    })
  }

  order(row: DemoRow, customer: Row): DocumentRow {
    return this.#make(row, customer, text(row.ordered_on), this.#lines('order_line', 'order_id', row.id), {
      orderDate: text(row.ordered_on),
      partialShipping: true,
      requestedDeliveryDate: text(row.requested_on) || NO_DATE,
      fullyShipped: false,
      status: 'Open',
    })
  }

  invoice(row: DemoRow, customer: Row): DocumentRow {
    const order = this.#orderOf(row)
    const open = cents(euros(row.open_cents) * TAX)
    return this.#make(row, customer, text(row.invoiced_on), this.#lines('order_line', 'order_id', row.order_id), {
      invoiceDate: text(row.invoiced_on),
      dueDate: text(row.due_on),
      customerPurchaseOrderReference: text(order?.customer_reference),
      orderId: order ? guidOf(text(order.id)) : NO_GUID,
      orderNumber: text(order?.number),
      remainingAmount: open,
      status: open === 0 ? 'Paid' : 'Open',
    })
  }

  creditMemo(row: DemoRow, customer: Row): DocumentRow {
    const invoice = this.#source.tables.where('invoice', 'order_id', row.order_id).find(({ kind }) => kind === 'invoice')
    const amount = -euros(row.total_cents)
    const line = { item: null, description: 'Gutschrift wegen Rücksendung', quantity: 1, unitPrice: amount, amount, shipped: 0, shipmentDate: '' }
    const comment = { ...line, description: `Zu Rechnung ${text(invoice?.number)}`, quantity: 0, unitPrice: 0, amount: 0 }
    return this.#make(row, customer, text(row.invoiced_on), [comment, line], {
      creditMemoDate: text(row.invoiced_on),
      dueDate: text(row.due_on),
      invoiceId: invoice ? guidOf(text(invoice.id)) : NO_GUID,
      invoiceNumber: text(invoice?.number),
      status: 'Paid',
    })
  }

  shipment(row: DemoRow, customer: Row): DocumentRow {
    const order = this.#orderOf(row)
    const lines = this.#lines('order_line', 'order_id', row.order_id).filter(({ shipped }) => shipped > 0)
    return this.#make(
      row,
      customer,
      text(row.delivered_on),
      lines.map((line) => ({ ...line, quantity: line.shipped, shipmentDate: text(row.delivered_on) })),
      { invoiceDate: text(row.delivered_on), customerPurchaseOrderReference: text(order?.customer_reference), orderNumber: text(order?.number) },
    )
  }

  #make(row: DemoRow, customer: Row, day: string, lines: readonly LineFacts[], values: Values): DocumentRow {
    const externalDocumentNumber = text(row.customer_reference)
    const facts = { number: text(row.number), customer, externalDocumentNumber, postingDate: day, lines, values }
    return document(guidOf(text(row.id)), atWork(day, text(row.id)), () => facts)
  }

  readonly #orderOf = (row: DemoRow): DemoRow | undefined => this.#source.tables.where('customer_order', 'id', row.order_id)[0]

  #lines(table: string, column: string, id: DemoRow[string] | undefined): LineFacts[] {
    return this.#source.tables.where(table, column, id).map((line) => ({
      item: this.#known.itemOf.get(text(line.product_id)) ?? null,
      description: text(line.text),
      quantity: Number(line.quantity),
      unitPrice: perPiece(line.unit_price, line.price_unit),
      amount: euros(line.total_cents),
      shipped: Number(line.delivered_quantity ?? 0),
      shipmentDate: text(line.promised_on),
    }))
  }
}
