/** When a company asks after its quotes: decided by who leads, and what follows from it. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { usualChasePolicy } from '../../../../../domain/commerce/quotes/chase-policy.ts'
import { toDate } from '../../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Leitung', 'head_of_sales')
  const customerId = await firm.customer('Kunde')
  const quote = { organisationId: firm.id, id: uuidv7(), customerId, number: 'AN-1', totalCents: 20_000, ownerId: jonas.id }
  await firm.db.prisma.quote.create({ data: { ...quote, quotedOn: toDate('2026-11-19') } })
})
afterAll(() => database.drop())

const usual = { ...usualChasePolicy, tiers: [...usualChasePolicy.tiers] }
const days = { arrived: 1, questions: null, beforeExpiry: null }
const due = async () =>
  (await firm.as(jonas).insideSales.quotesToChase({ whose: 'mine', text: '', isOverdue: false, sort: 'day', size: 50, cursor: null })).rows.map(
    ({ step, dueOn }) => [step, dueOn],
  )

it('is as usual until somebody decides, and the list goes by it at once', async () => {
  expect(await firm.as(jonas).quotes.chasePolicy()).toEqual({ ...usual, version: 0 })
  expect(await due()).toEqual([])
  const changed = await firm.as(petra).quotes.changeChasePolicy({ ...usual, tiers: [{ ...days, fromCents: 0 }], version: 0 })
  expect(changed.version).toBe(1)
  expect(await firm.as(jonas).quotes.chasePolicy()).toEqual(changed)
  expect(await due()).toEqual([['arrived', '2026-11-20']])
})

it('is decided by who leads, and by one at a time', async () => {
  await expect(firm.as(jonas).quotes.changeChasePolicy({ ...usual, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const version of [0, 7])
    await expect(firm.as(petra).quotes.changeChasePolicy({ ...usual, version })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
})

it.each([
  ['tiers that do not begin with nothing', { tiers: [{ ...days, fromCents: 1 }] }],
  [
    'tiers that do not ascend',
    {
      tiers: [
        { ...days, fromCents: 0 },
        { ...days, fromCents: 0 },
      ],
    },
  ],
  ['no tier', { tiers: [] }],
  ['questions before the arrival', { tiers: [{ ...days, arrived: 7, questions: 2, fromCents: 0 }] }],
  ['a rest of no time', { restsAfterDays: 0 }],
])('does not take %s', async (_, wrong) => {
  await expect(firm.as(petra).quotes.changeChasePolicy({ ...usual, ...wrong, version: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
