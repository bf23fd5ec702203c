/** Customers, contacts, items and what belongs to them. */
import type { CompanyBooks } from '../books/company-books.ts'
import { agedReceivables, balanceOf, financialDetails } from '../books/receivables.ts'
import { fixed, type Row } from '../books/row.ts'
import { type EntitySet, properties, toOne } from './entity-set.ts'

const stored = { key: 'id', navigations: {} } as const

const customers: EntitySet = {
  ...stored,
  name: 'customers',
  entity: 'customer',
  properties: properties(`
    id:guid number displayName type:option addressLine1 addressLine2 city state country postalCode phoneNumber email website salespersonCode
    balanceDue:decimal creditLimit:decimal taxLiable:boolean taxAreaId:guid taxAreaDisplayName taxRegistrationNumber currencyId:guid currencyCode
    paymentTermsId:guid shipmentMethodId:guid paymentMethodId:guid blocked:option lastModifiedDateTime:datetime`),
  navigations: {
    paymentTerm: toOne('paymentTerms', 'paymentTermsId', (books, id) => books.tables.paymentTerms.get(id)),
    customerFinancialDetail: { set: 'customerFinancialDetails', isMany: false, find: (books, { id }) => withId(financialDetails(books), id) },
    agedAccountsReceivable: { set: 'agedAccountsReceivables', isMany: false, find: (books, { id }) => withId(agedReceivables(books), id) },
    contactsInformation: { set: 'contactsInformation', isMany: true, find: (books, { id }) => relations(books).byCustomer.get(id) ?? [] },
  },
  rows: (books) => books.tables.customers.rows.map((row) => withBalance(books, row)),
}

const withId = (rows: readonly Row[], id: string): Row[] => rows.filter((row) => row.id === id)

/** What is owed changes without a change of the customer. */
const withBalance = (books: CompanyBooks, row: Row): Row => ({
  ...row,
  values: () => ({ balanceDue: balanceOf(books, row.id), ...row.values() }),
})

const contacts: EntitySet = {
  ...stored,
  name: 'contacts',
  entity: 'contact',
  properties: properties(`
    id:guid number type:option displayName jobTitle companyNumber companyName contactBusinessRelation:option addressLine1 addressLine2 city state
    country postalCode phoneNumber mobilePhoneNumber email website searchName privacyBlocked:boolean taxRegistrationNumber lastInteractionDate:date
    lastModifiedDateTime:datetime`),
  rows: (books) => books.tables.contacts.rows,
}

/** The link between contacts and customers. */
const contactsInformation: EntitySet = {
  ...stored,
  name: 'contactsInformation',
  entity: 'contactInformation',
  key: 'contactId',
  properties: properties('contactId:guid contactNumber contactName contactType:option relatedId:guid relatedType:option'),
  navigations: { contact: toOne('contacts', 'contactId', (books, id) => books.tables.contacts.get(id)) },
  rows: (books) => relations(books).rows,
  needs: { anyOf: [['relatedId', 'relatedType']], message: 'id type not specified.' },
}

/** Worked out once for all customers of a page. */
const known = new WeakMap<CompanyBooks, { version: number; rows: readonly Row[]; byCustomer: ReadonlyMap<string, readonly Row[]> }>()

function relations(books: CompanyBooks): { rows: readonly Row[]; byCustomer: ReadonlyMap<string, readonly Row[]> } {
  const kept = known.get(books)
  if (kept?.version === books.version) return kept
  const customerOf = new Map(books.tables.customers.rows.map(({ id, values }) => [companyNumberOf(values().number), id]))
  const byCustomer = new Map<string, Row[]>()
  const rows = books.tables.contacts.rows.flatMap(({ id, values }) => {
    const { number = '', displayName = '', type = '', companyNumber = '' } = values()
    const relatedId = customerOf.get(`${companyNumber}`)
    if (!relatedId) return []
    const own = { contactId: id, contactNumber: number, contactName: displayName, contactType: type, relatedId, relatedType: 'Customer' }
    const row = fixed(id, '', own)
    const found = byCustomer.get(relatedId)
    if (found) found.push(row)
    else byCustomer.set(relatedId, [row])
    return [row]
  })
  const made = { version: books.version, rows, byCustomer }
  known.set(books, made)
  return made
}

/** Number of the contact that stands for a customer. */
const companyNumberOf = (customerNumber: unknown): string => `KT${`${customerNumber}`.padStart(6, '0')}`

const items: EntitySet = {
  ...stored,
  name: 'items',
  entity: 'item',
  properties: properties(`
    id:guid number displayName displayName2 type:option itemCategoryId:guid itemCategoryCode blocked:boolean gtin inventory:decimal
    unitPrice:decimal priceIncludesTax:boolean unitCost:decimal taxGroupId:guid taxGroupCode baseUnitOfMeasureId:guid baseUnitOfMeasureCode
    generalProductPostingGroupId:guid generalProductPostingGroupCode inventoryPostingGroupId:guid inventoryPostingGroupCode
    lastModifiedDateTime:datetime`),
  navigations: { itemCategory: toOne('itemCategories', 'itemCategoryId', (books, id) => books.tables.itemCategories.get(id)) },
  rows: (books) => books.tables.items.rows,
}

const itemCategories: EntitySet = {
  ...stored,
  name: 'itemCategories',
  entity: 'itemCategory',
  properties: properties('id:guid code displayName lastModifiedDateTime:datetime'),
  rows: (books) => books.tables.itemCategories.rows,
}

const paymentTerms: EntitySet = {
  ...stored,
  name: 'paymentTerms',
  entity: 'paymentTerm',
  properties: properties(`
    id:guid code displayName dueDateCalculation discountDateCalculation discountPercent:decimal calculateDiscountOnCreditMemos:boolean
    lastModifiedDateTime:datetime`),
  rows: (books) => books.tables.paymentTerms.rows,
}

const customerFinancialDetails: EntitySet = {
  ...stored,
  name: 'customerFinancialDetails',
  entity: 'customerFinancialDetail',
  properties: properties('id:guid number balance:decimal totalSalesExcludingTax:decimal overdueAmount:decimal lastModifiedDateTime:datetime'),
  rows: financialDetails,
}

const agedAccountsReceivables: EntitySet = {
  ...stored,
  name: 'agedAccountsReceivables',
  entity: 'agedAccountsReceivable',
  key: 'customerId',
  properties: properties(`
    customerId:guid customerNumber name currencyCode balanceDue:decimal currentAmount:decimal period1Amount:decimal period2Amount:decimal
    period3Amount:decimal agedAsOfDate:date periodLengthFilter`),
  rows: agedReceivables,
}

export const masterSets = [
  customers,
  contacts,
  contactsInformation,
  items,
  itemCategories,
  paymentTerms,
  customerFinancialDetails,
  agedAccountsReceivables,
]
