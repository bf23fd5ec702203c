/** Workbooks: one of their visible sheets is the table. */
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { Opened } from '../opened-file.ts'
import { openWorkbook, type Workbook } from './open-workbook.ts'
import { type SheetTable, sheetTable, tableOfWorkbook } from './workbook-source.ts'

/** `sheet` null: the first that holds a table. Throws UnreadableFile. Whoever opens it closes it. */
export async function openSheet(path: string, sheet: string | null): Promise<Opened> {
  const workbook = await openWorkbook(path)
  try {
    const table = sheet === null ? await tableOfWorkbook(workbook) : tableCalled(workbook, sheet)
    if (!table) throw new UnreadableFile('EMPTY')
    const sheets = workbook.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name)
    return { format: 'xlsx', encoding: null, delimiter: null, ...table, sheets, close: workbook.close }
  } catch (error) {
    await workbook.close()
    throw error
  }
}

function tableCalled(workbook: Workbook, sheet: string): SheetTable {
  const index = workbook.sheets.findIndex(({ name, isHidden }) => name === sheet && !isHidden)
  if (index < 0) throw new UnreadableFile('UNKNOWN_SHEET', { named: sheet })
  return sheetTable(workbook, index)
}
