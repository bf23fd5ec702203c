/** "That is not so": who says it, who hears of it, and which rules it is said of too often. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, NOW, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let rita: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  rita = await firm.person('Rita Erste')
  petra = await firm.person('Petra Leitung', 'head_of_sales')
  customerId = await firm.customer('Travewerk GmbH', { careTeam: [rita] })
})

const objection = (given: object = {}) => ({
  ...{ id: uuidv7(), customerId, subject: 'class' as const, ruleKey: 'r1', shown: 'A2', reason: 'Kann gar nicht so viel kaufen', ...given },
})
async function object(given: object = {}, person = rita): Promise<string> {
  const sent = objection(given)
  await firm.as(person).objections.object(sent)
  return sent.id
}
const own = async (person = rita) => (await firm.as(person).objections.own({ customerId })).map(({ ruleKey, answer }) => [ruleKey, answer])
const listed = async (isSettled = false) => (await firm.as(petra).objections.list({ isSettled, cursor: null })).rows
const reasonOf = (call: Promise<unknown>) =>
  call.then(() => 'done').catch((error: { cause?: { reason: string }; code: string }) => error.cause?.reason ?? error.code)

describe('an objection', () => {
  it('stands with whoever said it, with the head, and in his week; sent again it stands there once', async () => {
    const sent = objection()
    await firm.as(rita).objections.object(sent)
    await firm.as(rita).objections.object(sent)
    expect(await own()).toEqual([['r1', null]])
    expect(await own(petra)).toEqual([])
    expect(await listed()).toMatchObject([
      { customer: 'Travewerk GmbH', shown: 'A2', reason: 'Kann gar nicht so viel kaufen', by: 'Rita Erste', answer: null },
    ])
    const { sections } = await firm.as(petra).thisWeek.read({ section: 'objections' })
    expect(sections.objections).toMatchObject({ total: 1, rows: [{ objectionId: sent.id, objectedOn: TODAY }] })
    expect(JSON.stringify(sections)).not.toContain('Rita')
  })

  it('is refused without a reason, and of a customer one may not see', async () => {
    expect(await reasonOf(object({ reason: ' x ' }))).toBe('BAD_REQUEST')
    expect(await reasonOf(object({}, await firm.person('Rudi Zweiter')))).toBe('NOT_FOUND')
    expect(await listed()).toEqual([])
  })

  it('is taken back by whoever said it, until it is answered', async () => {
    const id = await object()
    expect(await reasonOf(firm.as(petra).objections.withdraw({ id }))).toBe('NOT_FOUND')
    await firm.as(rita).objections.withdraw({ id })
    expect(await reasonOf(firm.as(rita).objections.withdraw({ id }))).toBe('done')
    expect([await own(), await listed()]).toEqual([[], []])
    const answered = await object()
    await firm.as(petra).objections.settle({ id: answered, answer: 'Wird geprüft' })
    expect(await reasonOf(firm.as(rita).objections.withdraw({ id: answered }))).toBe('CONFLICT')
  })

  it('is answered by who leads, and open again where that is taken back; a colleague answers no second time', async () => {
    const id = await object()
    expect(await reasonOf(firm.as(rita).objections.settle({ id, answer: 'Stimmt' }))).toBe('FORBIDDEN')
    await firm.as(petra).objections.settle({ id, answer: 'Wird geprüft' })
    expect(await own()).toEqual([['r1', 'Wird geprüft']])
    expect([await listed(), await listed(true)]).toMatchObject([[], [{ id, answer: 'Wird geprüft', settledBy: 'Petra Leitung' }]])
    expect(await reasonOf(firm.as(await firm.person('Jan Admin', 'admin')).objections.settle({ id, answer: 'Nein' }))).toBe('CONFLICT')
    await firm.as(petra).objections.settle({ id, answer: null })
    expect([await own(), await listed(true)]).toEqual([[['r1', null]], []])
  })

  it('that was answered leaves the customer after a month, and not the list', async () => {
    await firm.as(petra).objections.settle({ id: await object(), answer: 'Wird geprüft' })
    firm.now = new Date(NOW.getTime() + 40 * 86_400_000)
    expect(await own()).toEqual([])
    expect(await listed(true)).toHaveLength(1)
  })
})

it('are listed page by page, each once, whatever is answered meanwhile', async () => {
  for (let n = 0; n < 60; n++) {
    firm.now = new Date(NOW.getTime() + Math.floor(n / 3) * 1000)
    await object({ ruleKey: `r${n}` })
  }
  const first = await firm.as(petra).objections.list({ isSettled: false, cursor: null })
  await firm.as(petra).objections.settle({ id: first.rows[3]!.id, answer: 'Wird geprüft' })
  const second = await firm.as(petra).objections.list({ isSettled: false, cursor: first.nextCursor })
  expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 10, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60)
  expect(await reasonOf(firm.as(petra).objections.list({ isSettled: false, cursor: 'x_y' }))).toBe('INVALID')
})

describe('rules', () => {
  /** `count` customers of rule `r1`, of whom somebody objects to the first `objected`. */
  async function customersOf(count: number, objected: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const id = await firm.customer(`Kunde ${n}`, { careTeam: [rita] })
      const worth = { organisationId: firm.id, customerId: id, source: 'asked', revenueCents: 0n, madeOn: toDate(TODAY) }
      await firm.db.prisma.customerWorth.create({ data: { ...worth, rule: { id: 'r1' } } })
      if (n < objected) await object({ customerId: id })
    }
  }
  const counted = () => firm.as(petra).objections.counted()

  it('are counted by customers, those taken back not, and flagged above thirty percent', async () => {
    await customersOf(16, 5)
    const [twice] = await listed()
    await object({ customerId: twice!.customerId })
    await firm.as(rita).objections.withdraw({ id: await object({ ruleKey: 'other' }) })
    expect(await counted()).toEqual([{ subject: 'class', ruleKey: 'r1', shown: 'A2', objections: 5, customers: 16, open: 6, isFlagged: true }])
  })

  it('are not flagged at thirty percent, and those of last year are past', async () => {
    await customersOf(20, 6)
    expect(await counted()).toMatchObject([{ objections: 6, customers: 20, isFlagged: false }])
    firm.now = new Date('2027-12-01T09:00:00Z')
    expect(await counted()).toEqual([])
  })

  it('of every subject know of how many customers they speak', async () => {
    const { prisma } = firm.db
    const [organisationId, madeOn] = [firm.id, toDate(TODAY)]
    await prisma.customerWorth.create({ data: { organisationId, customerId, source: 'estimated', revenueCents: 0n, madeOn } })
    await prisma.customerLifetime.create({ data: { organisationId, customerId, madeOn } })
    await prisma.customerLoyalty.create({ data: { organisationId, customerId, stage: 'satisfied', since: madeOn, madeOn } })
    const chance = { organisationId, id: uuidv7(), customerId, kind: 'gap', ruleKey: 'gap 1', cents: 1n, basis: {}, place: 1, foundOn: madeOn }
    await prisma.chance.create({ data: chance })
    const keys = { class: 'none', potential: 'estimated', lifetime: 'expected', chance: 'gap 1', loyalty: 'satisfied' }
    for (const [subject, ruleKey] of Object.entries(keys)) await object({ subject, ruleKey })
    expect((await counted()).map(({ subject, customers }) => [subject, customers])).toEqual(
      Object.keys(keys)
        .sort()
        .map((subject) => [subject, 1]),
    )
  })
})
