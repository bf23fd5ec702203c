/** Sales documents of all kinds: a header with the customer's addresses, lines, and totals made of them. */
import { cents, NO_DATE, NO_GUID, type Row, textOf, type Values } from './row.ts'

export type DocumentTable = 'salesQuotes' | 'salesOrders' | 'salesInvoices' | 'salesCreditMemos' | 'salesShipments'

export type LineFacts = {
  /** Null: a comment or, with an amount, a line on an account. */
  item: Row | null
  description: string
  quantity: number
  /** Euros for one piece, before tax. */
  unitPrice: number
  /** Euros of the line, before tax. */
  amount: number
  shipped: number
  shipmentDate: string
}

export type DocumentFacts = {
  number: string
  customer: Row
  externalDocumentNumber: string
  postingDate: string
  lines: readonly LineFacts[]
  /** What only this kind of document has. */
  values: Values
}

export type DocumentRow = Row & { facts: () => DocumentFacts }

const TAX_PERCENT = 19
/** Between two lines others can be put. */
const SEQUENCE = 10_000

/** `facts` are asked anew with each answer, so that generated documents need no memory. */
export function document(id: string, modifiedAt: string, facts: () => DocumentFacts): DocumentRow {
  return {
    id,
    modifiedAt,
    facts,
    values: () => headerOf(facts()),
    lines: () => {
      const { number, lines } = facts()
      return lines.map((line, index) => ({ id: lineId(id, index), modifiedAt: '', values: () => valuesOfLine(line, { id, number, index }) }))
    },
  }
}

export const isDocument = (row: Row): row is DocumentRow => 'facts' in row

/** Two documents differ before the last four digits. */
const lineId = (documentId: string, index: number): string => `${documentId.slice(0, -4)}${(index + 1).toString(16).padStart(4, '0')}`

function headerOf({ number, customer, externalDocumentNumber, postingDate, lines, values }: DocumentFacts): Values {
  const of = customer.values()
  const net = cents(lines.reduce((sum, { amount }) => sum + amount, 0))
  const tax = cents((net * TAX_PERCENT) / 100)
  return {
    number,
    externalDocumentNumber,
    postingDate,
    customerId: customer.id,
    customerNumber: textOf(of, 'number'),
    customerName: textOf(of, 'displayName'),
    billToName: textOf(of, 'displayName'),
    billToCustomerId: customer.id,
    billToCustomerNumber: textOf(of, 'number'),
    shipToName: textOf(of, 'displayName'),
    ...addressOf(of, 'sellTo'),
    ...addressOf(of, 'billTo'),
    ...addressOf(of, 'shipTo'),
    currencyCode: 'EUR',
    salesperson: textOf(of, 'salespersonCode'),
    paymentTermsId: textOf(of, 'paymentTermsId') || NO_GUID,
    phoneNumber: textOf(of, 'phoneNumber'),
    email: textOf(of, 'email'),
    totalAmountExcludingTax: net,
    totalTaxAmount: tax,
    totalAmountIncludingTax: cents(net + tax),
    ...values,
  }
}

const addressOf = (of: Values, party: string): Values => ({
  [`${party}AddressLine1`]: textOf(of, 'addressLine1'),
  [`${party}City`]: textOf(of, 'city'),
  [`${party}Country`]: textOf(of, 'country'),
  [`${party}PostCode`]: textOf(of, 'postalCode'),
})

type Place = { id: string; number: string; index: number }

function valuesOfLine(line: LineFacts, { id, number, index }: Place): Values {
  const { item, description, quantity, unitPrice, shipped, shipmentDate } = line
  const of = item?.values() ?? {}
  const amount = cents(line.amount)
  const tax = cents((amount * TAX_PERCENT) / 100)
  return {
    documentId: id,
    documentNo: number,
    sequence: (index + 1) * SEQUENCE,
    itemId: item?.id ?? NO_GUID,
    lineType: item ? 'Item' : amount === 0 ? 'Comment' : 'Account',
    lineObjectNumber: textOf(of, 'number'),
    description,
    unitOfMeasureId: textOf(of, 'baseUnitOfMeasureId') || NO_GUID,
    unitOfMeasureCode: textOf(of, 'baseUnitOfMeasureCode'),
    quantity,
    unitPrice,
    amountExcludingTax: amount,
    taxCode: amount === 0 ? '' : 'NORMAL',
    taxPercent: amount === 0 ? 0 : TAX_PERCENT,
    totalTaxAmount: tax,
    amountIncludingTax: cents(amount + tax),
    netAmount: amount,
    netTaxAmount: tax,
    netAmountIncludingTax: cents(amount + tax),
    shipmentDate: shipmentDate || NO_DATE,
    shippedQuantity: shipped,
    shipQuantity: Math.max(0, quantity - shipped),
    invoiceQuantity: quantity,
  }
}
