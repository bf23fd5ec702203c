/** Lists that page by what their rows are ordered by: whatever changes between two pages, none comes twice. */
import { z } from 'zod'
import { fragment, type SqlFragment } from '../../platform/database/db.ts'
import { id, words } from '../../platform/input.ts'
import { parseCursor } from '../../platform/page.ts'

type KeyType = 'date' | 'bigint' | 'text'

/** What a list is ordered by, never null; rows that agree in it go by their id. `isDown`: the greatest first. */
export type SortKey = { key: SqlFragment; type: KeyType; isDown?: boolean }

/** Where a page begins: after the row with this key and id. */
export type Place = { key: string; id: string }

/** A name stands in it whole. */
export const listCursor = words.max(600).nullable()

const types: Record<KeyType, { sql: SqlFragment; key: z.ZodType<string> }> = {
  date: { sql: fragment`date`, key: z.union([z.iso.date(), z.literal('infinity')]) },
  bigint: { sql: fragment`bigint`, key: z.string().regex(/^-?\d{1,15}$/) },
  text: { sql: fragment`text`, key: z.string() },
}

/** Throws INVALID for a cursor that is not ours. */
export function readPlace(cursor: string | null, { type }: SortKey): Place | null {
  if (cursor === null) return null
  const end = cursor.lastIndexOf('~')
  return parseCursor(z.strictObject({ key: types[type].key, id }), { key: cursor.slice(0, Math.max(0, end)), id: cursor.slice(end + 1) })
}

/** Of rows that are one more than the page has, where there is another. */
export function keysetPage<Row extends Place>(rows: readonly Row[], size: number): { rows: Omit<Row, 'key'>[]; nextCursor: string | null } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { rows: shown.map(({ key: _, ...row }) => row), nextCursor: last && rows.length > size ? `${last.key}~${last.id}` : null }
}

export const inOrder = (key: SqlFragment, rowId: SqlFragment, { isDown }: SortKey): SqlFragment =>
  isDown ? fragment`${key} desc, ${rowId} desc` : fragment`${key}, ${rowId}`

export const isAfter = ({ key, type, isDown }: SortKey, rowId: SqlFragment, after: Place | null): SqlFragment => {
  if (!after) return fragment`true`
  const place = fragment`(${after.key}::${types[type].sql}, ${after.id}::uuid)`
  return isDown ? fragment`(${key}, ${rowId}) < ${place}` : fragment`(${key}, ${rowId}) > ${place}`
}
