import { type NextContact, nextContact } from '../../../../domain/commerce/quotes/next-contact.ts'
import type { QuoteRow } from '../../../commerce/documents/quote-rows.ts'
import { type ChaseCalendar, chaseCalendar } from '../../../commerce/documents/quotes/chase-calendar.ts'
import { type QuoteFacts, readChaseFacts } from '../../../commerce/documents/quotes/chase-facts.ts'
import type { Context } from '../../../platform/call/context.ts'

/** `paused`: nobody is reminded before `until`; `spared`: nobody asks this customer. */
export type ShownContact = NextContact | { step: null; because: 'paused'; until: string } | { step: null; because: 'spared' }

/** A quote with when it is to be asked after next; null: it is decided, or something is planned. */
export type ChasedQuote = QuoteRow & { nextContact: ShownContact | null }

export async function withNextContacts(ctx: Context, rows: readonly QuoteRow[]): Promise<ChasedQuote[]> {
  const open = rows.filter(({ status, nextStep }) => status === 'open' && nextStep === null).map(({ quoteId }) => quoteId)
  if (open.length === 0) return rows.map((row) => ({ ...row, nextContact: null }))
  const [facts, calendar] = await Promise.all([readChaseFacts(ctx, open), chaseCalendar(ctx)])
  const byQuote = new Map(facts.map((each) => [each.quoteId, shownContact(each, calendar)]))
  return rows.map((row) => ({ ...row, nextContact: byQuote.get(row.quoteId) ?? null }))
}

function shownContact({ land, pausedUntil, isSpared, ...facts }: QuoteFacts, { policy, workdays, today }: ChaseCalendar): ShownContact {
  if (isSpared) return { step: null, because: 'spared' }
  if (pausedUntil && pausedUntil > today) return { step: null, because: 'paused', until: pausedUntil }
  return nextContact(facts, policy, workdays[land], today)
}
