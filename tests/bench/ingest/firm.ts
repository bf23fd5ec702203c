/** A company that knows a third of those who write to it. */
import { v7 as uuidv7 } from 'uuid'
import { foldCompanyName, foldText } from '../../../domain/customers/names.ts'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import type { Database } from '../../../server/platform/database/db.ts'

const CUSTOMERS = 200
const CONTACTS_EACH = 5

export async function foundFirm(database: Database): Promise<void> {
  const organisationId = uuidv7()
  const [owner] = hanseTechnik.users
  if (!owner) throw new Error('The demo company has nobody')
  await database.prisma.organisation.create({
    data: {
      id: organisationId,
      entraTenantId: hanseTechnik.tenantId,
      name: hanseTechnik.name,
      mailDomains: [...hanseTechnik.domains],
      mailSecret: new Uint8Array(32),
      origin: 'bench',
    },
  })
  const { prisma } = database.forOrganisation(organisationId)
  await prisma.loggingPolicy.create({ data: { organisationId, isLoggingOn: true } })
  await prisma.user.create({ data: { organisationId, id: uuidv7(), oid: owner.oid, name: owner.name, mail: owner.mail, role: 'sales' } })
  const customers = Array.from({ length: CUSTOMERS }, (_, number) => ({ id: uuidv7(), number, name: `Kunde ${number} GmbH` }))
  await prisma.customer.createMany({
    data: customers.map(({ id, name }) => ({ organisationId, id, kind: 'customer' as const, name, nameFolded: foldCompanyName(name) })),
  })
  await prisma.customerDomain.createMany({
    data: customers.map(({ id, number }) => ({ organisationId, id: uuidv7(), customerId: id, domain: `kunde${number}.example` })),
  })
  const contacts = customers.flatMap(({ id: customerId, number }) =>
    Array.from({ length: CONTACTS_EACH }, (_, nth) => ({ id: uuidv7(), customerId, address: `kontakt${nth}@kunde${number}.example` })),
  )
  await prisma.contact.createMany({ data: contacts.map(({ id }) => ({ organisationId, id, surname: 'Kunde', nameFolded: foldText('Kunde') })) })
  await prisma.contactEmail.createMany({ data: contacts.map(({ id, address }) => ({ organisationId, id: uuidv7(), contactId: id, address })) })
  await prisma.contactRole.createMany({
    data: contacts.map(({ id, customerId }) => ({ organisationId, id: uuidv7(), contactId: id, customerId, isMain: true })),
  })
}
