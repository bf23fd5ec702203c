/** What somebody writes of a customer in the very moment in which he is merged. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refreshFigures } from '../../../../server/commerce/figures/refresh-figures.ts'
import { gatherLateRows } from '../../../../server/customers/merge/gather-late-rows.ts'
import { type AfterMerge, mergeCustomers } from '../../../../server/customers/merge/merge-customers.ts'
import { previewMerge } from '../../../../server/customers/merge/preview-merge.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, NOW } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

async function pair() {
  const firm = await Firm.found(database)
  const sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  const [keptId, goneId] = [await firm.customer('Acme GmbH'), await firm.customer('Acme')]
  return { firm, sabine, call: firm.as(sabine), keptId, goneId }
}

it.runIf(process.env.TEST_DATABASE_URL)('comes to the one that is kept', async () => {
  const { firm, sabine, keptId, goneId } = await pair()
  const whose = async (id: string) => (await firm.db.prisma.followUp.findFirstOrThrow({ where: { id } })).customerId
  const ctx = firm.context(sabine)
  const { kept, gone } = await previewMerge(ctx, { keptId, goneId })
  const followUp = {
    ...{ id: uuidv7(), customerId: goneId, contactId: null, projectId: null, reportId: null, title: 'Nachfassen', note: null },
    ...{ dueOn: '2026-11-30', assigneeId: null, mailItemId: null },
  }
  let writing: Promise<unknown> = Promise.resolve()
  const nothing: AfterMerge = { refresh: async () => {}, settle: async () => {}, unsettle: async () => {} }
  await mergeCustomers(
    ctx,
    { id: uuidv7(), keptId, goneId, keptVersion: kept.version, goneVersion: gone.version },
    {
      ...nothing,
      settle: async () => {
        writing = firm.as(sabine).followUps.create(followUp)
        await new Promise((resolve) => setTimeout(resolve, 300))
      },
    },
  )
  await writing
  await database.pool.query('update customer_merge set merged_at = now() where gone_id = $1', [goneId])
  await gatherLateRows(database, refreshFigures)
  expect(await whose(followUp.id)).toBe(keptId)
})

it('comes to the one that is kept also where whoever wrote it took longer, and goes back with the rest', async () => {
  const { firm, call, keptId, goneId } = await pair()
  const { kept, gone } = await call.customerMerges.preview({ keptId, goneId })
  const id = uuidv7()
  await call.customerMerges.merge({ id, keptId, goneId, keptVersion: kept.version, goneVersion: gone.version })
  await database.pool.query('update customer_merge set merged_at = now() where id = $1', [id])
  const own = { organisationId: firm.id, customerId: goneId }
  const orderId = uuidv7()
  await firm.db.prisma.order.create({
    data: { ...own, id: orderId, number: 'A-1', orderedOn: toDate('2026-11-02'), totalCents: 700n, status: 'open' },
  })
  await gatherLateRows(database, refreshFigures)
  expect(await firm.db.prisma.order.findFirst({ where: { id: orderId } })).toMatchObject({ customerId: keptId })
  expect(await firm.db.prisma.customerFigures.findFirst({ where: { customerId: keptId } })).toMatchObject({ revenueCents: [700n] })
  await firm.db.prisma.customerMerge.updateMany({ where: { id }, data: { mergedAt: NOW } })
  await call.customerMerges.undo({ id })
  expect(await firm.db.prisma.order.findFirst({ where: { id: orderId } })).toMatchObject({ customerId: goneId })
})
