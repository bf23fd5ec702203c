/** The small company of a run: whom it knows, what its lists exclude. Written into the database as an administrator and imports would. */
import { v7 as uuidv7 } from 'uuid'
import { foldCompanyName, foldText } from '../../domain/customers/names.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { Database } from '../../server/platform/database/db.ts'

export type Person = { oid: string; name: string; mail: string }

const personAt = (index: number): Person => {
  const user = hanseTechnik.users[index]
  if (!user) throw new Error('The demo company has too few people')
  return user
}

/** Both have mailboxes of their own; the team's is shared. */
export const jonas = personAt(0)
export const katrin = personAt(1)
export const admin = personAt(6)
export const team = personAt(8)
export const owners = [jonas, katrin, team] as const

export const tenantId = hanseTechnik.tenantId
export const ownDomain = jonas.mail.split('@')[1] ?? ''

export type Customer = { name: string; addresses: readonly string[]; domain: string | null }

export const customers: readonly Customer[] = [
  { name: 'Anker Pumpen GmbH', addresses: ['anna.weber@anker-pumpen.example', 'bernd.voss@anker-pumpen.example'], domain: 'anker-pumpen.example' },
  { name: 'Brücken Bau AG', addresses: ['chef@bruecken-bau.example'], domain: null },
  { name: 'Carl Dorn KG', addresses: ['carl.dorn@gmx.de'], domain: null },
  { name: 'Deich Metall GmbH', addresses: ['einkauf@deich-metall.example'], domain: 'deich-metall.example' },
]

export const supplier = { name: 'Stahl Lieferant GmbH', address: 'verkauf@stahl-lieferant.example', domain: 'stahl-lieferant.example' }
export const ignoredSender = 'werbung@nicht-wichtig.example'
/** On the company's list, and on Jonas' own. */
export const excludedByCompany = 'betriebsrat-anwalt.example'
export const excludedByJonas = 'arzt@praxis-meer.example'

export type World = { organisationId: string; mailSecret: Uint8Array; customerIds: Map<string, string> }

export async function writeWorld(database: Database): Promise<World> {
  const organisationId = uuidv7()
  const mailSecret = new Uint8Array(32).fill(7)
  await database.prisma.organisation.create({
    data: { id: organisationId, entraTenantId: tenantId, name: hanseTechnik.name, mailDomains: [ownDomain], mailSecret, origin: 'admin' },
  })
  const { prisma } = database.forOrganisation(organisationId)
  await prisma.loggingPolicy.create({ data: { organisationId, isLoggingOn: true } })
  const customerIds = new Map<string, string>()
  for (const customer of customers) customerIds.set(customer.name, await writeCustomer(database, organisationId, customer, 'customer'))
  await writeCustomer(database, organisationId, { name: supplier.name, addresses: [supplier.address], domain: supplier.domain }, 'supplier')
  await prisma.ignoredSender.create({ data: { organisationId, id: uuidv7(), address: ignoredSender, createdById: uuidv7() } })
  await prisma.mailRule.create({
    data: { organisationId, id: uuidv7(), userId: null, effect: 'exclude', kind: 'domain', value: excludedByCompany },
  })
  return { organisationId, mailSecret, customerIds }
}

async function writeCustomer(database: Database, organisationId: string, customer: Customer, kind: 'customer' | 'supplier'): Promise<string> {
  const { prisma } = database.forOrganisation(organisationId)
  const id = uuidv7()
  await prisma.customer.create({ data: { organisationId, id, kind, name: customer.name, nameFolded: foldCompanyName(customer.name) } })
  if (customer.domain) await prisma.customerDomain.create({ data: { organisationId, id: uuidv7(), customerId: id, domain: customer.domain } })
  for (const address of customer.addresses) {
    const contactId = uuidv7()
    const surname = address.split('@')[0] ?? address
    await prisma.contact.create({ data: { organisationId, id: contactId, surname, nameFolded: foldText(surname) } })
    await prisma.contactEmail.create({ data: { organisationId, id: uuidv7(), contactId, address } })
    await prisma.contactRole.create({ data: { organisationId, id: uuidv7(), contactId, customerId: id, isMain: true } })
  }
  return id
}
