/** How records of a kind are compared, stored, archived and taken back. */
import type { SqlFragment } from '../../../platform/database/db.ts'
import type { SliceWork, Work } from './work.ts'

/**
 * A column that a file may write. `fields`: those that tell it, first the one that it is; where none is in the file the column stays as it is. `value`: of the first line `l` of record `r`.
 * `name`: of the column in the database, by which a change is told. `initial`: what a new row holds where the file says nothing; that it says nothing is null in `value`.
 */
export type StoredColumn = { name: string; column: SqlFragment; fields: readonly [string, ...string[]]; value: SqlFragment; initial?: SqlFragment }

/** A line that is wrong though it could be read: `wrong` of line `l`. */
export type Check = { field: string; reason: string; wrong: SqlFragment }

export type RecordStore = {
  /** Its table under the name `t`. */
  table: SqlFragment
  /** None says anything of another, and none changes another's rows: parts of a file are compared and stored at the same time. */
  areApart?: boolean
  columns: (work: Work) => readonly StoredColumn[]
  /** What `value` needs besides `r` and `l`. */
  joins: (work: Work) => SqlFragment
  checks: (work: Work) => readonly Check[]
  /** Id of a row that is there already and that no source has named yet: by number `r.external_id`, and line `l`. null: none is ever adopted. */
  adopted: ((work: Work) => SqlFragment) | null
  /** Of row `t`, what belongs to it and a change replaces, as JSON; null: nothing. */
  parts: SqlFragment | null
  /** After the rows themselves: what belongs to them. */
  storeParts?: (given: SliceWork) => Promise<void>
  /** Before new rows are deleted: what belongs to them and does not go with them by itself. */
  removeParts?: (given: SliceWork) => Promise<void>
  /** Puts back what `parts` has kept. */
  restoreParts?: (given: SliceWork) => Promise<void>
  /** Row `t`, one of those with numbers that are `gone`, is done, as far as others tell: its source stops naming it for that, which is no sign of a list that was cut off. */
  isDone?: (work: Pick<Work, 'source'>, gone: readonly string[]) => SqlFragment
  /** What becomes of row `t` that its source does not name any more, one of those that are `gone`, as the rest of an `update`; absent: it is archived. With the columns that it changes. */
  vanish?: (work: Work, gone: readonly string[]) => SqlFragment
  vanishKeeps?: readonly string[]
  /** Has a `version`, by which a form that was opened before is not saved over what a file has changed since. */
  isVersioned?: boolean
  /** Row `t` that is not archived when its file is taken back: other things have become its own. */
  isNeeded?: SqlFragment
  /** What a new row loses that stays when its file is taken back, since another file tells of it: the `set` of an update. */
  released?: SqlFragment
  /** Customers of rows `t`, whose figures change; null: figures do not depend on it. */
  customer: SqlFragment | null
  /** Those of whom `parts` of record `r` tells besides: rows `x` with `customer_id`. */
  customersBefore?: SqlFragment
}
