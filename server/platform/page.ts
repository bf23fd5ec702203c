/** Lists that page by an opaque cursor. */
import { z } from 'zod'
import { AppError } from './errors.ts'

/** `size` rows at most from row `offset` on. */
export type Page = { offset: number; size: number }

/** What of a cursor is ours. Throws INVALID for one that is not. */
export function parseCursor<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new AppError('INVALID', 'Not a cursor of ours')
  return result.data
}

const offset = z.coerce.number().int().min(0).max(1_000_000)

/** The first row that a cursor of `paged` asks for. Throws INVALID for one that is not ours. */
export const readOffset = (cursor: string | null): number => (cursor === null ? 0 : parseCursor(offset, cursor))

/** `rows`: one more than a page has, where there is another. */
export const paged = <Row>(rows: Row[], { offset: from, size }: Page): { rows: Row[]; nextCursor: string | null } => ({
  rows: rows.slice(0, size),
  nextCursor: rows.length > size ? String(from + size) : null,
})
