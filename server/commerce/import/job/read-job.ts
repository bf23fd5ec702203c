/** A file's first way: it is read in a thread, its records wait in the database, and each is compared with what is there. */
import { access } from 'node:fs/promises'
import { addDamage, type JobReading } from '../../../../domain/commerce/import/job/job-reading.ts'
import { isMuch, type JobTrouble } from '../../../../domain/commerce/import/job/job-trouble.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { asJson, noJson } from '../../../platform/database/db.ts'
import { type Counts, compareRecords } from './compare-records.ts'
import { newerThan } from './hindrance.ts'
import { asSaved, awaitMappings, type ImportJob, moveOn, savedMappings, saveMapping, tellsAll, workOf } from './job-row.ts'
import type { ActiveJob, JobTurn } from './job-turn.ts'
import { keepRejectedLines } from './keep-rejected-lines.ts'
import { type ReadWith, readInThread } from './read-in-thread.ts'
import { storeStaged } from './store-staged.ts'
import type { Decision } from './thread/read-work.ts'
import { countVanished } from './vanish-records.ts'

/** Whether the file lies here; it may have come in at another server. */
export const isHere = async ({ pathOf }: ReadWith, job: ActiveJob): Promise<boolean> =>
  await access(pathOf(job)).then(
    () => true,
    () => false,
  )

export async function readJob(turn: JobTurn, job: ImportJob, given: ReadWith): Promise<void> {
  await clearStaged(turn)
  const reading = await stage(turn, job, given)
  if (reading === null) return
  const staged = await turn.db.prisma.importJob.findFirstOrThrow({ where: { id: job.id } })
  await compare(turn, staged, given)
}

/** What an earlier reading has left. */
async function clearStaged({ db, jobId, goOn }: JobTurn): Promise<void> {
  await goOn('reading', 0, null)
  const own = { where: { jobId } }
  await db.prisma.$transaction([
    db.prisma.importLine.deleteMany(own),
    db.prisma.importRecord.deleteMany(own),
    db.prisma.importRejection.deleteMany(own),
  ])
}

/** null: it does not go on by itself; the job says why. Throws UnreadableFile. */
async function stage(turn: JobTurn, job: ImportJob, { threads, pathOf }: ReadWith): Promise<JobReading | null> {
  const { db, jobId } = turn
  const work = {
    ...{ path: pathOf(turn), fileName: job.fileName ?? '', sheet: job.sheet, lines: null },
    ...{ saved: await savedMappings(db, job.source), decision: await decisionOf(turn, job), isConfirmed: job.takesProposal },
  }
  const [total] = [Number(job.fileBytes)]
  let reading: JobReading | null = null
  let hasEnded = false
  let lines = 0
  for await (const message of readInThread(threads, jobId, work)) {
    if (message.kind === 'unreadable') throw new UnreadableFile(message.reason, message.named === null ? {} : { named: message.named })
    if (message.kind === 'failed') throw new Error(message.message)
    if (message.kind === 'end') hasEnded = true
    if (message.kind === 'judged') {
      // Corrected lines bear the reason as a column of their own.
      reading = job.isPart ? { ...message.reading, newColumns: [] } : message.reading
      if (!(await keepReading(turn, job, reading, message.mappingId))) return null
    }
    if (message.kind === 'batch' && reading) {
      await db.inTransaction((sql) => storeStaged(sql, jobId, message))
      lines += message.lines.count + message.rejected.length
      reading = { ...reading, damage: addDamage(reading.damage, message.damage) }
      await turn.goOn('reading', lines, null)
    }
  }
  if (!hasEnded || reading === null) throw new Error(`The thread ended without reading the file of ${total} bytes`)
  await db.prisma.importJob.updateMany({ where: { id: jobId, state: 'reading' }, data: { reading: asJson(reading), lineCount: lines } })
  return reading
}

async function decisionOf({ db }: JobTurn, { mappingId }: ImportJob): Promise<Decision | null> {
  const chosen = mappingId === null ? null : await db.prisma.importMapping.findFirst({ where: { id: mappingId } })
  if (!chosen) return null
  const { entity, header, fields } = asSaved(chosen)
  const told = Object.entries(fields)
  return {
    ...{ entity, header },
    fields: Object.fromEntries(told.map(([field, { column }]) => [field, column])),
    formats: Object.fromEntries(told.flatMap(([, { column, format }]) => (format ? [[column, format]] : []))),
  }
}

