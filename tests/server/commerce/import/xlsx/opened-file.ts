/** Reads what a test has written, to its end. */
import type { SourceRecord } from '../../../../../domain/commerce/import/source-record.ts'
import { UnreadableFile } from '../../../../../domain/commerce/import/unreadable-file.ts'
import type { WorkbookLimits } from '../../../../../server/commerce/import/xlsx/limits.ts'
import { openWorkbook, type Sheet } from '../../../../../server/commerce/import/xlsx/open-workbook.ts'

export type OpenedSheet = Sheet & { rows: SourceRecord[] }

export async function readFile(file: string, limits?: Partial<WorkbookLimits>): Promise<OpenedSheet[]> {
  const workbook = await openWorkbook(file, limits)
  try {
    const sheets: OpenedSheet[] = []
    for (const [index, sheet] of workbook.sheets.entries()) {
      const rows: SourceRecord[] = []
      for await (const batch of workbook.records(index)) rows.push(...batch)
      sheets.push({ ...sheet, rows })
    }
    return sheets
  } finally {
    await workbook.close()
  }
}

/** Reason for which a file is refused; null: it is read. Other errors are thrown. */
export async function refusalOf(file: string, limits?: Partial<WorkbookLimits>): Promise<string | null> {
  try {
    await readFile(file, limits)
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason
    throw error
  }
}
