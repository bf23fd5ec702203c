/** Customers, their people and what is sold, as Business Central tells them. */
import type { ContactLink, SourceObject, SourceRow } from '../source-row.ts'
import { told, toldChoice, toldUnlessZero } from './empty-values.ts'

type Told = Readonly<Record<string, unknown>>

export function customerObject(object: Told): SourceObject {
  const number = told(object.number)
  const row: SourceRow = {
    number,
    name: told(object.displayName),
    street: told(object.addressLine1),
    postalCode: told(object.postalCode),
    city: told(object.city),
    country: told(object.country),
    phone: told(object.phoneNumber),
    email: told(object.email),
    website: told(object.website),
    vatId: told(object.taxRegistrationNumber),
    // There none is a limit of zero.
    creditLimit: toldUnlessZero(object.creditLimit),
    block: toldChoice(object.blocked),
    accountManager: told(object.salespersonCode),
  }
  return { rows: [row], links: number === null ? [] : linksOf(object.contactsInformation, number) }
}

function linksOf(information: unknown, customerNumber: string): ContactLink[] {
  if (!Array.isArray(information)) return []
  return information.flatMap((each: Told) => {
    const number = told(each.contactNumber)
    const isCompany = toldChoice(each.contactType) !== 'Person' && (toldChoice(each.relatedType) ?? 'Customer') === 'Customer'
    return number !== null && isCompany ? [{ number, customerNumber }] : []
  })
}

/** The company whose person he is; null: it is none. */
export const companyOf = (object: Told): string | null => (toldChoice(object.type) === 'Person' ? told(object.companyNumber) : null)

/** `links`: by number of a company its customer. Of whoever has asked for it nothing is stored. */
export function contactObject(object: Told, links: Readonly<Record<string, string>>): SourceObject {
  const [number, company] = [told(object.number), companyOf(object)]
  if (number !== null && told(object.privacyBlocked) === 'true') return { rows: [], gone: number }
  const customerNumber = company === null ? null : (links[company] ?? null)
  if (customerNumber === null) return { rows: [] }
  return {
    rows: [
      {
        number,
        customerNumber,
        ...personName(told(object.displayName)),
        position: told(object.jobTitle),
        phone: told(object.phoneNumber),
        mobile: told(object.mobilePhoneNumber),
        email: told(object.email),
      },
    ],
  }
}

/** Small words before a surname belong to it. */
const PREFIXED = /^(?<given>.+?)\s+(?<surname>(?:(?:von|van|vom|zu|zum|zur|de|der|den|di|da|del|la|le)\s+)*\S+)$/iu

/** Business Central's name is the whole of it. */
function personName(name: string | null): { givenName: string | null; surname: string | null } {
  const whole = name?.trim() ?? ''
  const { given = null, surname = whole || null } = PREFIXED.exec(whole)?.groups ?? {}
  return { givenName: given, surname }
}

export const groupRows = (object: Told): SourceRow[] => [{ number: told(object.code), name: told(object.displayName) ?? told(object.code) }]

export const itemRows = (object: Told): SourceRow[] => [
  {
    number: told(object.number),
    name: told(object.displayName),
    name2: told(object.displayName2),
    group: told(object.itemCategoryCode),
    unit: told(object.baseUnitOfMeasureCode),
    barcode: told(object.gtin),
    // Ours are without tax.
    price: told(object.priceIncludesTax) === 'true' ? null : told(object.unitPrice),
    unitCost: told(object.unitCost),
  },
]

export const shipmentRows = (object: Told): SourceRow[] => [
  {
    number: told(object.number),
    orderNumber: told(object.orderNumber),
    customerNumber: told(object.customerNumber),
    date: told(object.postingDate),
  },
]
