/** How much of a workbook is read before it is refused: whoever sends a file must not be able to stop the server for others. */
export type WorkbookLimits = {
  /** All parts together once they are unzipped, in bytes. */
  unzippedBytes: number
  /** Unzipped to zipped, beyond `freeBytes`: sheets come to 10 or 30, a bomb to 1000. */
  ratio: number
  freeBytes: number
  /** Of a part that is kept as a whole: formats, names of sheets. */
  catalogueBytes: number
  /** Files in the zip. */
  parts: number
  /** Also counts rows that hold nothing. */
  rows: number
  /** The last column in which a value may stand. */
  columns: number
  /** Characters of a cell, and of whatever else is one piece in XML. */
  cellLength: number
  /** Memory for the texts that cells share, in bytes. */
  sharedTextBytes: number
}

const MIB = 1024 * 1024

/** Rows are Excel's own. */
export const defaultLimits: WorkbookLimits = {
  unzippedBytes: 1024 * MIB,
  ratio: 200,
  freeBytes: 32 * MIB,
  catalogueBytes: 16 * MIB,
  parts: 10_000,
  rows: 1_048_576,
  columns: 1_000,
  cellLength: MIB,
  sharedTextBytes: 96 * MIB,
}
