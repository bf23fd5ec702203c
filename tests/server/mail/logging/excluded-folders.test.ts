/** In an excluded folder nothing is read: what Outlook is asked for says so, and what is kept. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { checkArrivals } from '../../../../server/mail/comparison/arrivals.ts'
import { reconcileWhenWanted } from '../../../../server/mail/comparison/reconcile.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from './reading.ts'

let database: TestDatabase
let world: Reading
let customerId: string
/** Whatever Outlook has answered about mails. */
let answers: string[]

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  customerId = await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
  answers = []
  const { fetch } = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await fetch(input, init)
    if (/\/messages/.test(input instanceof Request ? input.url : `${input}`)) answers.push(await answer.clone().text())
    return answer
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await world.stop()
})

const asJonas = () => world.firm.as(world.jonas)
const rule = {
  ...{ id: '0197b000-0000-7000-8000-000000000001', effect: 'exclude' as const, kind: 'folder' as const },
  ...{ value: 'Scheidung', scope: 'own' as const },
}
const named = (name: string) => ({ internetMessageId: `<${name}@kunde.example>`, subject: name })
const move = (name: string, folder: string) => world.outlook.control('move-mail', { oid: world.jonas.oid, ...named(name), folder })
const create = (name: string) => world.outlook.control('create-folder', { oid: world.jonas.oid, name })
const subjects = async () => (await world.reports()).map(({ subject }) => subject).sort()
const folderNames = async () => (await world.firm.db.prisma.mailFolder.findMany()).map(({ name }) => name)
const isFetched = (word: string): boolean => answers.some((answer) => answer.includes(word))

async function connect(): Promise<void> {
  await asJonas().mailSync.connectOwn()
  world.run(1, [checkArrivals, reconcileWhenWanted])
}

it('neither its mails nor its name are read, whatever is looked for', async () => {
  await asJonas().mailRules.add(rule)
  await create('Scheidung')
  await world.deliver(world.jonas, { ...named('GEHEIM'), from: { name: 'Anwalt', address: 'anwalt@kunde.example' } })
  await move('GEHEIM', 'Scheidung')
  await world.deliver(world.jonas, named('offen'))
  await connect()
  await world.until(async () => (await subjects()).length === 1)
  const contact = {
    ...{ id: '0197b000-0000-7000-8000-000000000002', salutation: null, givenName: null, surname: 'Neu', function: null },
    ...{ phone: null, address: 'anwalt@kunde.example' },
  }
  await asJonas().customers.addContact({ customerId, contact })
  const at = `${new Date().toISOString().slice(0, 19)}Z`
  await world.deliver(world.jonas, { ...named('danach'), receivedAt: at, sentAt: at })
  await world.until(async () => (await subjects()).length === 2)
  await world.until(async () => (await world.mailbox(world.jonas)).reconciledAt !== null)
  await world.settled(world.jonas)
  expect(isFetched('danach')).toBe(true)
  expect([isFetched('GEHEIM'), isFetched('anwalt@kunde.example')]).toEqual([false, false])
  expect((await world.verdicts()).map(({ reason }) => reason)).toEqual(['address', 'address'])
  const names = await folderNames()
  expect([names.includes('Scheidung'), names.includes('')]).toEqual([false, true])
})

it('what moves into it goes out of the history unread, and what comes out of it is read', async () => {
  await create('Privat')
  for (const name of ['eins', 'zwei']) await world.deliver(world.jonas, named(name))
  await connect()
  await world.until(async () => (await subjects()).length === 2)
  await world.settled(world.jonas)
  answers = []
  await move('eins', 'Privat')
  await world.until(async () => (await subjects()).length === 1)
  await world.settled(world.jonas)
  expect(isFetched('<eins@kunde.example>')).toBe(false)
  expect((await world.verdicts()).map(({ reason }) => reason).sort()).toEqual(['address', 'excluded_folder'])
  await move('eins', 'archive')
  await world.until(async () => (await subjects()).length === 2)
})

it('a new entry hides a folder at once; when it goes its name is known again and its mails are read', async () => {
  await create('Scheidung')
  await world.deliver(world.jonas, named('eins'))
  await move('eins', 'Scheidung')
  await connect()
  await world.until(async () => (await subjects()).length === 1)
  expect(await folderNames()).toContain('Scheidung')
  await asJonas().mailRules.add(rule)
  await world.until(async () => !(await folderNames()).includes('Scheidung'))
  await asJonas().mailRules.withdrawLogged({ id: rule.id })
  await world.until(async () => (await subjects()).length === 0)
  await asJonas().mailRules.remove({ id: rule.id })
  await world.until(async () => (await subjects()).length === 1)
  expect(await folderNames()).toContain('Scheidung')
})

it('an entry of the company that goes opens the folder in everybody’s mailbox for what comes from then on', async () => {
  const asLead = world.firm.as(await world.firm.person('Leiterin', 'head_of_sales'))
  await asLead.mailRules.add({ ...rule, scope: 'company' })
  await create('Scheidung')
  await world.deliver(world.jonas, named('vorher'))
  await move('vorher', 'Scheidung')
  await connect()
  await world.until(async () => (await folderNames()).includes(''))
  await world.settled(world.jonas)
  await asLead.mailRules.remove({ id: rule.id })
  await world.until(async () => (await folderNames()).includes('Scheidung'))
  const at = `${new Date(Date.now() + 2_000).toISOString().slice(0, 19)}Z`
  await world.deliver(world.jonas, { ...named('danach'), receivedAt: at, sentAt: at })
  await move('danach', 'Scheidung')
  await world.until(async () => (await subjects()).length === 1)
  expect(await subjects()).toEqual(['danach'])
})

it('one’s own entry that goes opens the folder, also where nobody may look backwards', async () => {
  await world.firm.db.prisma.loggingPolicy.updateMany({ data: { isLookingBack: false } })
  await asJonas().mailRules.add(rule)
  await create('Scheidung')
  await connect()
  await world.until(async () => (await folderNames()).includes(''))
  await asJonas().mailRules.remove({ id: rule.id })
  await world.until(async () => (await folderNames()).includes('Scheidung'))
})
