/** Whoever waits at the command line is told how far his file is, and what it has come to. */
import type { FileOutcome } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { fileReport } from '../../../../../domain/texts/file-outcome-texts.ts'
import { type ImportJob, readingOf } from '../../job/job-row.ts'
import type { Item } from './order.ts'
import type { OrganisationDesk } from './organisation-desk.ts'
import { readReport } from './read-report.ts'
import { readAnswer, writeAnswer } from './work-folder.ts'

/** Nothing once it was told in the end: whoever waits may not have read it yet. */
export async function tellProgress({ db, folder }: OrganisationDesk, jobId: string, state: string): Promise<void> {
  if ((await readAnswer(folder, jobId))?.told.outcome) return
  const progress = await db.prisma.importProgress.findFirst({ where: { jobId }, select: { step: true, done: true, total: true } })
  const { step, done, total } = progress ?? { step: state, done: 0, total: null }
  await writeAnswer(folder, jobId, { step, done, total, outcome: null, isClean: true, report: [] })
}

/** Once: whoever has read it takes all of it away. `job` null: the file was too large to become one. */
export async function answerOrder(desk: OrganisationDesk, item: Item, job: ImportJob | null, outcome: FileOutcome): Promise<void> {
  const { jobId, order } = item
  if ((await readAnswer(desk.folder, jobId))?.told.outcome) return
  const language = order.answerIn ?? 'de'
  const { report, rejected } = await readReport(desk, item, job, outcome, language)
  const asks = (job && readingOf(job)?.asks.length) ?? 0
  const isClean = report.counts.rejected === 0 && report.trouble === null && asks === 0
  const lines = fileReport({ ...report, rejectedFile: null }, language)
  await writeAnswer(desk.folder, jobId, { step: null, done: 0, total: null, outcome, isClean, report: lines }, rejected)
}
