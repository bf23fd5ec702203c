import { type Column, isAmbiguous } from '../../../../../domain/commerce/import/column.ts'
import { useImportTexts } from '../use-import-texts.ts'

/** What a column holds and how it is written: `Zahl, 1.234,56`. */
export function useColumnWords(): (column: Column) => string {
  const { reading: texts } = useImportTexts()
  return (column) => {
    const kind = texts.kinds[column.kind]
    if (isAmbiguous(column)) return `${kind}, ${texts.ambiguous}`
    if (column.kind === 'number' && column.formats[0]) return `${kind}, ${texts.numberFormats[column.formats[0]]}`
    return column.kind === 'day' && column.formats[0] ? `${kind}, ${texts.dayFormat(column.formats[0])}` : kind
  }
}
