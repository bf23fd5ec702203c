/** Lines of a file that a German spreadsheet opens by a double click. */

/** By this mark spreadsheets know that a file is UTF-8. */
export const CSV_MARK = '\ufeff'

/** A spreadsheet takes a cell that begins so for a formula and runs it. */
const STARTS_FORMULA = /^[=+\-@\t\r\n]/

/**
 * A cell as text, whatever it begins with. Numbers stay numbers.
 * @example harmless('=1+1') // "'=1+1"
 */
export const harmless = (cell: string): string => (STARTS_FORMULA.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell)

/** Also a formula behind what other spreadsheets part cells by. */
const quoted = (cell: string): string => (/[";\r\n]|[,\t]\s*[=+@-]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** With semicolons. @example csvRow(['a;b', '=1']) // '"a;b";\'=1\r\n' */
export const csvRow = (cells: readonly string[]): string => `${cells.map((cell) => quoted(harmless(cell))).join(';')}\r\n`
