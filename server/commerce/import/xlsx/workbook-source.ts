/** A sheet of a workbook as a table. */
import type { SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import type { Source } from '../table-lines.ts'
import type { Workbook } from './open-workbook.ts'

export type SheetTable = { sheet: string; source: Source }

/** More of them on a sheet make it a table. */
const FEW_ROWS = 3
const MOST_ROWS_LOOKED_AT = 200

/** The first visible sheet that holds a table; where none holds one, the first with anything. */
export async function tableOfWorkbook(workbook: Workbook): Promise<SheetTable | null> {
  let best: { index: number; rows: number } | null = null
  for (const [index, { isHidden }] of workbook.sheets.entries()) {
    if (isHidden || (best && best.rows >= FEW_ROWS)) continue
    const rows = await countRows(workbook.records(index))
    if (rows > (best?.rows ?? 0)) best = { index, rows }
  }
  return best && sheetTable(workbook, best.index)
}

export const sheetTable = (workbook: Workbook, index: number): SheetTable => ({
  sheet: workbook.sheets[index]?.name ?? '',
  source: { batches: () => batches(workbook, index), isRagged: true },
})

async function countRows(records: AsyncIterable<SourceRecord[]>): Promise<number> {
  let rows = 0
  for await (const batch of records) {
    rows += batch.length
    if (rows >= MOST_ROWS_LOOKED_AT) break
  }
  return rows
}

async function* batches(workbook: Workbook, index: number) {
  for await (const records of workbook.records(index)) yield { records, broken: [] }
}
