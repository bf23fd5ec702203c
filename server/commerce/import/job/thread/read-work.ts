/** What the thread that reads a file is given, and what it tells. */
import type { JobReading } from '../../../../../domain/commerce/import/job/job-reading.ts'
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'
import type { SavedMapping } from '../../../../../domain/commerce/import/mapping/saved-mapping.ts'
import type { NewRecord, RejectedRecordLine } from '../../../../../domain/commerce/import/records/record-reader.ts'
import type { UnreadableReason } from '../../../../../domain/commerce/import/unreadable-file.ts'

/** What somebody has decided: `fields` by field the key of its column, `formats` by key of a column. `header`: keys of the columns that he saw. */
export type Decision = {
  entity: Entity
  fields: Readonly<Record<string, string>>
  formats: Readonly<Record<string, string>>
  header: readonly string[]
}

/** `fileName`: as people know it. `isConfirmed`: the proposed mapping is taken as it is. `lines`: only these, as they stand in the file. `consumed`: how many messages were worked on. */
export type ReadWork = {
  path: string
  fileName: string
  sheet: string | null
  saved: readonly SavedMapping[]
  decision: Decision | null
  isConfirmed: boolean
  lines: readonly number[] | null
  consumed: SharedArrayBuffer
}

export type ReadMessage =
  | { kind: 'judged'; reading: JobReading; mappingId: string | null }
  | ({ kind: 'batch' } & StagedBatch)
  | ({ kind: 'raw' } & RawLines)
  | { kind: 'end' }
  | { kind: 'unreadable'; reason: UnreadableReason; named: string | null }
  | { kind: 'failed'; message: string }

/** What of a piece of the file is to be stored. `damage`: all that was found, and the first of it. */
export type StagedBatch = {
  lines: StagedLines
  records: NewRecord[]
  rejected: RejectedRecordLine[]
  damage: JobReading['damage']
}

/**
 * Lists side by side, each one text: a list of thousands of texts takes both driver and database longer than what is done with it.
 * `record`, `line`, `cleared` and each of `cells` in PostgreSQL's notation of lists; `between`: what parts those of `cells`; `cleared` null: none empties anything.
 */
export type StagedLines = { count: number; record: string; line: string; cells: string; between: string; cleared: string | null }

/** Lines as they stand in the file, some of them. */
export type RawLines = { raw: { line: number; cells: string[] }[] }
