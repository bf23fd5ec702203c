/**
 * A table as an index.xml of GDPdU/GoBD describes it.
 * Elements and what holds where they are missing: the ministry's description standard, gdpdu-01-09-2004.dtd.
 */
import type { Encoding } from '../encoding.ts'

export type DescribedColumn = {
  name: string
  type: 'text' | 'number' | 'day'
  isKey: boolean
  /** Of a number: decimals that are written; those that are implied by the place of the digits. */
  accuracy: number
  impliedAccuracy: number
  /** Of a day, as the description writes it; `''`: the standard's own. */
  dayFormat: string
}

/** `encoding` null: not told. `from`: number of the first record that counts. `hasFixedWidths`: its cells are told apart by their place. */
export type DescribedTable = {
  url: string
  name: string
  encoding: Encoding | null
  decimalSymbol: string
  from: number
  columnDelimiter: string
  recordDelimiter: string
  textEncapsulator: string
  hasFixedWidths: boolean
  columns: DescribedColumn[]
}

export const undescribedTable = (): DescribedTable => ({
  ...{ url: '', name: '', encoding: null, decimalSymbol: ',', from: 1 },
  ...{ columnDelimiter: ';', recordDelimiter: '\r\n', textEncapsulator: '"', hasFixedWidths: false, columns: [] },
})

export const undescribedColumn = (isKey: boolean): DescribedColumn => ({
  ...{ name: '', type: 'text', isKey, accuracy: 0, impliedAccuracy: 0, dayFormat: '' },
})

/** Elements that say how the letters are written. */
export const encodingElements: Readonly<Record<string, Encoding | undefined>> = {
  ANSI: 'windows-1252',
  OEM: 'cp850',
  UTF8: 'utf-8',
  UTF16: 'utf-16le',
}
