import { z } from 'zod'
import { chaseCalendar } from '../../../commerce/documents/quotes/chase-calendar.ts'
import type { Context } from '../../../platform/call/context.ts'
import { keysetPage, readPlace } from '../keyset.ts'
import { listInput } from '../whose.ts'
import { chaseKeys, dueQuotes, type QuoteToChase } from './due-quotes.ts'

export const chasePage = listInput(['day', 'value', 'expiry', 'customer']).extend({ isOverdue: z.boolean() })

/** `day`: the caller's today. */
export type QuotesToChase = { day: string; rows: QuoteToChase[]; nextCursor: string | null }

/** A page of those that are due. Throws INVALID for a cursor that is not ours. */
export async function listQuotesToChase(ctx: Context, { size, cursor, ...filter }: z.infer<typeof chasePage>): Promise<QuotesToChase> {
  const calendar = await chaseCalendar(ctx)
  const rows = await dueQuotes(ctx, calendar, filter, readPlace(cursor, chaseKeys[filter.sort]), size + 1)
  return { day: calendar.today, ...keysetPage(rows, size) }
}
