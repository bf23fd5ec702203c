/** The embedded database does one transaction after the other: on PostgreSQL they meet. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

it.runIf(process.env.TEST_DATABASE_URL)('two transactions that wait for each other are both done in the end', async () => {
  const firm = await Firm.found(database)
  const [one, other] = [await firm.customer('Eins GmbH'), await firm.customer('Zwei GmbH')]
  let arrived = 0
  let open = (): void => {}
  const bothAreThere = new Promise<void>((resolve) => {
    open = resolve
  })
  const rename = (first: string, second: string, name: string): Promise<unknown> =>
    firm.db.prisma.$transaction(async (tx) => {
      await tx.customer.updateMany({ where: { id: first }, data: { name } })
      if (++arrived === 2) open()
      await bothAreThere
      await tx.customer.updateMany({ where: { id: second }, data: { name } })
    })
  await Promise.all([rename(one, other, 'A'), rename(other, one, 'B')])
  const names = (await firm.db.prisma.customer.findMany({ select: { name: true } })).map(({ name }) => name)
  expect(arrived).toBeGreaterThan(2)
  expect(new Set(names).size).toBe(1)
})
