/** Twenty companies whose people's mailboxes have been read up to now, and a customer who writes to them. */
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../../server/platform/database/db.ts'
import { Firm } from '../../support/firm.ts'

export const COMPANIES = 20
export const FOLDERS = 25
const TOLD_MS = 480_000
const HOUR_MS = 3_600_000

export type Box = { organisationId: string; oid: string; address: string; folders: string[]; subscriptionId: string; clientState: string }
/** `saver`: object id of one of its people, who adds contacts to the customer that he cares for. */
export type Company = { tenantId: string; saver: string; customerId: string; boxes: Box[] }

export const CUSTOMER = 'anna@kunde.example'

export async function foundCompanies(database: Database, mailboxes: number, graphUrl: string): Promise<Company[]> {
  const companies: Company[] = []
  for (let nth = 0; nth < COMPANIES; nth++) companies.push(await foundCompany(database, mailboxes / COMPANIES, graphUrl))
  await database.pool.query('analyze')
  return companies
}

async function foundCompany(database: Database, mailboxes: number, graphUrl: string): Promise<Company> {
  const firm = await Firm.found(database)
  firm.now = new Date()
  const { prisma } = firm.db
  await prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  const saver = await firm.person('Saver')
  const customerId = await firm.customer('Kunde GmbH', { addresses: [CUSTOMER], careTeam: [saver] })
  const boxes = Array.from({ length: mailboxes }, (_, nth) => ({
    ...{ organisationId: firm.id, oid: nth === 0 ? saver.oid : uuidv7(), address: `p${nth}@firma.example` },
    ...{ clientState: uuidv7(), subscriptionId: uuidv7() },
    folders: Array.from({ length: FOLDERS }, () => uuidv7()),
  }))
  const now = Date.now()
  const owners = boxes.map(({ oid, address: mail }, nth) => ({ organisationId: firm.id, id: nth === 0 ? saver.id : uuidv7(), oid, mail, name: mail }))
  await prisma.user.createMany({ data: owners.slice(1).map((owner) => ({ ...owner, role: 'sales' as const })) })
  /** Looks and arrivals are spread as they are after some hours. */
  const within = (ms: number): number => Math.random() * ms
  const rows = boxes.map(({ oid, address }, nth) => {
    const { id: userId } = owners[nth]!
    const lookedAt = now - within(TOLD_MS)
    const read = { polledTo: new Date(now), lookedAt: new Date(lookedAt), foldersAt: new Date(lookedAt), reconciledAt: new Date(now + HOUR_MS) }
    const known = { foldersLink: `${graphUrl}/v1.0/users/${oid}/mailFolders/delta?$deltatoken=1`, nextAttemptAt: new Date(lookedAt + TOLD_MS) }
    return {
      organisationId: firm.id,
      id: uuidv7(),
      oid,
      address,
      name: address,
      kind: 'user' as const,
      userId,
      connectedById: userId,
      connectedAt: new Date(now),
      ...read,
      ...known,
    }
  })
  await prisma.mailbox.createMany({ data: rows })
  await prisma.graphSubscription.createMany({
    data: boxes.map(({ subscriptionId, clientState }, nth) => ({
      ...{
        organisationId: firm.id,
        id: subscriptionId,
        mailboxId: rows[nth]!.id,
        resource: 'messages',
        clientState,
        expiresAt: new Date(now + 24 * HOUR_MS),
      },
    })),
  })
  await prisma.mailFolder.createMany({
    data: boxes.flatMap(({ oid, folders }, nth) =>
      folders.map((folderId) => ({
        ...{ organisationId: firm.id, id: uuidv7(), mailboxId: rows[nth]!.id, folderId, name: `Ordner ${folderId}`, deltaFrom: new Date(now) },
        deltaLink: `${graphUrl}/v1.0/users/${oid}/mailFolders/${folderId}/messages/delta?$deltatoken=1`,
        deltaReadAt: new Date(now - within(HOUR_MS)),
      })),
    ),
  })
  return { tenantId: firm.tenantId, saver: saver.oid, customerId, boxes }
}
