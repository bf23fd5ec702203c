/** Reads a file as the import does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Column } from '../../domain/commerce/import/column.ts'
import type { Damage, Rejected, Value } from '../../domain/commerce/import/reading.ts'
import { judgeTable, readTable } from '../../server/commerce/import/judge-table.ts'
import { openFile } from '../../server/commerce/import/open-file.ts'
import type { Opened } from '../../server/commerce/import/opened-file.ts'

export type ReadFile = {
  format: string
  sheet: string | null
  sheets: readonly string[]
  delimiter: string | null
  encoding: string | null
  headerLine: number | null
  columns: Column[]
  rows: Value[][]
  rejected: Rejected[]
  damage: Damage[]
}

/** `content` is written to a file of its own, which is gone afterwards. Throws where it is refused. */
export const readContent = (content: string | Uint8Array, name = 'export.csv'): Promise<ReadFile> => readFolder({ [name]: content }, name)

/** One of several files that lie in one folder. `sheet`: which of its tables. */
export async function readFolder(files: Record<string, string | Uint8Array>, name: string, sheet: string | null = null): Promise<ReadFile> {
  const directory = mkdtempSync(path.join(tmpdir(), 'import-'))
  for (const [each, content] of Object.entries(files)) writeFileSync(path.join(directory, each), content)
  try {
    return await readWhole(path.join(directory, name), sheet)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function readWhole(file: string, sheet: string | null): Promise<ReadFile> {
  const opened = await openFile(file, { sheet })
  try {
    return await readRows(opened)
  } finally {
    await opened.close?.()
  }
}

async function readRows(opened: Opened): Promise<ReadFile> {
  const table = await judgeTable(opened.source)
  const read: ReadFile = { ...opened, headerLine: table.shape.header?.line || null, columns: [...table.columns], rows: [], rejected: [], damage: [] }
  for await (const { rows, rejected, damage } of readTable(opened.source, table)) {
    read.rows.push(...rows.map(({ values }) => values))
    read.rejected.push(...rejected)
    read.damage.push(...damage)
  }
  return read
}

/** `Name: kind (formats)` of each column. */
export const toldColumns = ({ columns }: ReadFile): string[] =>
  columns.map(
    (column) => `${column.name}: ${column.kind}${'formats' in column && column.formats.length > 0 ? ` (${column.formats.join(', ')})` : ''}`,
  )
