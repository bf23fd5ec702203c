/** Of a customer one request waits: one that was done or withdrawn does not come back beside it, by whatever way. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { syncTodo } from '../../../../server/follow-ups/sync-todo.ts'
import { organisation } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let lena: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  lena = await firm.person('Lena Vogt')
  customerId = await firm.customer('Acme GmbH')
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'prospect' } })
})

async function asking() {
  const { form } = await firm.as(jonas).accountRequests.begin({ customerId })
  const task = { title: 'Kundenkonto anlegen', note: '', dueOn: '2026-11-24' }
  return { id: uuidv7(), customerId, form: { ...form, contact: 'Anna Weber' }, ...task, assigneeId: lena.id }
}
async function ask(): Promise<string> {
  const wanted = await asking()
  await firm.as(jonas).accountRequests.ask(wanted)
  await deliver()
  return wanted.id
}
/** A minute later. */
async function deliver(): Promise<void> {
  firm.now = new Date(firm.now.getTime() + 60_000)
  await firm.context(lena).deliver()
}
const row = (id: string) => firm.db.prisma.followUp.findFirstOrThrow({ where: { id } })
const waiting = async () =>
  (await firm.db.prisma.followUp.findMany({ where: { customerId, doneAt: null, droppedAt: null }, orderBy: { createdAt: 'asc' } })).map(
    ({ id }) => id,
  )
const tick = async (ids: string[], isDone: boolean): Promise<void> => {
  for (const id of ids) lena.mailbox.changeTaskByHand(id, { isDone })
  await syncTodo(firm.context(lena))
}
/** Done in To Do. */
async function done(): Promise<string> {
  const id = await ask()
  await tick([id], true)
  return id
}

it('asked for twice at the same time by the same id, both hear of the one', async () => {
  const wanted = await asking()
  const answers = await Promise.all([1, 2, 3].map(() => firm.as(jonas).accountRequests.ask(wanted)))
  expect(answers.map(({ version }) => version)).toEqual([1, 1, 1])
  expect(await waiting()).toEqual([wanted.id])
})

it('asked for again by the same id once whom it is for has left, the first answer holds', async () => {
  const wanted = await asking()
  const { version } = await firm.as(jonas).accountRequests.ask(wanted)
  await firm.db.prisma.user.updateMany({ where: { id: lena.id }, data: { isActive: false } })
  expect((await firm.as(jonas).accountRequests.ask(wanted)).version).toBe(version)
})

it('un-ticked in To Do beside one that waits, it is ticked there again', async () => {
  const first = await done()
  const second = await ask()
  await tick([first], false)
  expect(await waiting()).toEqual([second])
  await deliver()
  expect([lena.mailbox.tasks.get(first)?.isDone, lena.mailbox.tasks.get(second)?.isDone]).toEqual([true, false])
  await syncTodo(firm.context(lena))
  expect(await waiting()).toEqual([second])
})

it('un-ticked in To Do while none waits, it waits again; of two only one does', async () => {
  const first = await done()
  const second = await done()
  await tick([first], false)
  expect(await waiting()).toEqual([first])
  await tick([first], true)
  await tick([first, second], false)
  expect(await waiting()).toHaveLength(1)
  await deliver()
  expect([first, second].filter((id) => !lena.mailbox.tasks.get(id)?.isDone)).toEqual(await waiting())
})

it('what else is un-ticked in the same turn comes back', async () => {
  const first = await done()
  await ask()
  const id = uuidv7()
  const none = { contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  await firm.as(lena).followUps.create({ ...none, id, customerId, title: 'Anrufen', dueOn: '2026-11-30' })
  await tick([id], true)
  await tick([first, id], false)
  expect([(await row(id)).doneAt, (await row(first)).doneAt]).toEqual([null, expect.any(Date)])
})

it('taken back in the cockpit beside one that waits, it is a conflict', async () => {
  const first = await done()
  const second = await ask()
  const { version } = await row(first)
  await expect(firm.as(lena).followUps.complete({ id: first, version, done: false })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(firm.as(lena).accountRequests.reopen({ followUpId: first, version })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await waiting()).toEqual([second])
})

it('removed from To Do and kept beside one that waits, it is a conflict', async () => {
  const first = await ask()
  lena.mailbox.tasks.delete(first)
  await syncTodo(firm.context(lena))
  const second = await ask()
  const { version } = await row(first)
  await expect(firm.as(lena).followUps.settleRemoved({ id: first, version, choice: 'keep' })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await waiting()).toEqual([second])
})

it.runIf(process.env.TEST_DATABASE_URL)('taken back by two at the same time, one wins', async () => {
  const [first, second] = [await done(), await done()]
  const back = async (id: string) => firm.as(lena).followUps.complete({ id, version: (await row(id)).version, done: false })
  const outcomes = await Promise.allSettled([back(first), back(second)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await waiting()).toHaveLength(1)
})

it.runIf(process.env.TEST_DATABASE_URL)('while a file brings in what is the customer’s, nobody waits for it', async () => {
  await firm.db.inTransaction(async (sql) => {
    // As each row does that names him.
    await sql`select from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid for key share`
    const id = await done()
    expect(await waiting()).toEqual([])
    await tick([id], false)
    expect(await waiting()).toEqual([id])
  })
})
