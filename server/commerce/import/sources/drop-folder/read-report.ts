/** What is told of a file that came in without a browser. */
import type { FileOutcome } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import type { JobTrouble } from '../../../../../domain/commerce/import/job/job-trouble.ts'
import type { FileReport } from '../../../../../domain/texts/file-outcome-texts.ts'
import type { Language } from '../../../../../domain/texts/language.ts'
import { type ImportJob, readingOf, troubleOf } from '../../job/job-row.ts'
import { readRejectedKinds, readRejectedLines } from '../../read-rejected.ts'
import { rejectedContent } from '../../rejected-file.ts'
import type { Item } from './order.ts'
import type { OrganisationDesk } from './organisation-desk.ts'

/** More nobody reads: all of them stand in the file beside the report. */
const MOST_LINES = 200

export type ReadReport = { report: Omit<FileReport, 'rejectedFile'>; rejected: string | null }

/** `job` null: the file never became one. `rejected`: exactly the lines that were not brought in, as a file; null: there are none. */
export async function readReport(
  desk: OrganisationDesk,
  { order }: Item,
  job: ImportJob | null,
  outcome: FileOutcome,
  language: Language,
): Promise<ReadReport> {
  const reading = job && readingOf(job)
  const report = {
    ...{
      fileName: order.fileName,
      source: order.source,
      fileFrom: clock(desk, order.fileFrom, language),
      outcome,
      isReplaced: order.isReplaced,
      reading,
    },
    entity: reading?.entity ?? null,
    trouble: job ? localTrouble(desk, troubleOf(job), language) : TOO_LARGE,
    counts: {
      ...{ lines: job?.lineCount ?? 0, new: job?.newCount ?? 0, changed: job?.changedCount ?? 0, unchanged: job?.unchangedCount ?? 0 },
      ...{ rejected: job?.rejectedCount ?? 0, vanished: job?.vanishedCount ?? 0 },
    },
    rejectedKinds: job ? await readRejectedKinds(desk.db, job) : [],
    rejected: job ? await readRejectedLines(desk.db, job, MOST_LINES) : [],
    damage: reading?.damage ?? { count: 0, first: [] },
  }
  const lines = job && report.rejected.length > 0 ? await rejectedContent(desk.db, job, language) : null
  return { report, rejected: lines && lines.lines > 0 ? lines.content : null }
}

const TOO_LARGE: JobTrouble = { reason: 'unreadable', unreadable: 'TOO_LARGE', named: null }

/** As the organisation's clock shows it. @example clock(desk, '2026-11-24T02:05:00Z', 'de') // '24.11.2026, 03:05' */
const clock = ({ timeZone }: OrganisationDesk, instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...{ timeZone, day: '2-digit', month: language === 'de' ? '2-digit' : 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  } as const).format(new Date(instant))

const localTrouble = (desk: OrganisationDesk, trouble: JobTrouble | null, language: Language): JobTrouble | null =>
  trouble?.reason === 'older' ? { ...trouble, since: clock(desk, trouble.since, language) } : trouble
