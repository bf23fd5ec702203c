/** Lists whose columns are held apart by blanks alone: where one ends, only somebody who knows the list can say. */

const FEWEST_LINES = 3
/** So many lines begin a word there, and so many leave more than one blank before it. */
const BEGINNING = 0.8
const APART = 0.3
const FEWEST_COLUMNS = 3

/** `lines`: of a text without delimiters. */
export function hasFixedWidths(lines: readonly string[]): boolean {
  if (lines.length < FEWEST_LINES) return false
  const width = Math.max(...lines.map((line) => line.length))
  let columns = 1
  for (let at = 2; at < width && columns < FEWEST_COLUMNS; at++) {
    const beginning = lines.filter((line) => line[at - 1] === ' ' && line.charAt(at).trim() !== '')
    const apart = beginning.filter((line) => line[at - 2] === ' ')
    if (beginning.length >= lines.length * BEGINNING && apart.length >= lines.length * APART) columns++
  }
  return columns >= FEWEST_COLUMNS
}
