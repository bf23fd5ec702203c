import type { Column } from '../../../../../domain/commerce/import/column.ts'
import { proposeMapping } from '../../../../../domain/commerce/import/mapping/propose-mapping.ts'

/** `Name` is a text, `Name#` a key, `Name+` a number, `Name@` a day. */
const kinds = { '#': 'key', '+': 'number', '@': 'day' } as const

export const columnsOf = (told: string): Column[] =>
  told.split(' | ').map((name) => {
    const kind: Column['kind'] = kinds[name.at(-1) as keyof typeof kinds] ?? 'text'
    return { name: name.replace(/[#+@]$/, ''), kind, ...(kind === 'number' || kind === 'day' ? { formats: [] } : {}) } as Column
  })

/** What is proposed for columns told as `Kundennr# | Datum@`: `entity: field=Name, ...`. */
export function proposed(told: string, title = 'export.csv'): string | null {
  const columns = columnsOf(told)
  const mapping = proposeMapping(columns, title)
  const fields = Object.entries(mapping?.columns ?? {}).map(([field, at]) => `${field}=${columns[at]?.name}`)
  return mapping && `${mapping.entity}: ${fields.sort().join(', ')}`
}
