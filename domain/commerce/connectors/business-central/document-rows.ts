/** Documents of Business Central with their positions. */
import type { SourceRow } from '../source-row.ts'
import { told, toldChoice } from './empty-values.ts'

type Told = Readonly<Record<string, unknown>>

/** What every document says of itself. */
const head = (object: Told): SourceRow => ({
  number: told(object.number),
  customerNumber: told(object.customerNumber),
  customerReference: told(object.externalDocumentNumber),
  // Its own currency has no code there.
  currency: told(object.currencyCode),
  accountManager: told(object.salesperson),
  netAmount: told(object.totalAmountExcludingTax),
  grossAmount: told(object.totalAmountIncludingTax),
})

export const quoteRows = (object: Told): SourceRow[] =>
  withLines(
    { ...head(object), date: told(object.documentDate), validUntil: told(object.validUntilDate), status: toldChoice(object.status) },
    linesOf(object, 'salesQuoteLines'),
  )

export const orderRows = (object: Told): SourceRow[] =>
  withLines(
    // Its state there says nothing of what is delivered, as its positions do.
    { ...head(object), date: told(object.orderDate), requestedOn: told(object.requestedDeliveryDate) },
    linesOf(object, 'salesOrderLines'),
    (line) => ({ confirmedOn: told(line.shipmentDate), openQuantity: still(told(line.quantity), told(line.shippedQuantity)) }),
  )

/** What is not posted has a number that it will not keep. */
const isPosted = (object: Told): boolean => !['Draft', 'In Review'].includes(toldChoice(object.status) ?? '')

export const invoiceRows = (object: Told): SourceRow[] =>
  isPosted(object) ? [{ ...head(object), kind: 'invoice', date: told(object.invoiceDate), dueOn: told(object.dueDate) }] : []

export const creditMemoRows = (object: Told): SourceRow[] =>
  isPosted(object) ? [{ ...head(object), kind: 'credit_note', date: told(object.creditMemoDate), dueOn: told(object.dueDate) }] : []

export const openItemRows = (object: Told): SourceRow[] =>
  isPosted(object)
    ? [
        {
          number: told(object.number),
          customerNumber: told(object.customerNumber),
          currency: told(object.currencyCode),
          openAmount: told(object.remainingAmount),
          amount: told(object.totalAmountIncludingTax),
          date: told(object.invoiceDate),
          dueOn: told(object.dueDate),
        },
      ]
    : []

/** Texts between the positions are none. */
const linesOf = (object: Told, name: string): Told[] => {
  const lines = object[name]
  return Array.isArray(lines) ? lines.filter((line: Told) => toldChoice(line.lineType) !== 'Comment') : []
}

function withLines(of: SourceRow, lines: readonly Told[], more: (line: Told) => SourceRow = () => ({})): SourceRow[] {
  if (lines.length === 0) return [of]
  return lines.map((line) => ({
    ...of,
    position: told(line.sequence),
    productNumber: toldChoice(line.lineType) === 'Item' ? told(line.lineObjectNumber) : null,
    productName: told(line.description),
    quantity: told(line.quantity),
    unitPrice: told(line.unitPrice),
    discount: told(line.discountPercent),
    lineAmount: told(line.netAmount) ?? told(line.amountExcludingTax),
    ...more(line),
  }))
}

/** Digits behind the point of a quantity there. */
const DIGITS = 5

/** Of what was ordered; null: it is not said. */
function still(ordered: string | null, shipped: string | null): string | null {
  if (ordered === null || shipped === null) return null
  return String(Number((Number(ordered) - Number(shipped)).toFixed(DIGITS)))
}
