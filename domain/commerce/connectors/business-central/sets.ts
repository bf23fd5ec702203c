/** Which sets of Business Central's standard interface are fetched, in this order, and how they are asked for. */
import type { Entity } from '../../import/mapping/entities.ts'

/**
 * `path`: of the set; `select`: its properties; `expand`: what is asked for with it. `numbers`: properties by which one tells what is there.
 * `vanishes`: what is there no more is looked for at night, since rows are deleted there, or move on. `isSilent`: positions and payments may change
 * without the time at which it was changed. `isTold`: Business Central tells of its changes.
 */
export type SourceSet = {
  entity: Entity
  path: string
  select: readonly string[]
  expand?: string
  numbers: readonly string[]
  vanishes: boolean
  isSilent?: boolean
  isTold: boolean
}

const LINE = [
  'sequence',
  'lineType',
  'lineObjectNumber',
  'description',
  'quantity',
  'unitPrice',
  'discountPercent',
  'amountExcludingTax',
  'netAmount',
]
const expanded = (name: string, select: readonly string[]): string => `${name}($select=${select.join(',')})`

const DOCUMENT = ['id', 'number', 'externalDocumentNumber', 'customerNumber', 'currencyCode', 'salesperson', 'lastModifiedDateTime']
const TOTALS = ['totalAmountExcludingTax', 'totalAmountIncludingTax']

/** Whoever is named has to be there first. */
export const sourceSets = {
  customers: {
    ...{ entity: 'customer', path: 'customers', numbers: ['id', 'number'], vanishes: true, isTold: true },
    select: [
      ...['id', 'number', 'displayName', 'addressLine1', 'city', 'postalCode', 'country', 'phoneNumber', 'email', 'website'],
      ...['salespersonCode', 'creditLimit', 'taxRegistrationNumber', 'blocked', 'lastModifiedDateTime'],
    ],
    expand: expanded('contactsInformation', ['contactNumber', 'contactType', 'relatedType']),
  },
  contacts: {
    ...{ entity: 'contact', path: 'contacts', vanishes: true, isTold: false },
    numbers: ['id', 'number', 'type', 'companyNumber', 'privacyBlocked'],
    select: [
      ...['id', 'number', 'type', 'displayName', 'jobTitle', 'companyNumber', 'phoneNumber', 'mobilePhoneNumber', 'email', 'privacyBlocked'],
      'lastModifiedDateTime',
    ],
  },
  itemCategories: {
    ...{ entity: 'product_group', path: 'itemCategories', numbers: ['id', 'code'], vanishes: true, isTold: true },
    select: ['id', 'code', 'displayName', 'lastModifiedDateTime'],
  },
  items: {
    ...{ entity: 'product', path: 'items', numbers: ['id', 'number'], vanishes: true, isTold: true },
    select: [
      ...[
        'id',
        'number',
        'displayName',
        'displayName2',
        'itemCategoryCode',
        'baseUnitOfMeasureCode',
        'gtin',
        'unitPrice',
        'priceIncludesTax',
        'unitCost',
      ],
      'lastModifiedDateTime',
    ],
  },
  salesQuotes: {
    ...{ entity: 'quote', path: 'salesQuotes', numbers: ['id', 'number'], vanishes: true, isSilent: true, isTold: true },
    select: [...DOCUMENT, ...TOTALS, 'documentDate', 'validUntilDate', 'status'],
    expand: expanded('salesQuoteLines', LINE),
  },
  salesOrders: {
    ...{ entity: 'order', path: 'salesOrders', numbers: ['id', 'number'], vanishes: true, isSilent: true, isTold: true },
    select: [...DOCUMENT, ...TOTALS, 'orderDate', 'requestedDeliveryDate'],
    expand: expanded('salesOrderLines', [...LINE, 'shipmentDate', 'shippedQuantity']),
  },
  salesInvoices: {
    ...{ entity: 'invoice', path: 'salesInvoices', numbers: ['id', 'number', 'status'], vanishes: false, isTold: true },
    select: [...DOCUMENT, ...TOTALS, 'invoiceDate', 'dueDate', 'status'],
  },
  salesCreditMemos: {
    ...{ entity: 'invoice', path: 'salesCreditMemos', numbers: ['id', 'number', 'status'], vanishes: false, isTold: true },
    select: [...DOCUMENT, ...TOTALS, 'creditMemoDate', 'dueDate', 'status'],
  },
  openItems: {
    ...{
      entity: 'open_item',
      path: 'salesInvoices',
      numbers: ['id', 'number', 'status', 'remainingAmount'],
      vanishes: true,
      isSilent: true,
      isTold: false,
    },
    select: [
      ...['id', 'number', 'customerNumber', 'currencyCode', 'invoiceDate', 'dueDate', 'status', 'totalAmountIncludingTax', 'remainingAmount'],
      'lastModifiedDateTime',
    ],
  },
  salesShipments: {
    ...{ entity: 'delivery', path: 'salesShipments', numbers: ['id', 'number', 'orderNumber'], vanishes: false, isTold: false },
    select: ['id', 'number', 'customerNumber', 'orderNumber', 'postingDate', 'lastModifiedDateTime'],
  },
} as const satisfies Record<string, SourceSet>

export type SetName = keyof typeof sourceSets
export const setNames = Object.keys(sourceSets) as SetName[]

export const setOf = (name: SetName): SourceSet => sourceSets[name]

/** Changes since then; null: everything. Of invoices that are paid nobody asks what is open. Neither `$top` nor `$skip`: then Business Central does not page by itself. */
export function changesAddress(base: string, name: SetName, since: string | null): string {
  const { path, select, expand } = setOf(name)
  return address(base, path, {
    select: select.join(','),
    expand,
    // Not `gt`: of rows that were changed at the same time some may have been read.
    filter: since === null ? ALL[name] : `lastModifiedDateTime ge ${since}`,
  })
}

export const isToldOf = (name: SetName): boolean => setOf(name).isTold

/**
 * Below which companies lie.
 * @example rootOf('https://erp.example/api/v2.0/companies(1)') // 'https://erp.example/api/v2.0'
 */
export const rootOf = (base: string): string => base.replace(/\/companies\([^)]*\)$/, '')

/** As one asks to be told of its changes. */
export const resourceOf = (base: string, name: SetName): string => `/api/v2.0${base.slice(rootOf(base).length)}/${setOf(name).path}`

/** What of a set counts as all of it, where that is not everything. */
const ALL: Partial<Record<SetName, string>> = { openItems: "status eq 'Open'" }

/** All that is there, by what tells it. */
export const numbersAddress = (base: string, name: SetName): string =>
  address(base, setOf(name).path, { select: setOf(name).numbers.join(','), filter: ALL[name] })

/** Those with these numbers: only one property may be compared in several ways. */
export function namedAddress(base: string, name: SetName, numbers: readonly string[]): string {
  const { path, select, expand } = setOf(name)
  const property = name === 'itemCategories' ? 'code' : 'number'
  const filter = numbers.map((number) => `${property} eq '${number.replaceAll("'", "''")}'`).join(' or ')
  return address(base, path, { select: select.join(','), expand, filter })
}

function address(base: string, path: string, options: Record<string, string | undefined>): string {
  const told = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`$${name}=${encodeURIComponent(value)}`]))
  return `${base.replace(/\/+$/, '')}/${path}?${told.join('&')}`
}
