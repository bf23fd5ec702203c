/** A server that fetches and is killed: the next one goes on, and what is here equals what is there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ErpHouse, openErpHouse } from '../../../../../faults/connectors/erp-house.ts'
import { firstLoad, killAt, night } from '../../../../../faults/connectors/kills.ts'
import { leftOver } from '../../../../../faults/connectors/left-over.ts'

const { TEST_DATABASE_URL } = process.env
if (!TEST_DATABASE_URL) console.log('killed servers that fetch are left out: they need a PostgreSQL, named by TEST_DATABASE_URL')

let erp: ErpHouse
beforeAll(async () => {
  if (TEST_DATABASE_URL) erp = await openErpHouse(TEST_DATABASE_URL)
}, 120_000)
afterAll(() => erp?.close())

async function expectSame(): Promise<void> {
  await erp.goOn()
  await erp.untilThrough()
  const { here, there } = await erp.sides()
  expect(here).toEqual(there)
  expect(await leftOver(erp.house)).toEqual([])
}

/** What people do there meanwhile: most of it is only seen by looking at what is there as a whole. */
async function work(): Promise<void> {
  const [order] = await erp.records('salesOrders')
  const [quote] = await erp.records('salesQuotes')
  const [person] = (await erp.records('contacts')).filter(({ type, privacyBlocked }) => type === 'Person' && !privacyBlocked)
  await erp.order('invoice-order', { number: order.number })
  await erp.order('delete', { table: 'salesQuotes', number: quote.number })
  await erp.order('privacy-block', { number: person.number })
}

describe.skipIf(!TEST_DATABASE_URL)('a server that fetches and is killed', () => {
  it.each(Object.entries(firstLoad))('%s', async (_, place) => await killAt(place, erp))

  it('has fetched everything once by then', async () => await expectSame())

  it.each(Object.entries(night))('at night, %s', async (_, place) => {
    await work()
    await killAt(place, erp)
  })

  it('has neither lost anything nor archived what is there', async () => await expectSame())
})
