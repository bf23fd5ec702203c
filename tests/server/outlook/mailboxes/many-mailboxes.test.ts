/** Graph, people and turns at the same mailboxes, all at once: on PostgreSQL they really meet. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimMailbox, commitWithLease, releaseLease } from '../../../../server/outlook/mailboxes/lease.ts'
import { makeNotificationIntake } from '../../../../server/outlook/mailboxes/notifications.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MAILBOXES = 100
const MESSAGES = 20
const TOLD_AT_ONCE = 30
const SAVES_EACH = 4
const PAGES = 40
const STATE = 'a-secret-that-only-graph-and-we-know'

let database: TestDatabase
let firm: Firm
let savers: Person[]
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  firm.now = new Date()
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  savers = [await firm.person('Anna'), await firm.person('Berta'), await firm.person('Carla')]
  customerId = await firm.customer('Kunde GmbH')
  const common = { organisationId: firm.id, kind: 'shared' as const, connectedById: savers[0]!.id, connectedAt: firm.now, nextAttemptAt: firm.now }
  const ids = Array.from({ length: MAILBOXES }, () => uuidv7())
  await firm.db.prisma.mailbox.createMany({ data: ids.map((id) => ({ ...common, id, oid: uuidv7(), address: `${id}@firma.example`, name: id })) })
  await firm.db.prisma.graphSubscription.createMany({
    data: ids.map((id) => ({
      ...{ organisationId: firm.id, id, mailboxId: id, resource: 'messages', clientState: STATE, expiresAt: new Date('2030-01-01') },
    })),
  })
})
afterAll(() => database?.drop())

const save = (person: Person, nth: number): Promise<unknown> =>
  firm.as(person).customers.addContact({
    customerId,
    contact: {
      ...{ id: uuidv7(), salutation: null, givenName: null, surname: person.name, function: null, phone: null },
      address: `${nth}@${person.name}.example`,
    },
  })

/** Mailboxes whose turns store a page each. */
async function takeTurns(): Promise<void> {
  for (let page = 0; page < PAGES; page++) {
    const mailbox = await claimMailbox(database, uuidv7(), new Date())
    if (!mailbox) continue
    await commitWithLease(firm.db, mailbox, new Date(), async (tx) => void (await tx.mailFolder.deleteMany({ where: { mailboxId: mailbox.id } })))
    await releaseLease(firm.db, mailbox, { nextAttemptAt: new Date(Date.now() + 60_000) })
  }
}

it('disturb one another in nothing: no save, no message and no turn fails', async () => {
  const ids = (await firm.db.prisma.graphSubscription.findMany({ select: { id: true } })).map(({ id }) => id)
  const intakes = [makeNotificationIntake(database), makeNotificationIntake(database)]
  const tell = async (): Promise<void> => {
    for (let message = 0; message < MESSAGES; message++) {
      const told = ids.sort(() => Math.random() - 0.5).slice(0, TOLD_AT_ONCE)
      await intakes[message % 2]!.take({ value: told.map((subscriptionId) => ({ subscriptionId, clientState: STATE, changeType: 'created' })) })
    }
  }
  const saveAll = async (person: Person): Promise<void> => {
    for (let nth = 0; nth < SAVES_EACH; nth++) await save(person, nth)
  }
  const done = await Promise.allSettled([tell(), tell(), takeTurns(), takeTurns(), ...savers.map(saveAll)])
  expect(done.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))).toEqual([])
  expect(await firm.db.prisma.contactEmail.count({})).toBe(savers.length * SAVES_EACH)
})
