/** Two prospects that each wait for an account are merged, and parted again. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let sabine: Person
let jonas: Person
let lena: Person
let older: Asked
let newer: Asked

type Asked = { customerId: string; id: string }

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  jonas = await firm.person('Jonas Petersen')
  lena = await firm.person('Lena Vogt')
  older = await prospectWaiting('Acme GmbH')
  newer = await prospectWaiting('Acme Nord GmbH')
})

async function prospectWaiting(name: string): Promise<Asked> {
  const customerId = await firm.customer(name)
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'prospect' } })
  return { customerId, id: await ask(customerId) }
}

async function ask(customerId: string): Promise<string> {
  const { form } = await firm.as(jonas).accountRequests.begin({ customerId })
  const id = uuidv7()
  const task = { title: 'Kundenkonto anlegen', note: '', dueOn: '2026-11-24' }
  await firm.as(jonas).accountRequests.ask({ id, customerId, form: { ...form, contact: 'Anna Weber' }, ...task, assigneeId: lena.id })
  await deliver()
  return id
}

/** A minute later. */
async function deliver(): Promise<void> {
  firm.now = new Date(firm.now.getTime() + 60_000)
  await firm.context(lena).deliver()
}

async function merge(kept: Asked, gone: Asked): Promise<string> {
  const [id, pair] = [uuidv7(), { keptId: kept.customerId, goneId: gone.customerId }]
  const seen = await firm.as(sabine).customerMerges.preview(pair)
  await firm.as(sabine).customerMerges.merge({ ...pair, id, keptVersion: seen.kept.version, goneVersion: seen.gone.version })
  await deliver()
  return id
}
async function undo(id: string): Promise<void> {
  await firm.as(sabine).customerMerges.undo({ id })
  await deliver()
}

const read = ({ customerId }: Asked) => firm.as(jonas).accountRequests.ofCustomer({ customerId })
const waiting = async ({ customerId }: Asked) =>
  (await firm.db.prisma.followUp.findMany({ where: { customerId, doneAt: null, droppedAt: null } })).map(({ id }) => id)
const tasks = () => [older, newer].filter(({ id }) => lena.mailbox.tasks.has(id))
const decline = async ({ id: followUpId }: Asked) => {
  const { version } = await firm.db.prisma.followUp.findFirstOrThrow({ where: { id: followUpId } })
  await firm.as(lena).accountRequests.decline({ followUpId, version, why: 'Bonität', answerId: uuidv7(), title: 'Abgelehnt', dueOn: '2026-11-24' })
}

describe.each(['older', 'newer'] as const)('two prospects of whom the %s is kept', (which) => {
  const sides = () => (which === 'older' ? ([older, newer] as const) : ([newer, older] as const))

  it('leave the older request waiting, and no task of the other', async () => {
    const [kept, gone] = sides()
    await merge(kept, gone)
    expect(await waiting(kept)).toEqual([older.id])
    expect(await read(kept)).toMatchObject({ followUpId: older.id, state: 'waiting' })
    expect(tasks()).toEqual([older])
  })

  it('wait both again once they are parted, with their tasks', async () => {
    const [kept, gone] = sides()
    await undo(await merge(kept, gone))
    for (const one of [older, newer])
      expect([await waiting(one), await read(one)]).toMatchObject([[one.id], { followUpId: one.id, state: 'waiting' }])
    expect(tasks()).toEqual([older, newer])
  })
})

it('what was declined of the one that stayed is what is read, and nothing that was said of the other', async () => {
  const id = await merge(older, newer)
  await decline(older)
  expect(await read(older)).toMatchObject({ followUpId: older.id, state: 'declined' })
  await undo(id)
  expect(await read(older)).toMatchObject({ followUpId: older.id, state: 'declined' })
  expect(await read(newer)).toMatchObject({ followUpId: newer.id, state: 'waiting' })
})

it('what somebody has withdrawn himself stays withdrawn', async () => {
  const { version } = await firm.db.prisma.followUp.findFirstOrThrow({ where: { id: newer.id } })
  await firm.as(jonas).followUps.withdraw({ id: newer.id, version })
  await undo(await merge(older, newer))
  expect(await read(newer)).toMatchObject({ followUpId: newer.id, state: 'withdrawn' })
})

it('an older one that was asked for the one that went is read before a later one that was answered', async () => {
  await decline(newer)
  await merge(newer, older)
  expect(await read(newer)).toMatchObject({ followUpId: older.id, state: 'waiting' })
})

it('the other does not wait beside what was asked for anew of the two', async () => {
  const id = await merge(newer, older)
  await decline(older)
  const again = await ask(newer.customerId)
  await undo(id)
  expect(await waiting(newer)).toContain(again)
  expect(await read(newer)).toMatchObject({ followUpId: again, state: 'waiting' })
  expect(await waiting(newer)).not.toContain(newer.id)
})
