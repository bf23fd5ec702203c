/** What people do in Business Central that makes documents vanish and others appear. */
import { randomUUID } from 'node:crypto'
import { addDays } from '../../../prisma/demo/day.ts'
import type { CompanyBooks, TableName } from './company-books.ts'
import { type DocumentRow, document, isDocument, type LineFacts } from './document.ts'
import { cents, NO_DATE, numberOf, type Values } from './row.ts'

/** The order is gone; an invoice with its number is there, and a shipment of what was not shipped yet. */
export function invoiceOrder(books: CompanyBooks, number: string): { invoiceNumber: string } {
  const order = requireDocument(books, 'salesOrders', number)
  const today = todayOf(books)
  const invoiceNumber = nextNumber(books, 'RE')
  const values = {
    invoiceDate: today,
    dueDate: addDays(today, 30),
    customerPurchaseOrderReference: order.facts().externalDocumentNumber,
    orderId: order.id,
    orderNumber: number,
    remainingAmount: numberOf(order.values(), 'totalAmountIncludingTax'),
    status: 'Open',
  }
  const shipped = order.facts().lines.map((line) => ({ ...line, quantity: line.quantity - line.shipped, shipmentDate: today }))
  books.remove('salesOrders', order.id)
  add(books, 'salesInvoices', order, { number: invoiceNumber, values })
  add(books, 'salesShipments', order, {
    number: nextNumber(books, 'LS'),
    values: { invoiceDate: today, customerPurchaseOrderReference: values.customerPurchaseOrderReference, orderNumber: number },
    lines: shipped.filter(({ quantity }) => quantity > 0),
  })
  return { invoiceNumber }
}

/** The quote is gone, and an order is there; Business Central remembers the quote in a field that the interface does not have. */
export function orderQuote(books: CompanyBooks, number: string): { orderNumber: string } {
  const quote = requireDocument(books, 'salesQuotes', number)
  const orderNumber = nextNumber(books, 'AU')
  books.remove('salesQuotes', quote.id)
  add(books, 'salesOrders', quote, { number: orderNumber, values: orderValues(todayOf(books)) })
  return { orderNumber }
}

const orderValues = (today: string): Values => ({ orderDate: today, partialShipping: true, requestedDeliveryDate: NO_DATE, status: 'Open' })

export type NewOrder = {
  customerNumber: string
  externalDocumentNumber: string
  lines: readonly { itemNumber: string; quantity: number; unitPrice?: number | undefined }[]
}

export function enterOrder(books: CompanyBooks, { customerNumber, externalDocumentNumber, lines }: NewOrder): { id: string; number: string } {
  const customer = books.numbered('customers', customerNumber)
  if (!customer) throw new Error(`There is no customer ${customerNumber}`)
  const [today, number] = [todayOf(books), nextNumber(books, 'AU')]
  const entered = lines.map((line) => enteredLine(books, line))
  const facts = { number, customer, externalDocumentNumber, postingDate: today, lines: entered, values: orderValues(today) }
  const order = document(randomUUID(), books.stamp(), () => facts)
  books.add('salesOrders', [order])
  return { id: order.id, number }
}

function enteredLine(books: CompanyBooks, { itemNumber, quantity, unitPrice }: NewOrder['lines'][number]): LineFacts {
  const item = books.numbered('items', itemNumber)
  if (!item) throw new Error(`There is no item ${itemNumber}`)
  const of = item.values()
  const price = unitPrice ?? numberOf(of, 'unitPrice')
  return { item, description: `${of.displayName}`, quantity, unitPrice: price, amount: cents(quantity * price), shipped: 0, shipmentDate: '' }
}

/** Other lines in a document. `isSilent`: the header's date of change stays. */
export function changeLines(books: CompanyBooks, table: TableName, number: string, lines: NewOrder['lines'], isSilent: boolean): void {
  const row = requireDocument(books, table, number)
  const facts = { ...row.facts(), lines: lines.map((line) => enteredLine(books, line)) }
  books.put(
    table,
    document(row.id, isSilent ? row.modifiedAt : books.stamp(), () => facts),
  )
}

export function requireDocument(books: CompanyBooks, table: TableName, number: string): DocumentRow {
  const row = books.numbered(table, number)
  if (!row || !isDocument(row)) throw new Error(`There is no document ${number} among ${table}`)
  return row
}

type Posted = { number: string; values: Values; lines?: readonly LineFacts[] }

function add(books: CompanyBooks, table: TableName, from: DocumentRow, { number, values, lines }: Posted): void {
  const before = from.facts()
  const facts = { ...before, number, values, postingDate: todayOf(books), lines: lines ?? before.lines }
  books.add(table, [document(randomUUID(), books.stamp(), () => facts)])
}

const todayOf = (books: CompanyBooks): string => books.now().toISOString().slice(0, 10)

/** Of a range of its own, so that none of the demonstration's comes twice: every change counts the version up. */
const nextNumber = (books: CompanyBooks, prefix: string): string => `${prefix}-9${`${books.version + 1}`.padStart(6, '0')}`
