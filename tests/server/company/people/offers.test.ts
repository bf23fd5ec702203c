/** Who is offered to connect his mailbox: nobody twice, and nobody who has decided. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { policyPresets } from '../../../../domain/company/policy-preset.ts'
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

it('first steps are for who administers, until mails log themselves from everybody of sales', async () => {
  const adam = await firm.person('Adam Verwalter', 'admin')
  const open = async (person: Person) => (await firm.as(person).people.whoAmI()).areFirstStepsOpen
  const read = () => firm.as(adam).firstSteps.read()
  expect([await open(adam), await open(jonas)]).toEqual([true, false])
  expect(await read()).toMatchObject({ isLoggingOn: false, customerVisibility: 'all', mailboxes: { people: 2, connected: 0 } })
  await allowLogging()
  await firm.as(jonas).mailSync.connectOwn()
  expect(await open(adam)).toBe(true)
  expect(await read()).toMatchObject({ isLoggingOn: true, way: null, reportVisibility: 'everyone', mailboxes: { people: 2, connected: 1 } })
  await firm.as(adam).loggingPolicy.change({ ...(await firm.as(adam).loggingPolicy.show()), ...policyPresets.works_council })
  expect(await read()).toMatchObject({ way: 'works_council', reportVisibility: 'care_team' })
  await firm.as(petra).mailSync.connectOwn()
  expect(await open(adam)).toBe(false)
  await firm.db.prisma.loggingPolicy.updateMany({ data: { isLoggingOn: false } })
  expect(await open(adam)).toBe(true)
})

it('first steps can be put off and brought back; where nobody of sales has come yet they are open', async () => {
  const adam = await firm.person('Adam Verwalter', 'admin')
  const open = async () => (await firm.as(adam).people.whoAmI()).areFirstStepsOpen
  await firm.as(adam).people.setAside({ offer: 'first_steps', isAside: true })
  expect(await open()).toBe(false)
  await firm.as(adam).people.setAside({ offer: 'first_steps', isAside: false })
  await allowLogging()
  await firm.db.prisma.user.updateMany({ where: { role: 'sales' }, data: { isActive: false } })
  expect(await open()).toBe(true)
  await expect(firm.as(jonas).firstSteps.read()).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
})
