/**
 * Workbooks of Excel (`.xlsx`, `.xlsm`), read as a stream.
 * On a zip reader and an XML parser and no ready library: those we know (ExcelJS, SheetJS, read-excel-file) hold the sheet or all its texts in
 * memory without a limit, believe what a file says of its size, or hand out numbers rounded and days as `Date`, which is another day in
 * another zone. Here numbers keep the digits that are stored and days are counted in whole numbers.
 *
 * Chunks of some kilobytes are parsed at a time and the event loop has its turn between them; a file of 100 MB is still seconds of work:
 * whoever serves others meanwhile calls this in a worker.
 */
import type { SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { defaultLimits, type WorkbookLimits } from './limits.ts'
import { readNumberKinds } from './number-kinds.ts'
import { openParts, type Parts } from './open-parts.ts'
import { refuseOtherFiles } from './refuse-other-files.ts'
import { readRelationships } from './relationships.ts'
import { readSharedTexts } from './shared-texts.ts'
import { readSheetRows, type SheetContext } from './sheet-rows.ts'
import { readWorkbookPart } from './workbook-part.ts'

/** `isHidden`: whoever opens the file in Excel does not see it. */
export type Sheet = { name: string; isHidden: boolean }

export type Workbook = {
  /** Sheets of cells; charts on a sheet of their own are left out. */
  sheets: readonly Sheet[]
  /** Rows that hold a value, in batches, with cells from column A on; `line` is Excel's row. May be called again. Throws UnreadableFile. */
  records(sheetIndex: number): AsyncIterable<SourceRecord[]>
  close(): Promise<void>
}

/** Throws UnreadableFile; the sheets are read up to their first rows only, so that `records` may throw it as well. */
export async function openWorkbook(path: string, limits: Partial<WorkbookLimits> = {}): Promise<Workbook> {
  await refuseOtherFiles(path)
  const all = { ...defaultLimits, ...limits }
  const parts = await openParts(path, all)
  try {
    const workbook = await readWorkbook(parts, all)
    await refuseEmpty(workbook)
    return workbook
  } catch (error) {
    await parts.close()
    throw error
  }
}

async function readWorkbook(parts: Parts, limits: WorkbookLimits): Promise<Workbook> {
  const part = await findWorkbookPart(parts, limits)
  const { sheets, isFrom1904 } = await readWorkbookPart(parts, part, limits)
  const links = await readRelationships(parts, part, limits)
  const partOf = (role: string): string | undefined => links.find((link) => link.role === role && parts.has(link.part))?.part
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')]
  const context: SheetContext = {
    kinds: styles === undefined ? [] : await readNumberKinds(parts, styles, limits),
    shared: { texts: texts === undefined ? [] : await readSharedTexts(parts, texts, limits), isFrom1904 },
  }
  const tables = sheets.flatMap(({ name, isHidden, link }) => {
    const found = links.find(({ id }) => id === link)
    if (found === undefined) throw new UnreadableFile('DAMAGED')
    return found.role === 'worksheet' ? [{ name, isHidden, part: found.part }] : []
  })
  return {
    sheets: tables.map(({ name, isHidden }) => ({ name, isHidden })),
    records: (sheetIndex) => readSheetRows(parts.read(tables[sheetIndex]?.part ?? ''), context, limits),
    close: parts.close,
  }
}

/** Throws UnreadableFile with the name of what it is instead. */
async function findWorkbookPart(parts: Parts, limits: WorkbookLimits): Promise<string> {
  const links = await readRelationships(parts, '', limits)
  const part = links.find(({ role }) => role === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (part.toLowerCase().endsWith('/workbook.bin')) throw new UnreadableFile('BINARY_WORKBOOK')
  if (parts.has('content.xml') && parts.has('mimetype')) throw new UnreadableFile('OPEN_DOCUMENT')
  if (!parts.has(part)) throw new UnreadableFile('NO_WORKBOOK')
  return part
}

async function refuseEmpty({ sheets, records }: Workbook): Promise<void> {
  for (const [index, { isHidden }] of sheets.entries()) {
    if (isHidden) continue
    for await (const rows of records(index)) if (rows.length > 0) return
  }
  throw new UnreadableFile('EMPTY')
}
