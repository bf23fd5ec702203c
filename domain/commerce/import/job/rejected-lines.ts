/** Rejected lines: what they have in common, and as a file of their own, to be corrected in a spreadsheet and loaded again. */
import { CSV_MARK, csvRow } from '../../csv-row.ts'

/** A line that is not brought in. `value`: what stands in the column; null: nothing does, or no column is to blame. */
export type RejectedLine = { line: number; column: string | null; value: string | null; reason: string }

/** All lines that are rejected for one reason in one column, told by the first of them. */
export type RejectedKind = Pick<RejectedLine, 'column' | 'reason'> & { lines: number; example: Pick<RejectedLine, 'line' | 'value'> }

/** A single line says by itself what is wrong with it. */
export const isSummedUp = (kinds: readonly RejectedKind[]): boolean => kinds.some(({ lines }) => lines > 1)

export type RejectedCells = { cells: readonly string[]; reason: string }

/** With semicolons, as German spreadsheets take it, and a mark by which they know that it is UTF-8. The last column holds the reason. `widest`: how many cells its longest line has. */
export function rejectedCsv(
  header: readonly string[],
  reasonName: string,
  widest: number,
): { head: string; rows: (lines: readonly RejectedCells[]) => string } {
  const width = Math.max(header.length, widest)
  const row = (cells: readonly string[], last: string): string => csvRow([...Array.from({ length: width }, (_, i) => cells[i] ?? ''), last])
  return { head: `${CSV_MARK}${row(header, reasonName)}`, rows: (lines) => lines.map(({ cells, reason }) => row(cells, reason)).join('') }
}
