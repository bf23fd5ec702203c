/** Who is offered to connect his mailbox: nobody twice, and nobody who has decided. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
})

const offered = async (person: Person): Promise<boolean> => (await firm.as(person).people.whoAmI()).isMailboxOffered
const allowLogging = () =>
  firm.db.prisma.loggingPolicy.upsert({
    where: { organisationId: firm.id },
    create: { organisationId: firm.id, isLoggingOn: true },
    update: { isLoggingOn: true },
  })

it('nobody where the company does not log', async () => {
  expect(await offered(jonas)).toBe(false)
})

it('everybody else until his own mailbox is connected; who has ended that is not asked again', async () => {
  await allowLogging()
  expect(await offered(jonas)).toBe(true)
  await firm.as(jonas).mailSync.connectOwn()
  expect([await offered(jonas), await offered(petra)]).toEqual([false, true])
  await firm.as(jonas).mailSync.disconnectOwn()
  expect(await offered(jonas)).toBe(false)
})

it('"not now" is his own, once however often it is said, and can be taken back', async () => {
  await allowLogging()
  const choose = (isAside: boolean) => firm.as(jonas).people.setAside({ offer: 'connect_mailbox', isAside })
  await choose(true)
  await choose(true)
  await firm.as(jonas).people.setAside({ offer: 'first_steps', isAside: true })
  expect((await firm.as(jonas).people.whoAmI()).setAside.toSorted()).toEqual(['connect_mailbox', 'first_steps'])
  expect([await offered(jonas), await offered(petra)]).toEqual([false, true])
  await choose(false)
  expect(await firm.as(jonas).people.whoAmI()).toMatchObject({ setAside: ['first_steps'], isMailboxOffered: true })
})
