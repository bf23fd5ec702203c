/** Sales documents and their lines. */
import type { DocumentTable } from '../books/document.ts'
import { type EntitySet, type Navigation, properties, toOne } from './entity-set.ts'

const address = (party: string): string =>
  ['AddressLine1', 'AddressLine2', 'City', 'Country', 'State', 'PostCode'].map((part) => `${party}${part}`).join(' ')

const BILLED = `id:guid number externalDocumentNumber postingDate:date customerId:guid customerNumber customerName billToName billToCustomerId:guid
  billToCustomerNumber ${address('sellTo')} ${address('billTo')} shortcutDimension1Code shortcutDimension2Code currencyId:guid currencyCode
  paymentTermsId:guid shipmentMethodId:guid salesperson discountAmount:decimal totalAmountExcludingTax:decimal totalTaxAmount:decimal
  totalAmountIncludingTax:decimal status:option lastModifiedDateTime:datetime phoneNumber email`
const SHIPPED = `shipToName shipToContact ${address('shipTo')}`
const TAXED = 'pricesIncludeTax:boolean discountAppliedBeforeTax:boolean'

const LINE = `id:guid documentId:guid sequence:int itemId:guid accountId:guid lineType:option lineObjectNumber description description2
  unitOfMeasureId:guid unitOfMeasureCode quantity:decimal unitPrice:decimal discountAmount:decimal discountPercent:decimal
  discountAppliedBeforeTax:boolean amountExcludingTax:decimal taxCode taxPercent:decimal totalTaxAmount:decimal amountIncludingTax:decimal
  netAmount:decimal netTaxAmount:decimal netAmountIncludingTax:decimal itemVariantId:guid locationId:guid`

type Kind = { name: DocumentTable; header: string; line: string }

const kinds: readonly Kind[] = [
  {
    name: 'salesQuotes',
    header: `${BILLED} ${SHIPPED} documentDate:date dueDate:date sentDate:datetime validUntilDate:date acceptedDate:date`,
    line: LINE,
  },
  {
    name: 'salesOrders',
    header: `${BILLED} ${SHIPPED} ${TAXED} orderDate:date partialShipping:boolean requestedDeliveryDate:date fullyShipped:boolean`,
    line: `${LINE} invoiceDiscountAllocation:decimal shipmentDate:date shippedQuantity:decimal invoicedQuantity:decimal invoiceQuantity:decimal
      shipQuantity:decimal`,
  },
  {
    name: 'salesInvoices',
    header: `${BILLED} ${SHIPPED} ${TAXED} invoiceDate:date dueDate:date promisedPayDate:date customerPurchaseOrderReference orderId:guid orderNumber
      disputeStatusId:guid disputeStatus remainingAmount:decimal`,
    line: `${LINE} invoiceDiscountAllocation:decimal shipmentDate:date`,
  },
  {
    name: 'salesCreditMemos',
    header: `${BILLED} ${TAXED} creditMemoDate:date dueDate:date invoiceId:guid invoiceNumber customerReturnReasonId:guid`,
    line: `${LINE} invoiceDiscountAllocation:decimal shipmentDate:date`,
  },
  {
    name: 'salesShipments',
    header: `id:guid number externalDocumentNumber invoiceDate:date postingDate:date dueDate:date customerPurchaseOrderReference customerNumber
      customerName billToName billToCustomerNumber ${SHIPPED} ${address('sellTo')} ${address('billTo')} currencyCode orderNumber paymentTermsCode
      shipmentMethodCode salesperson pricesIncludeTax:boolean lastModifiedDateTime:datetime phoneNumber email`,
    line: `id:guid documentId:guid documentNo sequence:int lineType:option lineObjectNumber description unitOfMeasureCode unitPrice:decimal
      quantity:decimal discountPercent:decimal taxPercent:decimal shipmentDate:date`,
  },
]

const customer = toOne('customers', 'customerId', (books, id) => books.tables.customers.get(id))
const paymentTerm = toOne('paymentTerms', 'paymentTermsId', (books, id) => books.tables.paymentTerms.get(id))
const item = toOne('items', 'itemId', (books, id) => books.tables.items.get(id))

function setsOf({ name, header, line }: Kind): EntitySet[] {
  const entity = name.slice(0, -1)
  const lines: Navigation = { set: `${entity}Lines`, isMany: true, find: (_books, row) => row.lines?.() ?? [] }
  return [
    {
      name,
      entity,
      key: 'id',
      properties: properties(header),
      navigations: { customer, paymentTerm, [lines.set]: lines },
      rows: (books) => books.tables[name].rows,
    },
    {
      name: lines.set,
      entity: `${entity}Line`,
      key: 'id',
      properties: properties(line),
      navigations: {
        ...(line.startsWith(LINE) ? { item } : {}),
        [entity]: toOne(name, 'documentId', (books, id) => books.tables[name].get(id)),
      },
      rows: (books) => books.tables[name].rows.flatMap((row) => row.lines?.() ?? []),
      needs: { anyOf: [['id'], ['documentId']], message: 'You must specify an Id or a Document Id to get the lines.' },
    },
  ]
}

export const documentSets = kinds.flatMap(setsOf)
