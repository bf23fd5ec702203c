/** What a file would bring in: how it is read, what it is of, which column becomes which field. Nothing is stored. */
import path from 'node:path'
import { type Mapping, proposeMapping } from '../../../domain/commerce/import/mapping/propose-mapping.ts'
import type { PlacedColumn } from '../../../domain/commerce/import/read-row.ts'
import type { Damage, Rejected } from '../../../domain/commerce/import/reading.ts'
import { judgeTable, readTable } from './judge-table.ts'
import { openFile } from './open-file.ts'
import type { Opened } from './opened-file.ts'

/** `rejected`, `damage`: the first of them, in the order of the file; the counts are of all. */
export type FileCheck = Pick<Opened, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets'> & {
  headerLine: number | null
  columns: readonly PlacedColumn[]
  mapping: Mapping | null
  counts: { rows: number; rejected: number; damage: number }
  rejected: readonly Rejected[]
  damage: readonly Damage[]
}

const MOST_TOLD = 100

/** `sheet`: which table of several; null: the first. Throws UnreadableFile. */
export async function checkFile(file: string, sheet: string | null): Promise<FileCheck> {
  const opened = await openFile(file, { sheet })
  try {
    return await check(opened, path.basename(file))
  } finally {
    await opened.close?.()
  }
}

async function check({ source, format, encoding, delimiter, sheet, sheets }: Opened, name: string): Promise<FileCheck> {
  const table = await judgeTable(source)
  const counts = { rows: 0, rejected: 0, damage: 0 }
  const [rejected, damage]: [Rejected[], Damage[]] = [[], []]
  for await (const batch of readTable(source, table)) {
    counts.rows += batch.rows.length
    counts.rejected += batch.rejected.length
    counts.damage += batch.damage.length
    rejected.push(...batch.rejected.slice(0, MOST_TOLD - rejected.length))
    damage.push(...batch.damage.slice(0, MOST_TOLD - damage.length))
  }
  const mapping = proposeMapping(table.columns, `${name} ${sheet ?? ''}`)
  const { columns, shape } = table
  return { ...{ format, encoding, delimiter, sheet, sheets }, headerLine: shape.header?.line || null, columns, mapping, counts, rejected, damage }
}
