/** A file that can be read: how it was judged, and where its lines come from. */
import type { Delimiter } from '../../../domain/commerce/import/dialect.ts'
import type { Encoding } from '../../../domain/commerce/import/encoding.ts'
import type { FileFormat } from '../../../domain/commerce/import/reading.ts'
import { UnreadableFile } from '../../../domain/commerce/import/unreadable-file.ts'
import type { Source } from './table-lines.ts'

/** `sheet`: the table that is read, null where there is but one; `sheets`: all there are. `delimiter` of the kinds that a table of text may have; null: of no text, or another. */
export type Opened = {
  format: FileFormat
  encoding: Encoding | null
  delimiter: Delimiter | null
  sheet: string | null
  sheets: readonly string[]
  source: Source
  /** Of a workbook: its file stays open until nobody reads any more. */
  close?: () => Promise<void>
}

/** A text with the encoding of all its bytes. `sheet`: which of several tables; null: the first. Throws UnreadableFile. */
export type OpenText = (path: string, encoding: Encoding, sheet: string | null) => Promise<Opened>

/** Of several tables the one asked for; null: the first. */
export function chooseSheet<T extends { name: string }>(tables: readonly T[], sheet: string | null): T {
  const chosen = sheet === null ? tables[0] : tables.find(({ name }) => name === sheet)
  if (!chosen) throw new UnreadableFile(sheet === null ? 'EMPTY' : 'UNKNOWN_SHEET', sheet === null ? {} : { named: sheet })
  return chosen
}

/** What `Opened` says of them. */
export const toldSheets = (tables: readonly { name: string }[], chosen: { name: string }): Pick<Opened, 'sheet' | 'sheets'> => ({
  sheet: tables.length > 1 ? chosen.name : null,
  sheets: tables.length > 1 ? tables.map(({ name }) => name) : [],
})