/** False: a person is asked, or it is refused. */
async function keepReading(turn: JobTurn, job: ImportJob, reading: JobReading, mappingId: string | null): Promise<boolean> {
  const { db, jobId } = turn
  const change = { reading: asJson(reading), entity: reading.entity, ...(mappingId && { mappingId }), trouble: noJson }
  const newer = reading.entity === null ? null : await newerThan(db, job, reading.entity)
  if (newer) await refuse(turn, { reason: 'older', since: newer }, change)
  else if (reading.asks.length > 0) await moveOn(db, jobId, 'reading', 'asking', change)
  else {
    const taken = mappingId === null && job.mappingId === null ? await keepProposal(turn, job, reading) : null
    await moveOn(db, jobId, 'reading', 'reading', { ...change, ...(taken && { mappingId: taken }) })
  }
  return newer === null && reading.asks.length === 0
}

/**
 * A proposal that is taken as it is, with nobody looking, holds for the files to come like one that somebody confirms on the page.
 * null: it was only tried, holds for a few lines, or would take the place of what somebody has confirmed of the kind.
 */
async function keepProposal({ db, organisationId }: JobTurn, job: ImportJob, { entity, fields, columns }: JobReading): Promise<string | null> {
  if (!job.isAutomatic || job.isPart || entity === null) return null
  const kind = { organisationId, source: job.source, entity }
  const saved = Object.entries(fields).map(([field, at]) => [field, { column: columns[at]?.key ?? '', format: null }])
  return await db.prisma.$transaction(async (tx) => {
    await awaitMappings(tx, kind)
    const { source } = kind
    if ((await tx.importMapping.count({ where: { source, entity, createdById: { not: null } } })) > 0) return null
    return await saveMapping(tx, {
      ...{ ...kind, createdById: null },
      ...{ header: columns.map(({ key }) => key), fields: asJson(Object.fromEntries(saved)) },
      ...{ emptyOverwrites: false, holdsAll: false, acceptsPart: false, rates: {} },
    })
  })
}

const refuse = (turn: JobTurn, trouble: JobTrouble, change: object = {}): Promise<void> =>
  moveOn(turn.db, turn.jobId, 'reading', 'refused', { ...change, trouble: asJson(trouble), endedAt: new Date() })

async function compare(turn: JobTurn, job: ImportJob, given: ReadWith): Promise<void> {
  const work = await workOf(turn.db, job)
  if (!work) throw new Error('A file without a kind was to be compared')
  const counts = await compareRecords(turn, work)
  await keepRejectedLines(turn, job, given)
  const rejected = await turn.db.prisma.importRejection.count({ where: { jobId: job.id } })
  const gone = (await tellsAll(turn.db, job)) ? await countVanished(turn, work) : { vanished: 0, known: 0 }
  const acceptsPart = job.acceptsPart || (job.isAutomatic && (await isPartWelcome(turn, job)))
  const trouble = troubleWith(acceptsPart, { ...counts, rejected }, gone)
  const isGoingOn = job.isAutomatic && trouble === null
  await moveOn(turn.db, job.id, 'reading', isGoingOn ? 'running' : 'checked', {
    ...{
      newCount: counts.new,
      changedCount: counts.changed,
      unchangedCount: counts.unchanged,
      rejectedCount: rejected,
      vanishedCount: gone.vanished,
    },
    ...{ acceptsPart, trouble: trouble ? asJson(trouble) : noJson },
  })
}

/** Whether somebody has said so of files of this kind that come by themselves. */
async function isPartWelcome({ db }: JobTurn, { mappingId }: ImportJob): Promise<boolean> {
  const mapping = mappingId && (await db.prisma.importMapping.findFirst({ where: { id: mappingId }, select: { acceptsPart: true } }))
  return mapping ? mapping.acceptsPart : false
}

/** What a person should see before it goes on; null: nothing. */
function troubleWith(acceptsPart: boolean, counts: Counts, { vanished, known }: { vanished: number; known: number }): JobTrouble | null {
  if (counts.new + counts.changed + counts.unchanged === 0) return { reason: 'no_records' }
  if (isMuch(vanished, known)) return { reason: 'many_vanish', vanished, known }
  return counts.rejected > 0 && !acceptsPart ? { reason: 'wrong_lines' } : null
}
