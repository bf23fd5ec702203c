/** The connector against the stand-in for Business Central, in all its troubles: what is here equals what is there, by a naive comparison. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../../../prisma/demo/random.ts'
import { workThere } from '../../../../../faults/connectors/erp-work.ts'
import { SandboxErp } from '../../../../../support/sandbox-erp.ts'

let erp: SandboxErp

const TROUBLES = {
  ...{ throttle: 0.06, error: 0.06, down: 0.04, truncated: 0.04, token_expired: 0.05 },
  ...{ empty_page: 0.05, repeated_link: 0.03, needless_link: 0.05, moved_boundary: 0.05 },
}

beforeAll(async () => {
  if (process.env.TEST_DATABASE_URL) erp = await SandboxErp.open()
}, 120_000)
afterAll(() => erp?.close())

// Two servers at once: the embedded database has one session for all.
const onPostgres = describe.skipIf(!process.env.TEST_DATABASE_URL)

onPostgres('a first load', () => {
  it('goes through all troubles at two servers, and what moved between its pages is found at night', async () => {
    await erp.order('trouble-plan', { seed: 11, rates: TROUBLES })
    await erp.connect()
    erp.desk.startNode()
    erp.desk.startNode()
    await erp.untilThrough()
    await erp.order('clear-troubles', {})
    await erp.night()
    await erp.expectSame()
  })

  it('asks for nothing but changes once it is through, and makes no job of what it knows', async () => {
    const jobs = await erp.desk.desk.count('import_job')
    await erp.order('forget-requests', {})
    await erp.untilThrough()
    expect((await erp.requests()).total).toBe(10)
    expect(await erp.desk.desk.count('import_job')).toBe(jobs)
  })
})

onPostgres('its staff at work', () => {
  it.each([1, 2, 3])('in another order each time, amid all troubles: seed %i', async (seed) => {
    const random = seededRandom(seed)
    await erp.order('trouble-plan', { seed, rates: TROUBLES })
    for (let round = 0; round < 3; round++) {
      for (let act = 0; act < 8; act++) await workThere(erp, random)
      await erp.untilThrough()
    }
    await erp.order('clear-troubles', {})
    await erp.night()
    await erp.expectSame()
  })

  it('an order that is invoiced while orders are read is gone, and its invoice is there', async () => {
    const [order] = await erp.records('salesOrders')
    await erp.order('touch', { table: 'salesOrders', count: 30 })
    await erp.order('trouble', { kind: 'invoiced_order', number: order.number, path: 'salesOrders' })
    await erp.untilThrough()
    await erp.night()
    await erp.expectSame()
    expect(await erp.records('salesInvoices')).toContainEqual(expect.objectContaining({ orderNumber: order.number }))
  })
})
