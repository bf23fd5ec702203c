/** Letting somebody out by his address. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setActive } from '../../../../server/company/people/set-active.ts'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

it('takes out whoever has left, and not the successor who gets his mail; an alias serves where nobody else is meant', async () => {
  const firm = await Firm.found(database)
  const [left, successor] = [await firm.person('Jonas Petersen'), await firm.person('Petra Klein')]
  const addresses = [left.mail, 'petra@firma.example'].map((address) => ({ organisationId: firm.id, userId: successor.id, address }))
  await firm.db.prisma.userAddress.createMany({ data: addresses })
  const active = async () => (await firm.db.prisma.user.findMany({ where: { isActive: true } })).map(({ name }) => name)
  expect(await setActive(database, firm.id, left.mail, false)).toBe(true)
  expect(await active()).toEqual(['Petra Klein'])
  expect(await setActive(database, firm.id, 'petra@firma.example', false)).toBe(true)
  expect(await active()).toEqual([])
  expect(await setActive(database, firm.id, 'nobody@firma.example', false)).toBe(false)
})
