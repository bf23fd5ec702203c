import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetRecords } from '../../../../../../server/commerce/import/job/forget-records.ts'
import { forgetBatches } from '../../../../../../server/commerce/import/sources/push/forget-batches.ts'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
beforeAll(async () => {
  push = await PushDesk.open({ waitMs: 60_000 })
}, 90_000)
afterAll(() => push.close())

const customers = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ number: `${from + i}`, name: `Kunde ${from + i} GmbH` }))
const jobs = () => push.desk.count('import_job')

describe('the same message again', () => {
  it('is answered alike and does not come in twice, whatever has changed since', async () => {
    const first = await push.push('customer', customers(1, 2), { name: 'lauf-1' })
    await push.push('customer', [{ number: '1', name: 'Umbenannt AG' }])
    const before = await jobs()
    const again = await push.push('customer', customers(1, 2), { name: 'lauf-1' })
    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotent-replayed': 'true' } })
    expect(await jobs()).toBe(before)
    expect(await push.push('customer', customers(1, 2), { name: 'lauf-1', language: 'en' })).toMatchObject({
      body: { rows: [{ message: 'Newly entered' }, {}] },
    })
  })

  it('under a name that stands for something else is refused', async () => {
    const before = await jobs()
    expect(await push.push('customer', customers(1, 3), { name: 'lauf-1' })).toMatchObject({ status: 409, body: { reason: 'other_content' } })
    expect(await push.push('product', customers(1, 2), { name: 'lauf-1' })).toMatchObject({ status: 409, body: { reason: 'other_content' } })
    expect(await jobs()).toBe(before)
  })

  it('ten times at once comes in once, and all are told the same', async () => {
    const before = await jobs()
    const answers = await Promise.all(Array.from({ length: 10 }, () => push.push('customer', customers(100, 20), { name: 'zugleich' })))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 200, body: { rows: customers(100, 20).map(() => ({ verdict: 'new' })) } })
    expect(await jobs()).toBe(before + 1)
  })

  it('once nobody repeats it any more is a new one', async () => {
    await push.push('customer', customers(1, 2), { name: 'alt' })
    await push.desk.sql`update pushed_batch set created_at = now() - interval '8 days' where organisation_id = ${organisation}`
    await forgetBatches(push.desk.database)
    const again = await push.push('customer', customers(1, 2), { name: 'alt' })
    expect(again.headers['idempotent-replayed']).toBeUndefined()
  })
})

describe('a message that came long ago', () => {
  it('goes from the list once it cannot be taken back any more, with all that was kept for it, while a file stays', async () => {
    const { body } = await push.push('customer', [...customers(500, 2), { number: 'falsch' }])
    const file = await push.desk.bring('kunden.csv', 'Kundennummer;Firma\n600;Kunde 600 GmbH\n')
    const pass = (days: number) =>
      push.desk.sql`update import_job set created_at = now() - ${days}::int * interval '1 day' where organisation_id = ${organisation}`
    const listed = async () => (await push.desk.call.imports.list({ cursor: null })).rows.map(({ jobId }) => jobId)
    await pass(30)
    await forgetBatches(push.desk.database)
    expect(await listed()).toContain(body.batchId)
    await pass(32)
    await forgetRecords(push.desk.database)
    await forgetBatches(push.desk.database)
    expect(await listed()).toEqual([file.job.jobId])
    for (const table of ['import_record', 'import_line', 'import_rejection', 'pushed_batch']) expect(await push.desk.count(table), table).toBe(0)
    expect(await push.desk.count('customer')).toBeGreaterThan(2)
  })
})

describe('fifty messages at once', () => {
  it('lose nothing and bring nothing in twice, though they tell of the same customers', async () => {
    const counted = async () =>
      (
        await push.desk.sql<{
          count: number
        }>`select count(*) from customer c where c.organisation_id = ${organisation} and c.name like 'Kunde 10__ GmbH'`
      )[0]?.count
    expect(await counted()).toBe(0)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => push.push('customer', customers(1_000 + i, 10))))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(answers.flatMap(({ body }) => body.rows).filter(({ verdict }) => verdict === 'new')).toHaveLength(59)
    expect(answers.flatMap(({ body }) => body.rows).filter(({ verdict }) => verdict === 'unchanged')).toHaveLength(441)
    expect(await counted()).toBe(59)
  }, 120_000)
})

describe('rows that come while others are on their way', () => {
  it('wait, are asked for again, and are then in', async () => {
    const hasty = await PushDesk.open({ waitMs: 300 })
    await hasty.desk.stopEngine()
    const first = await hasty.push('customer', customers(1, 3), { name: 'wartet' })
    expect(first).toMatchObject({ status: 503, body: { reason: 'busy' }, headers: { 'retry-after': '5' } })
    expect(await hasty.push('customer', customers(1, 3), { name: 'wartet' })).toMatchObject({ status: 503 })
    hasty.desk.startEngine()
    await expect.poll(async () => (await hasty.push('customer', customers(1, 3), { name: 'wartet' })).status, { timeout: 30_000 }).toBe(200)
    expect(await hasty.desk.count('import_job')).toBe(1)
    expect(await hasty.desk.count('customer')).toBe(3)
    await hasty.close()
  }, 90_000)

  it('come in after all when they are sent again after a fault, and stay out when somebody has stopped them', async () => {
    const hasty = await PushDesk.open({ waitMs: 300 })
    await hasty.desk.stopEngine()
    // Whether there is time to read them depends on the machine; then it is sent again, as anybody would.
    for (const [at, name] of ['fehler', 'gestoppt'].entries())
      while ((await hasty.desk.count('pushed_batch')) === at)
        expect(await hasty.push('customer', customers(1, 3), { name })).toMatchObject({ status: 503 })
    const [stopped, failed] = (await hasty.desk.call.imports.list({ cursor: null })).rows
    await hasty.desk.call.imports.cancel({ jobId: stopped?.jobId ?? '' })
    await hasty.desk.sql`update import_job set state = 'failed' where organisation_id = ${organisation} and id = ${failed?.jobId ?? ''}::uuid`
    hasty.desk.startEngine()
    await hasty.desk.settled(stopped?.jobId ?? '')
    expect(await hasty.push('customer', customers(1, 3), { name: 'gestoppt' })).toMatchObject({ status: 409, body: { reason: 'taken_back' } })
    expect(await hasty.desk.count('customer')).toBe(0)
    await expect.poll(async () => (await hasty.push('customer', customers(1, 3), { name: 'fehler' })).status, { timeout: 30_000 }).toBe(200)
    expect(await hasty.desk.count('customer')).toBe(3)
    await hasty.close()
  }, 90_000)
})
