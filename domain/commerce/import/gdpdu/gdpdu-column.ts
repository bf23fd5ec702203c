/** What a column holds, as the description says: nothing is judged by the values. */
import type { Column } from '../column.ts'
import { type DayFormat, dayFormats } from '../day-format.ts'
import { withPoint } from '../implied-point.ts'
import { isKeyName } from '../key-names.ts'
import type { DescribedColumn, DescribedTable } from './described-table.ts'

export function gdpduColumn(column: DescribedColumn, { decimalSymbol }: DescribedTable): Column {
  const { name } = column
  switch (column.type) {
    case 'day': {
      const format = dayFormat(column.dayFormat)
      return format ? { name, kind: 'day', formats: [format] } : { name, kind: 'text' }
    }
    case 'number':
      // Many programs call their numbers of accounts and documents numeric, which would cost them their zeros.
      if (isKeyName(name) && column.accuracy + column.impliedAccuracy === 0) return { name, kind: 'key' }
      return { name, kind: 'number', formats: [decimalSymbol === '.' ? 'point' : 'comma'] }
    case 'text':
      return { name, kind: column.isKey || isKeyName(name) ? 'key' : 'text' }
  }
}

/** `DD.MM.YYYY`, in German `TT.MM.JJJJ`. null: one of its own making. */
function dayFormat(written: string): DayFormat | null {
  const format = (written || 'DD.MM.YYYY').toLowerCase().replaceAll('t', 'd').replaceAll('j', 'y')
  return dayFormats.find((known) => known === format) ?? null
}

/** `12345` of a column with two implied decimals is `123,45`. */
export const withImpliedPoint = (text: string, { impliedAccuracy }: DescribedColumn, { decimalSymbol }: DescribedTable): string =>
  impliedAccuracy > 0 ? withPoint(text, impliedAccuracy).replace('.', decimalSymbol === '.' ? '.' : ',') : text
