/** Lists that do not page end somewhere, and say so: whoever reads one asks for one row more than it shows. */

/** How many rows such a list shows. */
export const MOST_ROWS = 100
/** How many decisions about settings: whoever checks them reads far back. */
export const MOST_DECISIONS = 200
/** How many hits of a search: past these another word helps more than scrolling. */
export const MOST_HITS = 20
/** How far is counted where it only matters that it is many. */
export const MOST_COUNTED = 1_000

/** The rows to show, and whether there are more. */
export const cutList = <T>(rows: readonly T[], most: number): { rows: readonly T[]; isCut: boolean } => ({
  rows: rows.slice(0, most),
  isCut: rows.length > most,
})
