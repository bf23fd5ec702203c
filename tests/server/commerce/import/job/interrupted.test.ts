import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginImport } from '../../../../../server/commerce/import/begin-import.ts'
import { forgetRecords } from '../../../../../server/commerce/import/job/forget-records.ts'
import { importPath } from '../../../../../server/commerce/import/job/import-folder.ts'
import { claimJob, keepHold, letGo } from '../../../../../server/commerce/import/job/job-turn.ts'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { Firm } from '../../../../support/firm.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 90_000)
afterAll(() => desk.close())

const list = (numbers: readonly number[]): string => `Kundennummer;Firma\n${numbers.map((number) => `${number};Kunde ${number} GmbH\n`).join('')}`
const all = [1, 2, 3, 4, 5, 6]

/** Checked, by a mapping by which each file holds all there is. */
const check = async (content: string, source: string): Promise<string> => {
  const jobId = await desk.begin('kunden.csv', content, { source })
  const { reading } = await desk.settled(jobId)
  const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
  await desk.call.imports.settle({ jobId, entity: 'customer', fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} })
  expect((await desk.settled(jobId)).job.state).toBe('checked')
  return jobId
}
const start = async (jobId: string) => {
  await desk.call.imports.start({ jobId, acceptsPart: false })
  return (await desk.settled(jobId)).job
}
const there = async (source: string): Promise<number> => {
  const [row] = await desk.sql<{
    count: number
  }>`select count(*) from customer c join external_number e on e.entity_id = c.id and e.source = ${source}
    where c.organisation_id = ${organisation} and c.archived_at is null`
  return row?.count ?? 0
}

describe('a file whose server ends in the middle', () => {
  it('is in, or has all its records still: none of them is taken for vanished', async () => {
    await start(await check(list(all), 'a'))
    const jobId = await check(list(all), 'a')
    // Whoever watches sees it only whole.
    await desk.database.pool.query(`create function never_half() returns trigger language plpgsql as $$ begin
      if (select state from import_job where id = old.job_id) = 'running' then raise exception 'half of it is gone'; end if; return null; end $$`)
    await desk.database.pool.query(
      'create constraint trigger never_half after delete on import_record initially deferred for each row execute function never_half()',
    )
    expect(await start(jobId)).toMatchObject({ state: 'done', counts: { unchanged: 6, vanished: 0 } })
    await desk.database.pool.query('drop trigger never_half on import_record')
    expect(await there('a')).toBe(6)
  })

  it('goes on to its end once it has begun, whatever is wrong by now', async () => {
    await desk.bring('kunden.csv', list(all), { source: 'b' })
    const jobId = await desk.begin(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\nB-1;1;03.11.2026;1,00\nB-2;2;03.11.2026;1,00\n',
      { source: 'b' },
    )
    const asked = await desk.settled(jobId)
    const { reading } = asked
    const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
    await desk.call.imports.settle({ jobId, entity: 'order', fields, formats: {}, emptyOverwrites: false, holdsAll: false, rates: {} })
    await desk.settled(jobId)
    // As if the server had ended after the first, and the customer of the second were not known any more.
    await desk.stopEngine()
    await desk.call.imports.start({ jobId, acceptsPart: false })
    await desk.sql`update import_record set is_applied = true where organisation_id = ${organisation} and job_id = ${jobId}::uuid and record = 1`
    await desk.sql`delete from external_number where organisation_id = ${organisation} and source = 'b' and external_id = '2'`
    desk.startEngine()
    expect((await desk.settled(jobId)).job).toMatchObject({ state: 'done', counts: { rejected: 1 } })
  })
})

describe('a server of the embedded database that was killed', () => {
  it.skipIf(process.env.TEST_DATABASE_URL !== undefined)('is waited for by nobody: its file goes on as soon as it is started again', async () => {
    await desk.stopEngine()
    const jobId = await desk.begin('kunden.csv', list(all), { source: 'k', isAutomatic: true })
    await desk.sql`insert into import_progress (organisation_id, job_id, step, done, at, claimed_by)
      values (${organisation}, ${jobId}::uuid, 'reading', 0, now(), ${'00000000-0000-7000-8000-000000000003'}::uuid)`
    desk.startEngine()
    expect((await desk.settled(jobId)).job.state).toBe('done')
  })
})

