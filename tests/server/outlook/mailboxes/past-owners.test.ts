/** Team mailboxes from before it was seen to whose they had been. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
})
afterAll(() => database?.drop())

/** What the migration does with them. */
const giveBack = async (): Promise<void> => {
  const file = path.join(import.meta.dirname, '../../../../prisma/migrations/20261128212000_pause_absent_owners/migration.sql')
  await database.pool.query(/^WITH "own".*/ms.exec(readFileSync(file, 'utf8'))?.[0] ?? 'nothing')
}
const asTeams = async ({ oid, mail: address, name }: Person, connectedById: string): Promise<string> => {
  const id = uuidv7()
  const data = { organisationId: firm.id, id, oid, address, name, kind: 'shared' as const, connectedById, connectedAt: firm.now }
  await firm.db.prisma.mailbox.create({ data })
  return id
}

it('somebody’s own is his again, which is written down; one whose account has only signed in goes on', async () => {
  const petra = await firm.person('Petra Holm', 'admin')
  const [connected, caring, technical] = [await firm.person('Jonas Petersen'), await firm.person('Ute Lang'), await firm.person('Vertrieb')]
  await firm.customer('Kunde GmbH', { careTeam: [caring] })
  const [own, cared, team] = [await asTeams(connected, petra.id), await asTeams(caring, petra.id), await asTeams(technical, petra.id)]
  const act = { organisationId: firm.id, id: uuidv7(), userId: connected.id, action: 'mailSync.connect', outcome: 'allowed' }
  await firm.db.prisma.auditEntry.create({ data: { ...act, entity: 'mailbox', entityId: own } })
  await giveBack()
  const { prisma } = firm.db
  const seen = async (id: string) => await prisma.mailbox.findFirst({ where: { id }, select: { kind: true, status: true, userId: true } })
  expect(await seen(own)).toEqual({ kind: 'user', status: 'disconnected', userId: connected.id })
  expect(await seen(cared)).toEqual({ kind: 'user', status: 'disconnected', userId: caring.id })
  expect(await seen(team)).toEqual({ kind: 'shared', status: 'connected', userId: null })
  const written = await prisma.auditEntry.findMany({ where: { action: 'mailSync.disconnect' }, select: { entityId: true } })
  expect(written.map(({ entityId }) => entityId).sort()).toEqual([own, cared].sort())
})
