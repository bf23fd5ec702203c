/** Every list of the cockpit goes on to its end. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH')
})

type Section = 'machines' | 'competitor_prices' | 'persons'

/** The ids of all rows, page by page. */
async function pagesOf(section: Section, idOf: (row: object) => string): Promise<string[][]> {
  const pages: string[][] = []
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const answer = await firm.as(jonas).cockpit.section({ customerId, section, cursor })
    if (!('rows' in answer) || !('nextCursor' in answer)) throw new Error('not a list')
    pages.push(answer.rows.map(idOf))
    cursor = answer.nextCursor
  }
  return pages
}

it('machines', async () => {
  await firm.db.prisma.machine.createMany({
    data: Array.from({ length: 45 }, (_, number) => ({ organisationId: firm.id, id: uuidv7(), customerId, name: `Presse ${number}` })),
  })
  const pages = await pagesOf('machines', (row) => (row as { machineId: string }).machineId)
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
  expect(new Set(pages.flat()).size).toBe(45)
})

it('people, whose sites stand on the first page', async () => {
  for (let number = 0; number < 21; number++) await firm.contact(customerId, `p${number}@kunde.example`)
  const pages = await pagesOf('persons', (row) => (row as { contactId: string }).contactId)
  expect(pages.map((page) => page.length)).toEqual([20, 1])
  expect(new Set(pages.flat()).size).toBe(21)
})

it('and a visit’s sheet reads a hundred, and one more to know of', async () => {
  await firm.db.prisma.machine.createMany({
    data: Array.from({ length: 130 }, (_, number) => ({ organisationId: firm.id, id: uuidv7(), customerId, name: `Presse ${number}` })),
  })
  const { rows } = await firm.as(jonas).visitSheet.read({ of: { customerId }, audience: 'internal' })
  expect(rows.machines).toHaveLength(101)
})
