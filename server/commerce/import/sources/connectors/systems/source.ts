/** A system from which rows are fetched: the one thing that all kinds of them can do. */
import type { ChangeCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import type { ContactLink } from '../../../../../../domain/commerce/connectors/source-row.ts'
import type { WaitReason } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import type { Entity } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import type { StagedRows } from '../../staged-rows.ts'

/**
 * `staged`: what is new or changed, as it waits for the engine; null: nothing. `cursor`: behind this page; once its rows are in, it counts.
 * `isThrough`: there is nothing more for now. `gone`: numbers of what may not be kept any more. `links`: what it says of whose a contact is.
 * `trouble`: why it cannot be read on though the page itself is right.
 */
export type ChangePage = {
  staged: StagedRows | null
  cursor: ChangeCursor
  isThrough: boolean
  gone: readonly string[]
  links: readonly ContactLink[]
  trouble: WaitReason | null
}

/** All of it throws MustWait. */
export type Source = {
  entityOf: (set: string) => Entity
  /** The page behind a cursor. */
  readChanges: (set: string, cursor: ChangeCursor) => Promise<ChangePage>
  /** Whether rows vanish there, so that what is there has to be looked at as a whole. */
  vanishes: (set: string) => boolean
  /** Whether a row may change without the time of its change: then all are read once more at night. */
  changesSilently: (set: string) => boolean
  /** By page the numbers of all that is there, as records bear them, and of those of whom nothing may be kept. */
  readNumbers: (set: string) => AsyncIterable<{ numbers: readonly string[]; gone: readonly string[] }>
  /** Those with these numbers; null: there are none, or they are nobody's business here. Itself null: it cannot be asked for some. */
  readNamed: ((set: string, numbers: readonly string[]) => Promise<StagedRows | null>) | null
}
