/** Rows as Business Central answers them, for a system that a test has connected. */

/** Minutes after eight on a day in November. */
export const changedAt = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString()

const NO_ID = '00000000-0000-0000-0000-000000000000'
const DOCUMENT = { externalDocumentNumber: '', currencyCode: '', salesperson: '', totalAmountExcludingTax: 0, totalAmountIncludingTax: 0 }

/** `companies`: numbers of the contacts that are this customer. */
export const customerRow = (
  number: string,
  minute: number,
  { companies = [] as string[], ...more }: Record<string, unknown> & { companies?: string[] } = {},
) => ({
  ...{ id: `customer-${number}`, number, displayName: `Kunde ${number} GmbH`, addressLine1: 'Hafenstr. 3', city: 'Lübeck', postalCode: '23552' },
  ...{ country: 'DE', phoneNumber: '', email: '', website: '', salespersonCode: '', creditLimit: 0, taxRegistrationNumber: '', blocked: '_x0020_' },
  contactsInformation: companies.map((contactNumber) => ({ contactNumber, contactType: 'Company', relatedType: 'Customer' })),
  lastModifiedDateTime: changedAt(minute),
  ...more,
})

export const contactRow = (number: string, minute: number, more: Record<string, unknown> = {}) => ({
  ...{ id: `contact-${number}`, number, type: 'Person', displayName: 'Petra von Ahlen', jobTitle: 'Einkauf', companyNumber: 'KT1', phoneNumber: '' },
  ...{ mobilePhoneNumber: '', email: `${number.toLowerCase()}@kunde.example`, privacyBlocked: false, lastModifiedDateTime: changedAt(minute) },
  ...more,
})

export const itemRow = (number: string, minute: number, more: Record<string, unknown> = {}) => ({
  ...{ id: `item-${number}`, number, displayName: `Artikel ${number}`, displayName2: '', itemCategoryCode: 'ANKER', baseUnitOfMeasureCode: 'STK' },
  ...{ gtin: '', unitPrice: 12.5, priceIncludesTax: false, unitCost: 7, lastModifiedDateTime: changedAt(minute) },
  ...more,
})

const lineRow = (at: number, item: string, quantity: number, more: Record<string, unknown> = {}) => ({
  ...{
    sequence: at * 10_000,
    lineType: 'Item',
    lineObjectNumber: item,
    description: `Artikel ${item}`,
    quantity,
    unitPrice: 12.5,
    discountPercent: 0,
  },
  ...{ amountExcludingTax: quantity * 12.5, netAmount: quantity * 12.5 },
  ...more,
})

/** `lines`: by item how much was ordered and shipped. */
export const orderRow = (
  number: string,
  customerNumber: string,
  minute: number,
  lines: [item: string, ordered: number, shipped: number][],
  more = {},
) => ({
  ...{
    ...DOCUMENT,
    id: `order-${number}`,
    number,
    customerNumber,
    orderDate: '2026-11-02',
    requestedDeliveryDate: '0001-01-01',
    status: 'In_x0020_Review',
  },
  totalAmountExcludingTax: lines.reduce((sum, [, ordered]) => sum + ordered * 12.5, 0),
  salesOrderLines: [
    { ...lineRow(1, '', 0), lineType: 'Comment', description: 'Bitte vor 10 Uhr liefern' },
    ...lines.map(([item, ordered, shipped], i) => lineRow(i + 2, item, ordered, { shippedQuantity: shipped, shipmentDate: '2026-12-01' })),
  ],
  lastModifiedDateTime: changedAt(minute),
  ...more,
})

export const quoteRow = (number: string, customerNumber: string, minute: number, more = {}) => ({
  ...{
    ...DOCUMENT,
    id: `quote-${number}`,
    number,
    customerNumber,
    documentDate: '2026-11-01',
    validUntilDate: '2026-12-15',
    status: 'Expired_x0020_',
  },
  ...{ totalAmountExcludingTax: 125, salesQuoteLines: [lineRow(1, 'A1', 10)], lastModifiedDateTime: changedAt(minute) },
  ...more,
})

export const invoiceRow = (number: string, customerNumber: string, minute: number, remainingAmount: number, more = {}) => ({
  ...{ ...DOCUMENT, id: `invoice-${number}`, number, customerNumber, invoiceDate: '2026-10-01', dueDate: '2026-10-31', remainingAmount },
  ...{
    status: remainingAmount === 0 ? 'Paid' : 'Open',
    totalAmountExcludingTax: 100,
    totalAmountIncludingTax: 119,
    lastModifiedDateTime: changedAt(minute),
  },
  ...more,
})

export const creditMemoRow = (number: string, customerNumber: string, minute: number) => ({
  ...{ ...DOCUMENT, id: `memo-${number}`, number, customerNumber, creditMemoDate: '2026-10-05', dueDate: '0001-01-01', status: 'Open' },
  ...{ totalAmountExcludingTax: 50, totalAmountIncludingTax: 59.5, lastModifiedDateTime: changedAt(minute) },
})

export const shipmentRow = (number: string, customerNumber: string, orderNumber: string, minute: number) => ({
  ...{
    id: `shipment-${number}`,
    number,
    customerNumber,
    orderNumber,
    postingDate: '2026-11-05',
    currencyId: NO_ID,
    lastModifiedDateTime: changedAt(minute),
  },
})
