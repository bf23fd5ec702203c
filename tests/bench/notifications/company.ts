/** A company whose connected mailboxes have a subscription each. */
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../../server/platform/database/db.ts'

export type Subscription = { subscriptionId: string; clientState: string }

/** So many that every connection of the benchmark comes round to each. */
const MAILBOXES = 100

export async function foundCompany(database: Database): Promise<Subscription[]> {
  const [organisationId, now] = [uuidv7(), new Date()]
  const organisation = {
    id: organisationId,
    entraTenantId: uuidv7(),
    name: 'Firma',
    mailDomains: [],
    mailSecret: new Uint8Array(32),
    origin: 'bench',
  }
  await database.prisma.organisation.create({ data: organisation })
  const { prisma } = database.forOrganisation(organisationId)
  const people = Array.from({ length: MAILBOXES }, (_, nth) => ({
    id: uuidv7(),
    oid: uuidv7(),
    name: `Person ${nth}`,
    mail: `p${nth}@firma.example`,
  }))
  await prisma.user.createMany({ data: people.map((person) => ({ organisationId, role: 'sales' as const, ...person })) })
  const owned = people.map(({ id: userId, oid, name, mail: address }) => ({ userId, connectedById: userId, oid, name, address }))
  const mailboxes = owned.map((mailbox) => ({ ...mailbox, organisationId, id: uuidv7(), kind: 'user' as const, connectedAt: now }))
  await prisma.mailbox.createMany({ data: mailboxes })
  const subscriptions = mailboxes.map(({ id: mailboxId }) => ({ mailboxId, id: uuidv7(), clientState: `secret of ${mailboxId}` }))
  const expiresAt = new Date(now.getTime() + 86_400_000)
  await prisma.graphSubscription.createMany({
    data: subscriptions.map((each) => ({ ...each, organisationId, resource: 'messages', expiresAt })),
  })
  return subscriptions.map(({ id: subscriptionId, clientState }) => ({ subscriptionId, clientState }))
}
