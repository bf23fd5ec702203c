/** Rejected lines as a file of their own: to be corrected in a spreadsheet and loaded again. */

/** A spreadsheet takes a cell that begins so for a formula and runs it. */
const STARTS_FORMULA = /^[=+\-@\t\r]/

/**
 * A cell as text, whatever it begins with. Numbers stay numbers.
 * @example harmless('=1+1') // "'=1+1"
 */
export const harmless = (cell: string): string => (STARTS_FORMULA.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** With semicolons, as German spreadsheets take it, and a mark by which they know that it is UTF-8. The last column holds the reason. */
export function rejectedCsv(header: readonly string[], reasonName: string, lines: readonly { cells: readonly string[]; reason: string }[]): string {
  const width = Math.max(header.length, ...lines.map(({ cells }) => cells.length))
  const row = (cells: readonly string[], last: string): string =>
    [...Array.from({ length: width }, (_, i) => cells[i] ?? ''), last].map((cell) => quoted(harmless(cell))).join(';')
  return `\ufeff${[row(header, reasonName), ...lines.map(({ cells, reason }) => row(cells, reason))].join('\r\n')}\r\n`
}
