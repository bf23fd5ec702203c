/** What reading makes of a file: how it was judged, and what its lines say. */
import type { Column } from './column.ts'
import type { Damage } from './damage.ts'
import type { Delimiter } from './dialect.ts'
import type { Encoding } from './encoding.ts'

/** `pushed`: no file, a system has sent its rows. */
export type FileFormat = 'csv' | 'xlsx' | 'datev' | 'gdpdu' | 'datanorm' | 'jsonl' | 'pushed'

/** `sheet` of a workbook; `headerLine` counted from 1, null: the file has no header. */
export type Judgement = {
  format: FileFormat
  encoding: Encoding | null
  delimiter: Delimiter | null
  sheet: string | null
  headerLine: number | null
  columns: readonly Column[]
}

/**
 * Why a line is no row: cells that shift its columns; a quote without an end; a value that is no number or no day where all others are; an error that a spreadsheet has calculated.
 * `not_json`: a line of JSON lines that is no object. Of DATANORM: a kind of record that nobody knows, or that is not taken over; a code that its list does not hold;
 * an article that is to be removed or to be called otherwise; a supplement to an article that is not in the file; from where on texts found no room in memory.
 */
export type RejectedReason =
  | 'too_many_cells'
  | 'too_few_cells'
  | 'quote_not_closed'
  | 'too_long'
  | 'not_a_number'
  | 'not_a_day'
  | 'error_value'
  | 'not_json'
  | 'unknown_record'
  | 'record_not_taken_over'
  | 'unknown_code'
  | 'article_removed'
  | 'article_renumbered'
  | 'article_missing'
  | 'too_many_texts'
export type Rejected = { line: number; column: string | null; value: string | null; reason: RejectedReason }

/** A text, an ISO day, or a decimal string with a point and no grouping; null: nothing stands there. */
export type Value = string | null
/** `cleared`: fields that it says are empty; of what else it says nothing stays. */
export type ReadRow = { line: number; values: Value[]; cleared?: readonly string[] }
export type { Damage }
