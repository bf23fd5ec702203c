/** Whose mailboxes the company waits for: told to who administers, as a fact and never with a reason. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let adam: Person
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  adam = await firm.person('Adam Verwalter', 'admin')
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein', 'head_of_sales')
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  const other = await Firm.found(database)
  await other.person('Fremde Person')
})

const read = () => firm.as(adam).mailSync.unconnected()

it('names everybody of sales, with the role, until the mailbox is connected', async () => {
  expect(await read()).toEqual({
    people: 2,
    connected: 0,
    rows: [
      { userId: jonas.id, name: 'Jonas Petersen', mail: jonas.mail, role: 'sales' },
      { userId: petra.id, name: 'Petra Klein', mail: petra.mail, role: 'head_of_sales' },
    ],
  })
  await firm.as(jonas).mailSync.connectOwn()
  expect(await read()).toMatchObject({ people: 2, connected: 1, rows: [{ name: 'Petra Klein' }] })
})

it('tells who has ended the connection, or does not want it now, like anybody else, and once', async () => {
  await firm.as(jonas).mailSync.connectOwn()
  await firm.as(jonas).mailSync.disconnectOwn()
  await firm.as(petra).people.setAside({ offer: 'connect_mailbox', isAside: true })
  const { connected, rows } = await read()
  expect([connected, rows.map(({ name }) => name)]).toEqual([0, ['Jonas Petersen', 'Petra Klein']])
  expect(await firm.as(adam).mailSync.mailboxes()).toEqual([])
})

it('leaves out who has no role any more, was disabled or removed; their ended mailboxes are told', async () => {
  await firm.as(jonas).mailSync.connectOwn()
  await firm.as(jonas).mailSync.disconnectOwn()
  await firm.db.prisma.user.updateMany({ where: { id: jonas.id }, data: { roleLostAt: NOW } })
  const [gone, disabled] = [await firm.person('Gerd Gegangen'), await firm.person('Doris Gesperrt')]
  await firm.db.prisma.user.updateMany({ where: { id: gone.id }, data: { removedAt: NOW } })
  await firm.db.prisma.user.updateMany({ where: { id: disabled.id }, data: { isActive: false } })
  expect(await read()).toMatchObject({ people: 1, rows: [{ name: 'Petra Klein' }] })
  expect(await firm.as(adam).mailSync.mailboxes()).toMatchObject([{ name: 'Jonas Petersen', state: 'disconnected' }])
})

it('is for who administers', async () => {
  for (const person of [jonas, petra]) await expect(firm.as(person).mailSync.unconnected()).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
})
