/** Why a file as a whole cannot be read; the sentences for users are made from these codes. */
export const unreadableReasons = [
  /** Neither a zip nor a file of old Excel, whatever its name says. */
  'NOT_A_WORKBOOK',
  /** `.xls`, as Excel wrote it until 2003. */
  'OLD_EXCEL',
  'PASSWORD',
  /** A zip that holds something else. */
  'NO_WORKBOOK',
  /** `.ods` of LibreOffice and OpenOffice. */
  'OPEN_DOCUMENT',
  /** `.xlsb`. */
  'BINARY_WORKBOOK',
  /** Cut off or changed on its way: what it says of itself does not hold. */
  'DAMAGED',
  'BROKEN_XML',
  /** One that declares entities, which may unfold without end. */
  'DOCTYPE',
  /** Once it is unzipped. */
  'TOO_LARGE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'CELL_TOO_LONG',
  /** Quotes that nothing closes, or lines that do not end, in too many places. */
  'BROKEN_LINES',
  /** Several tables on one sheet. */
  'SIDE_BY_SIDE',
  /** Columns that only blanks hold apart. */
  'FIXED_WIDTHS',
  /** Nothing in it holds a value. */
  'EMPTY',
  /** No text at all. */
  'BINARY',
  /** Letters of an encoding that none of ours is. */
  'UNKNOWN_ENCODING',
  'PDF',
  'IMAGE',
  /** A letter of a word processor. */
  'RICH_TEXT',
  /** 7z, RAR, gzip. */
  'ARCHIVE',
  'WEB_PAGE',
  /** Bills of quantities of the building trade. */
  'GAEB',
  'BMECAT',
  'OTHER_XML',
  /** Neither JSON lines nor a plain list of flat objects. */
  'JSON_DOCUMENT',
  /** A DATEV export of something that is neither a customer nor an entry; `named` says of what. */
  'DATEV_CATEGORY',
  /** A DATEV export whose second line names no columns. */
  'DATEV_WITHOUT_COLUMNS',
  /** Older than version 4. */
  'OLD_DATANORM',
  /** An index.xml that came without its tables. */
  'GDPDU_ALONE',
  /** An index.xml beside which none of its tables lies. */
  'GDPDU_WITHOUT_TABLES',
  /** An index.xml whose tables have cells of fixed widths only. */
  'GDPDU_FIXED_WIDTHS',
  /** `named` is no sheet of the file. */
  'UNKNOWN_SHEET',
] as const

export type UnreadableReason = (typeof unreadableReasons)[number]

/** A file is refused as a whole. `named`: what it calls itself, for the sentence; else it holds nothing of what stands in it. `cause` is for whoever looks for the fault. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason
  readonly named: string | null

  constructor(reason: UnreadableReason, options: { cause?: unknown; named?: string } = {}) {
    super(reason, options)
    this.name = 'UnreadableFile'
    this.reason = reason
    this.named = options.named ?? null
  }
}
