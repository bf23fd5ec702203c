/** What reading makes of one file. */
import { isAmbiguous, isKeptAsText } from '../../domain/commerce/import/column.ts'
import type { Damage, Rejected, Value } from '../../domain/commerce/import/reading.ts'
import { UnreadableFile } from '../../domain/commerce/import/unreadable-file.ts'
import { unreadableFileText } from '../../domain/texts/unreadable-file-texts.ts'
import { judgeTable, readTable } from '../../server/commerce/import/judge-table.ts'
import { openFile } from '../../server/commerce/import/open-file.ts'
import type { Opened } from '../../server/commerce/import/opened-file.ts'

const FIRST_ROWS = 5

/** `sheet`: which table of several. A file that cannot be read gives the sentence that a user would see. */
export async function readFileAsStored(path: string, sheet: string | null = null): Promise<object> {
  try {
    const opened = await openFile(path, { sheet })
    return await readRows(opened).finally(opened.close)
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(unreadableFileText(error, 'de'))
    throw error
  }
}

async function readRows({ source, close: _, ...told }: Opened): Promise<object> {
  const table = await judgeTable(source)
  const [first, damage, rejected]: [Value[][], Damage[], Rejected[]] = [[], [], []]
  let rows = 0
  for await (const batch of readTable(source, table)) {
    rows += batch.rows.length
    first.push(...batch.rows.slice(0, FIRST_ROWS - first.length).map(({ values }) => values))
    damage.push(...batch.damage)
    rejected.push(...batch.rejected)
  }
  const columns = table.columns.map((column) => ({
    name: column.name,
    kind: column.kind,
    format: 'formats' in column && column.formats.length > 0 ? column.formats.join(' | ') : null,
    keptAsText: isKeptAsText(column) || isAmbiguous(column),
  }))
  return {
    ...told,
    headerLine: table.shape.header?.line || null,
    columns,
    rows,
    first,
    damage,
    rejected: rejected.map(({ line, reason }) => ({ line, reason })),
    refused: null,
  }
}

const refusal = (refused: string) => ({
  format: null,
  encoding: null,
  delimiter: null,
  sheet: null,
  sheets: [],
  headerLine: null,
  columns: [],
  rows: 0,
  first: [],
  damage: [],
  rejected: [],
  refused,
})
