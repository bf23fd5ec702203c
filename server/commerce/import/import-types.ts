/** What pages show of files on their way. Instants in ISO 8601. */
import type { JobReading } from '../../../domain/commerce/import/job/job-reading.ts'
import type { JobTrouble } from '../../../domain/commerce/import/job/job-trouble.ts'
import type { RejectedKind, RejectedLine } from '../../../domain/commerce/import/job/rejected-lines.ts'
import type { Entity } from '../../../domain/commerce/import/mapping/entities.ts'
import type { ImportState } from '../../generated/prisma/enums.ts'

export type ImportCounts = { new: number; changed: number; unchanged: number; rejected: number; vanished: number }

export type ImportLine = {
  jobId: string
  source: string
  entity: Entity | null
  /** null: no file, its rows were pushed or fetched; then `createdBy` is the name of the key or of the connector. */
  fileName: string | null
  fileBytes: number
  fileFrom: string
  state: ImportState
  /** Holds only some of what there is, such as lines that were corrected. */
  isPart: boolean
  counts: ImportCounts
  /** Lines of the file that hold something. */
  lines: number
  trouble: JobTrouble | null
  /** null: nothing is being done. `total` null: not known. */
  progress: { step: string; done: number; total: number | null } | null
  createdAt: string
  createdBy: string | null
  endedAt: string | null
  /** Until when it can be taken back; null: it cannot, or not any more. */
  undoableUntil: string | null
}

export type { RejectedKind, RejectedLine }
/** `externalId`: its number at the source. By column of ours what stood there and what will. */
export type ChangedRow = { externalId: string; fields: { name: string; before: string | null; after: string | null }[] }

/** `formats`: by key of a column as somebody has decided it. */
export type ImportSettings = {
  emptyOverwrites: boolean
  holdsAll: boolean
  acceptsPart: boolean
  rates: Record<string, string>
  formats: Record<string, string>
}

/** `missing`: usual kinds of files that have not come in yet, the next one first. `customer`: one whom the file has changed. */
export type NextStep = { missing: Entity[]; customer: { customerId: string; name: string } | null }

/** Of a file on its way neither rejected lines nor changes. */
export type ImportDetail = {
  job: ImportLine
  reading: Omit<JobReading, 'shape'> | null
  settings: ImportSettings
  /** Of all rejected lines, the most frequent first. */
  rejectedKinds: RejectedKind[]
  /** Each the first hundred. */
  rejected: RejectedLine[]
  changed: ChangedRow[]
  /** null: the file is not in. */
  next: NextStep | null
}
