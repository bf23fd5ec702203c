/** One look after the folder of an organisation: what is on its way is followed, and when nothing is the next file is taken. */
import path from 'node:path'
import { fileFromOf } from '../../../../../domain/commerce/import/job/file-from.ts'
import { firstInOrder } from '../../../../../domain/commerce/import/job/file-order.ts'
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { organisation } from '../../../../platform/database/db.ts'
import { newImportId } from '../../begin-import.ts'
import { answerOrder, tellProgress } from './answer-order.ts'
import { beginFile } from './begin-file.ts'
import { type Followed, followFile } from './follow-file.ts'
import { apart, forgetGone, type Held, isHeldUp } from './held-up.ts'
import { type Item, takenOrder } from './order.ts'
import type { OrganisationDesk } from './organisation-desk.ts'
import { settleFile } from './settle-file.ts'
import { withSource } from './source-of-file.ts'
import type { StandingFile, StandingFiles } from './standing-files.ts'
import { listWork, takeFile, takeOrder } from './work-folder.ts'

/** `dueAt`: by job when it is to be begun, on the clock of this process. `strays`: by organisation what was already logged. */
export type Memory = Followed &
  Held & {
    standing: StandingFiles
    dueAt: Map<string, number>
    strays: Map<string, readonly string[]>
  }

/** True: something is on its way. */
export async function visitFolder(desk: OrganisationDesk, memory: Memory): Promise<boolean> {
  const { files, strays } = await memory.standing.look(desk.folder)
  const { ordered, items, unreadable } = await listWork(desk.folder)
  tellStrays(desk, [...strays, ...unreadable], memory)
  await forgetGone(desk, memory, [...files.map(({ path }) => path), ...ordered, ...items.map(({ jobId }) => jobId)])
  const jobs = await jobsOf(desk, items)
  let isBusy = false
  const taken = await takeOrders(desk, ordered, memory)
  for (const item of items) {
    const job = jobs.get(item.jobId)
    const file = { key: item.jobId, order: item.order }
    if (job) isBusy = (await apart(desk, memory, file, () => followFile(desk, item, job, memory))) || isBusy
    else if (item.order.isTooLarge) await apart(desk, memory, file, () => endTooLarge(desk, item))
    else taken.push(item)
  }
  for (const { jobId, order } of taken.filter(({ order }) => order.answerIn))
    await apart(desk, memory, { key: jobId, order }, () => tellProgress(desk, jobId, 'waiting'))
  return isBusy || (await beginNext(desk, memory, taken, files))
}

/** One after the other, so that what a file names is in before it. One that is held up is tried again, as if another server had begun it. */
async function beginNext(desk: OrganisationDesk, memory: Memory, taken: readonly Item[], files: readonly StandingFile[]): Promise<boolean> {
  const next = taken.find(({ jobId }) => isDue(jobId, memory)) ?? (await takeFirst(desk, memory, files))
  if (!next) return false
  memory.dueAt.set(next.jobId, performance.now() + memory.orphanMs)
  const isBegun = await apart(desk, memory, { key: next.jobId, order: next.order }, async () => {
    const known = await withSource(desk, next)
    if (known) await beginFile(desk, known)
    return true
  })
  if (isBegun) memory.dueAt.delete(next.jobId)
  return true
}

/** Whoever waits at the command line comes first. */
async function takeOrders(desk: OrganisationDesk, ordered: readonly string[], memory: Memory): Promise<Item[]> {
  const taken: Item[] = []
  for (const jobId of ordered) {
    const item = await apart(desk, memory, { key: jobId, order: null }, () => takeOrder(desk.folder, jobId))
    if (!item) continue
    memory.dueAt.set(jobId, performance.now())
    taken.push(item)
  }
  return taken
}

async function jobsOf({ db }: OrganisationDesk, items: readonly Item[]) {
  if (items.length === 0) return new Map()
  const jobs = await db.prisma.importJob.findMany({ where: { id: { in: items.map(({ jobId }) => jobId) } } })
  return new Map(jobs.map((job) => [job.id, job]))
}

async function endTooLarge(desk: OrganisationDesk, item: Item): Promise<void> {
  if (item.order.answerIn === null) await settleFile(desk, item, null, 'out')
  else await answerOrder(desk, item, null, 'out')
}

/** What another process has taken is left to it for a while. */
function isDue(jobId: string, { dueAt, orphanMs }: Memory): boolean {
  const due = dueAt.get(jobId) ?? performance.now() + orphanMs
  dueAt.set(jobId, due)
  return performance.now() >= due
}

async function takeFirst(desk: OrganisationDesk, memory: Memory, files: readonly StandingFile[]): Promise<Item | null> {
  const standing = files.filter((each) => !isHeldUp(memory, each.path))
  const file = firstInOrder(await withKinds(desk, standing))
  if (!file) return null
  const order = takenOrder.parse({
    ...{
      source: file.source,
      fileName: file.name,
      fileFrom: fileFromOf(file.changedAt, Date.now()),
      sheet: null,
      folder: path.basename(file.folder),
    },
    ...{ acceptsPart: file.isPart, takesProposal: false, isForced: false, isPart: file.isPart, isDryRun: false, answerIn: null },
  })
  return await apart(desk, memory, { key: file.path, order }, () => takeFile(desk.folder, file.path, newImportId(), order))
}

/** What the last file of that name was, is better known than what it calls itself. */
async function withKinds({ db }: OrganisationDesk, files: readonly StandingFile[]): Promise<(StandingFile & { entity: Entity | null })[]> {
  if (files.length < 2) return files.map((file) => ({ ...file, entity: null }))
  const known = await db.sql<{
    source: string
    fileName: string
    entity: Entity
  }>`select distinct on (j.source, j.file_name) j.source, j.file_name as "fileName", j.entity
    from import_job j where j.organisation_id = ${organisation} and j.source = any(${[...new Set(files.map(({ source }) => source))]}::text[])
      and j.file_name = any(${files.map(({ name }) => name)}::text[]) and j.entity is not null order by j.source, j.file_name, j.created_at desc`
  const kinds = new Map(known.map(({ source, fileName, entity }) => [`${source}/${fileName}`, entity]))
  return files.map((file) => ({ ...file, entity: kinds.get(`${file.source}/${file.name}`) ?? null }))
}

/** Said once for as long as it lies there. Names of files may name people. */
function tellStrays({ organisationId }: OrganisationDesk, strays: readonly string[], { strays: told, log }: Memory): void {
  const count = strays.filter((stray) => !told.get(organisationId)?.includes(stray)).length
  told.set(organisationId, strays)
  if (count > 0)
    log.warn(
      { organisationId, count },
      'something in a drop folder is left alone: it lies in no folder of a source, cannot be read, or bears a name with signs that cannot stand in one',
    )
}
