import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginImport, newImportId } from '../../../../../server/commerce/import/begin-import.ts'
import { startImportEngine } from '../../../../../server/commerce/import/job/import-engine.ts'
import { importPath } from '../../../../../server/commerce/import/job/import-folder.ts'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { Firm } from '../../../../support/firm.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.stopEngine()
}, 90_000)
afterAll(() => desk.close())

const customers = 'Kundennummer;Firma\n1;Müller GmbH\n'

/** As a server of its own, for which a file that is away so long is lost. */
const startServer = (lostMs: number) =>
  startImportEngine({
    ...{ database: { ...desk.database, isEmbedded: false }, threads: desk.firm.threads, folder: desk.folder },
    ...{ log: pino({ level: 'silent' }), turnMs: 20, lostMs },
  })

const loseFile = async (): Promise<string> => {
  const jobId = await desk.begin('kunden.csv', customers, { isAutomatic: true })
  await rm(importPath(desk.folder, { organisationId: desk.firm.id, jobId }))
  return jobId
}

it('a file that is gone from the disk before it is read ends with that reason', async () => {
  const jobId = await loseFile()
  const server = startServer(200)
  expect((await desk.settled(jobId)).job).toMatchObject({ state: 'failed', trouble: { reason: 'file_lost' } })
  await server.stop()
})

it('a file that another server may still read waits for it as long as that is at work, and others come in meanwhile', async () => {
  const busy = await desk.begin('andere.csv', customers, { source: 'b' })
  await desk.sql`insert into import_progress (organisation_id, job_id, step, done, at, claimed_by)
    values (${organisation}, ${busy}::uuid, 'reading', 0, now(), ${'00000000-0000-7000-8000-000000000009'}::uuid)`
  const [other, id] = [await Firm.found(desk.database), newImportId()]
  const input = { id, source: 'erp', fileName: 'kunden.csv', fileFrom: '2026-11-23T06:00:00.000Z', sheet: null, isAutomatic: true }
  const wishes = { takesProposal: true, acceptsPart: false, isForced: false, isPart: false }
  const where = { db: other.db, organisationId: other.id, folder: desk.folder, userId: null }
  await beginImport(where, { ...input, ...wishes }, Readable.from([Buffer.from(customers)]))
  await rm(importPath(desk.folder, { organisationId: other.id, jobId: id }))
  const state = async () => (await other.db.prisma.importJob.findFirstOrThrow({ where: { id }, select: { state: true } })).state
  const server = startServer(50)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(await state()).toBe('reading')
  await desk.sql`update import_progress set claimed_by = null where organisation_id = ${organisation} and job_id = ${busy}::uuid`
  expect((await desk.settled(busy)).job.state).toBe('asking')
  await expect.poll(state, { timeout: 30_000 }).toBe('failed')
  await server.stop()
})
