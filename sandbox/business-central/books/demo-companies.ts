/** Companies of the demonstration as Business Central would hold them: customers, and contacts for them and their people. */
import { berlinInstant } from '../../../prisma/demo/company/berlin-instant.ts'
import { addDays } from '../../../prisma/demo/day.ts'
import type { DemoOrganisation } from '../../../prisma/demo/organisations.ts'
import { type DemoRow, type DemoTables, euros, text } from './demo-tables.ts'
import { fixed, guidOf, pickOf, type Row, stamp, type Values } from './row.ts'

export type DemoSource = { tables: DemoTables; day: string; organisation: DemoOrganisation }

/** A company with its number in the ERP; those without are not in it. */
export type Company = {
  row: DemoRow
  number: string
  contactNumber: string
  address: Values
  email: string
  salesperson: string
  modifiedAt: string
}

/** Suppliers, prospects and the like are contacts, and no customers. */
export const isCustomer = ({ row }: Company): boolean => row.kind === 'customer' || row.kind === 'former'

/** The instant of some second of that day between seven and six. */
export const atWork = (day: string, key: string): string =>
  stamp(Date.parse(berlinInstant(day, 420)) + pickOf(key, 39_600) * 1000 + pickOf(`${key}/ms`, 1000))

export function companiesOf(source: DemoSource): Company[] {
  const { tables, day } = source
  return tables.rows('customer').flatMap((row) => {
    const number = text(tables.where('external_number', 'entity_id', row.id).find(({ source: from }) => from === 'erp')?.external_id)
    if (!number) return []
    return {
      ...{ row, number },
      contactNumber: `KT${number.padStart(6, '0')}`,
      address: addressOf(tables.where('site', 'customer_id', row.id)[0]),
      email: text(tables.where('customer_email', 'customer_id', row.id)[0]?.address),
      salesperson: salespersonOf(source, row),
      modifiedAt: atWork(addDays(day, -2 - pickOf(text(row.id), 700)), text(row.id)),
    }
  })
}

const addressOf = (site: DemoRow | undefined): Values => ({
  addressLine1: text(site?.street),
  city: text(site?.city),
  country: text(site?.country),
  postalCode: text(site?.postal_code),
})

/** Initials of who cares for the customer in the field. */
function salespersonOf({ tables, organisation }: DemoSource, { id }: DemoRow): string {
  const member = tables.where('care_team_member', 'customer_id', id).find(({ role }) => role === 'field')
  const oid = tables.where('app_user', 'id', member?.user_id)[0]?.oid
  const user = organisation.users.find((each) => each.oid === oid)
  return user ? `${user.givenName[0]}${user.surname[0]}` : ''
}

export function customerRow({ row, number, address, email, salesperson, modifiedAt }: Company): Row {
  const id = text(row.id)
  return fixed(guidOf(id), modifiedAt, {
    number,
    displayName: text(row.name),
    type: 'Company',
    ...address,
    phoneNumber: text(row.phone),
    email,
    website: text(row.website),
    salespersonCode: salesperson,
    creditLimit: euros(row.credit_limit_cents),
    taxLiable: true,
    taxRegistrationNumber: `DE${100_000_000 + pickOf(id, 899_999_999)}`,
    currencyCode: 'EUR',
    paymentTermsId: termId(Number(/^\d+/.exec(text(row.payment_terms))?.[0])),
    blocked: row.is_credit_blocked ? 'All' : ' ',
  })
}

const TERM_DAYS = [14, 30, 60]

const termId = (days: number): string => guidOf(`paymentTerm/${days}`)

export const paymentTerms = (): Row[] =>
  TERM_DAYS.map((days) =>
    fixed(termId(days), stamp(Date.UTC(2019, 0, 2, 8)), {
      code: `${days} TAGE`,
      displayName: `${days} Tage netto`,
      dueDateCalculation: `${days}D`,
    }),
  )

/** The company itself, and everybody who works there: who works at two is there twice. */
export const contactsOf = (company: Company, tables: DemoTables): Row[] => [
  companyContact(company),
  ...tables.where('contact_role', 'customer_id', company.row.id).flatMap((role, index) => personContact(company, tables, role, index)),
]

const ofCompany = (company: Company): Values => ({
  companyNumber: company.contactNumber,
  companyName: text(company.row.name),
  contactBusinessRelation: isCustomer(company) ? 'Customer' : company.row.kind === 'supplier' ? 'Vendor' : 'None',
  ...company.address,
  website: text(company.row.website),
})

const companyContact = (company: Company): Row =>
  fixed(guidOf(`${company.row.id}/contact`), company.modifiedAt, {
    ...ofCompany(company),
    number: company.contactNumber,
    type: 'Company',
    displayName: text(company.row.name),
    phoneNumber: text(company.row.phone),
    email: company.email,
    searchName: text(company.row.name).toUpperCase(),
  })

function personContact(company: Company, tables: DemoTables, role: DemoRow, index: number): Row[] {
  const [person] = tables.where('contact', 'id', role.contact_id)
  if (!person) return []
  const phone = (kind: string): string => text(tables.where('contact_phone', 'contact_id', person.id).find((each) => each.kind === kind)?.number)
  const name = [person.title, person.given_name, person.surname].map(text).filter(Boolean).join(' ')
  const id = guidOf(text(role.id))
  return [
    fixed(id, company.modifiedAt, {
      ...ofCompany(company),
      number: `${company.contactNumber}-${index + 1}`,
      type: 'Person',
      displayName: name,
      jobTitle: text(role.function),
      phoneNumber: phone('work'),
      mobilePhoneNumber: phone('mobile'),
      email: text(tables.where('contact_email', 'contact_id', person.id)[0]?.address),
      searchName: name.toUpperCase(),
    }),
  ]
}
