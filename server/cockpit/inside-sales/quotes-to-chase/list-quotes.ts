import { z } from 'zod'
import type { Context } from '../../../platform/call/context.ts'
import { cursor } from '../../../platform/input.ts'
import { parseCursor } from '../../../platform/page.ts'
import { chaseCalendar } from './chase-calendar.ts'
import { type ChaseFilter, chaseFilter, chasePlace, countDueQuotes, dueQuotes, type QuoteToChase } from './due-quotes.ts'

/** `size`: rows of a page; a file takes more at a time than the eye. */
export const chasePage = chaseFilter.extend({ size: z.int().min(1).max(500), cursor })

/** `day`: the caller's today. */
export type QuotesToChase = { day: string; rows: QuoteToChase[]; nextCursor: string | null }

/** A page of those that are due, whatever changes between two pages: none comes twice. Throws INVALID for a cursor that is not ours. */
export async function listQuotesToChase(ctx: Context, { size, cursor: from, ...filter }: z.infer<typeof chasePage>): Promise<QuotesToChase> {
  const calendar = await chaseCalendar(ctx)
  const rows = await dueQuotes(ctx, calendar, filter, from === null ? null : readPlace(from, filter.sort), size + 1)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    day: calendar.today,
    rows: shown.map(({ key: _, ...row }) => row),
    nextCursor: last && rows.length > size ? `${last.key}~${last.quoteId}` : null,
  }
}

function readPlace(text: string, sort: ChaseFilter['sort']) {
  const [key, quoteId] = text.split('~')
  return parseCursor(chasePlace(sort), { key, quoteId })
}

/** More is not counted. */
const MOST_COUNTED = 100

/** How many of the caller's own are due; `isMore`: there are more than that. */
export async function countQuotesToChase(ctx: Context): Promise<{ count: number; isMore: boolean }> {
  const count = await countDueQuotes(ctx, await chaseCalendar(ctx), { whose: 'mine', isOverdue: false, sort: 'day' }, MOST_COUNTED + 1)
  return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED }
}
