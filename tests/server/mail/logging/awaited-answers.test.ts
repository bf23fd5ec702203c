import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { type Choices, Writing } from './writing.ts'

let database: TestDatabase
let world: Writing
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Writing.begin(database)
  customerId = await world.reading.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
  await world.reading.firm.as(world.reading.jonas).mailSync.connectOwn()
  world.reading.run()
})
afterEach(() => world.end())

const followUps = () => world.reading.firm.db.prisma.followUp.findMany({})
const open = async () => (await followUps()).filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null)
const tasksToSave = () => world.reading.firm.db.prisma.outboxEntry.count({ where: { kind: 'save_task' } })
const send = (choices: Choices) => world.send({ to: 'anna@kunde.example', subject: 'Angebot', choices })
const until = (holds: () => Promise<boolean>) => world.reading.until(holds)
const after = () => `${new Date(Date.now() + 5_000).toISOString().slice(0, 19)}Z`
const settled = () => world.reading.settled(world.reading.jonas)

it('a mail that was sent with the wish becomes one follow-up of its author, however often it is read', async () => {
  await send({ answerWithin: '5' })
  await until(async () => (await open()).length === 1)
  await world.reading.outlook.control('forget-deltas', { oid: world.reading.jonas.oid })
  await settled()
  const [report] = await world.reading.reports()
  expect(await followUps()).toMatchObject([
    { title: 'Antwort von Kunde GmbH abwarten', customerId, reportId: report?.id, assigneeId: world.reading.jonas.id, doneAt: null },
  ])
  expect((await followUps())[0]?.contactId).not.toBeNull()
  expect(await tasksToSave()).toBe(1)
})

it('it is written in its author’s language', async () => {
  await world.reading.firm.db.prisma.user.updateMany({ where: { id: world.reading.jonas.id }, data: { chosenLanguage: 'en' } })
  await send({ answerWithin: '5' })
  await until(async () => (await open()).length === 1)
  expect(await followUps()).toMatchObject([{ title: 'Wait for an answer from Kunde GmbH' }])
})

it('the answer of the customer removes it, once', async () => {
  await world.reading.deliver(world.reading.jonas, { conversationKey: 'gespraech', internetMessageId: '<anfrage@kunde.example>' })
  await world.answer('<anfrage@kunde.example>', { answerWithin: '3' })
  await until(async () => (await open()).length === 1)
  await world.reading.deliver(world.reading.jonas, { conversationKey: 'gespraech', subject: 'Danke', sentAt: after(), receivedAt: after() })
  await until(async () => (await open()).length === 0)
  const [dropped] = await followUps()
  const reply = (await world.reading.reports()).find(({ subject }) => subject === 'Danke')
  expect(dropped).toMatchObject({ doneAt: null, resultReportId: reply?.id, version: 2 })
  await world.reading.firm.as(world.reading.jonas).followUps.complete({ id: dropped?.id ?? '', version: 2, done: false })
  await world.reading.outlook.control('forget-deltas', { oid: world.reading.jonas.oid })
  await settled()
  expect((await open()).length).toBe(1)
})

it('an answer that only names the mail, and comes into a colleague’s mailbox, does it too', async () => {
  const { internetMessageId } = await send({ answerWithin: '10' })
  await until(async () => (await open()).length === 1)
  await world.reading.firm.as(world.reading.katrin).mailSync.connectOwn()
  const headers = [{ name: 'References', value: `<anfang@hanse.example> ${internetMessageId}` }]
  await world.reading.deliver(world.reading.katrin, { headers, sentAt: after(), receivedAt: after() })
  await until(async () => (await open()).length === 0)
})

it('an absence notice, a colleague, an earlier mail and one in Junk are no answer', async () => {
  const early = `${new Date(Date.now() - 7_200_000).toISOString().slice(0, 19)}Z`
  await world.reading.deliver(world.reading.jonas, { conversationKey: 'gespraech', internetMessageId: '<anfrage@kunde.example>' })
  await world.answer('<anfrage@kunde.example>', { answerWithin: '3' })
  await until(async () => (await open()).length === 1)
  const later = { conversationKey: 'gespraech', sentAt: after(), receivedAt: after() }
  await world.reading.deliver(world.reading.jonas, {
    ...later,
    subject: 'Automatische Antwort',
    headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
  })
  await world.reading.deliver(world.reading.jonas, { ...later, from: { name: 'Katrin', address: world.reading.katrin.mail } })
  await world.reading.deliver(world.reading.jonas, { ...later, sentAt: early, receivedAt: early, subject: 'Früher' })
  await world.reading.deliver(world.reading.jonas, { ...later, subject: 'Gefälscht', folder: 'junkemail' })
  await until(async () => (await world.reading.verdicts()).length === 6)
  await settled()
  expect((await open()).length).toBe(1)
})

it('without the wish, or of a mail that is kept out of the history, there is none, and nothing of it is stored', async () => {
  await send({})
  await send({ logging: 'off', answerWithin: '3' })
  await until(async () => (await world.reading.verdicts()).length === 2)
  expect((await world.reading.verdicts()).map(({ reason }) => reason).sort()).toEqual(['address', 'skipped_by_author'])
  expect((await world.reading.reports()).length).toBe(1)
  expect(await followUps()).toEqual([])
})
