import { isAmbiguous } from '../../../../../domain/commerce/import/column.ts'
import type { JobReading } from '../../../../../domain/commerce/import/job/job-reading.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useDecimal } from '../use-decimal.ts'

export type ReadColumn = JobReading['columns'][number]

/** A value as it will be stored, in the form of the user's language; keys, texts, digits alone and what is ambiguous as written. */
export function useCellText(): (column: ReadColumn, value: string, leastDecimals?: number) => string {
  const { fullDay, clock } = useFormat()
  const decimal = useDecimal()
  return (column, value, leastDecimals) => {
    if (isAmbiguous(column)) return value
    if (column.kind === 'number') return column.formats[0] === 'plain' ? value : decimal(value, leastDecimals)
    const [day = '', time] = value.split('T')
    return column.kind === 'day' && DAY.test(day) ? [fullDay(day), ...(time ? [clock(time)] : [])].join(' ') : value
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/
