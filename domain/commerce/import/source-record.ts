/** What stands in a file before anybody has judged it. */

/** A cell of a spreadsheet that is no text. `raw`: the digits as they are stored, `1.8E-3` too; `day` is `YYYY-MM-DD`, `time` `HH:mm:ss`; `code` as Excel writes it, `#DIV/0!`. */
export type SheetValue =
  | { type: 'number'; raw: string }
  | { type: 'day'; day: string; time: string | null }
  | { type: 'boolean'; isTrue: boolean }
  | { type: 'error'; code: string }

/** Text files know only texts. `''`: empty. */
export type Cell = string | SheetValue

/** One line of a table, in the order of its cells. `line`: of the file or the sheet, counted from 1; where a cell holds line breaks, the first one. */
export type SourceRecord = { line: number; cells: readonly Cell[] }

export const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || (typeof cell === 'string' && cell.trim() === '')