describe('a server that works long on one statement', () => {
  it('keeps its file by the signs it gives meanwhile; one that gives none has lost it, and does not get it back', async () => {
    await desk.stopEngine()
    const [first, second] = ['00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000005']
    const jobId = await desk.begin('kunden.csv', list(all), { source: 'l', isAutomatic: true })
    const file = { organisationId: desk.firm.id, jobId }
    const claim = () => claimJob(desk.database, second, [])
    const longAgo = () =>
      desk.sql`update import_progress set at = now() - interval '1 hour' where organisation_id = ${organisation} and job_id = ${jobId}::uuid`
    expect(await claimJob(desk.database, first, [])).toEqual(file)
    await longAgo()
    const stopSigns = keepHold(desk.database, first, file, 10)
    const isHeld = async () =>
      (
        await desk.sql`select from import_progress where job_id = ${jobId}::uuid and at > now() - interval '1 minute'
      and organisation_id = ${organisation}`
      ).length
    await expect.poll(isHeld).toBe(1)
    expect(await claim()).toBeNull()
    stopSigns()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await longAgo()
    expect(await claim()).toEqual(file)
    const stopLate = keepHold(desk.database, first, file, 10)
    await new Promise((resolve) => setTimeout(resolve, 100))
    stopLate()
    expect(await claim()).toEqual(file)
    await letGo(desk.database, second, file)
    desk.startEngine()
    expect((await desk.settled(jobId)).job.state).toBe('done')
  })
})

describe('a file that waited', () => {
  it('is refused when a newer one is in by then', async () => {
    const waiting = await check(list([1, 2]), 'c')
    await start(await check(list(all), 'c'))
    expect(await start(waiting)).toMatchObject({ state: 'refused', trouble: { reason: 'older' } })
    expect(await there('c')).toBe(6)
  })

  it('is shown once more when by then much more would vanish', async () => {
    const many = Array.from({ length: 60 }, (_, i) => i + 1)
    const waiting = await check(list(all), 'd')
    await desk.bring('kunden-mehr.csv', list(many), { source: 'd', isPart: true, fileFrom: '2026-11-22T06:00:00.000Z' })
    expect(await start(waiting)).toMatchObject({ state: 'checked', trouble: { reason: 'many_vanish', vanished: 54 } })
    expect(await there('d')).toBe(60)
    expect(await start(waiting)).toMatchObject({ state: 'done' })
    expect(await there('d')).toBe(6)
  })

  it('is cancelled when what was read of it is forgotten: else all would be taken for vanished', async () => {
    await start(await check(list(all), 'e'))
    const waiting = await check(list(all), 'e')
    await desk.sql`update import_job set created_at = now() - interval '31 days' where organisation_id = ${organisation} and id = ${waiting}::uuid`
    await forgetRecords(desk.database)
    await desk.call.imports.start({ jobId: waiting, acceptsPart: false }).catch(() => undefined)
    expect((await desk.settled(waiting)).job.state).toBe('cancelled')
    expect(await there('e')).toBe(6)
  })
})

describe('several servers', () => {
  it('bring in one file of an organisation at a time', async () => {
    await desk.stopEngine()
    const ids = [await desk.begin('a.csv', list(all), { source: 'f' }), await desk.begin('b.csv', list(all), { source: 'f' })]
    const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
    const claims = await Promise.all([claimJob(desk.database, one, []), claimJob(desk.database, other, [ids[0] ?? ''])])
    expect(claims.filter(Boolean)).toHaveLength(1)
    for (const engine of [one, other]) for (const jobId of ids) await letGo(desk.database, engine, { organisationId: desk.firm.id, jobId })
    desk.startEngine()
    await Promise.all(ids.map((jobId) => desk.settled(jobId)))
  })

  it('take the same file twice at once as one', async () => {
    await desk.stopEngine()
    const id = crypto.randomUUID()
    const input = {
      id,
      source: 'g',
      fileName: 'k.csv',
      fileFrom: '2026-11-23T06:00:00.000Z',
      sheet: null,
      isAutomatic: true,
      takesProposal: true,
      acceptsPart: false,
      isForced: false,
      isPart: false,
    }
    const where = { db: desk.firm.db, organisationId: desk.firm.id, folder: desk.folder, userId: desk.admin.id }
    const slowly = async function* () {
      for (const line of list(all).split(/(?<=\n)/)) {
        await new Promise((resolve) => setTimeout(resolve, 10))
        yield Buffer.from(line)
      }
    }
    await Promise.all([0, 1, 2].map(() => beginImport(where, input, Readable.from(slowly()))))
    expect(await readFile(importPath(desk.folder, { organisationId: desk.firm.id, jobId: id }), 'utf8')).toBe(list(all))
    desk.startEngine()
    expect((await desk.settled(id)).job).toMatchObject({ state: 'done', counts: { new: 6 } })
  })

  it('keep the file of an organisation apart from one that another sends under the same id', async () => {
    await desk.stopEngine()
    const id = await desk.begin('k.csv', list(all), { source: 'h', isAutomatic: true })
    const other = await Firm.found(desk.database)
    const input = {
      id,
      source: 'h',
      fileName: 'k.csv',
      fileFrom: '2026-11-23T06:00:00.000Z',
      sheet: null,
      isAutomatic: true,
      takesProposal: true,
      acceptsPart: false,
      isForced: false,
      isPart: false,
    }
    await beginImport({ db: other.db, organisationId: other.id, folder: desk.folder, userId: null }, input, Readable.from([Buffer.from(list([7]))]))
    desk.startEngine()
    expect((await desk.settled(id)).job).toMatchObject({ state: 'done', counts: { new: 6 } })
  })
})
