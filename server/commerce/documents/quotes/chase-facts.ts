import type { ChaseFacts } from '../../../../domain/commerce/quotes/next-contact.ts'
import type { Context } from '../../../platform/call/context.ts'
import { fragment, organisation } from '../../../platform/database/db.ts'
import { landOfCustomer, type Where } from '../../land-workdays.ts'
import { joinEvents, openQuote } from './chase-query.ts'

/** `land`: where the customer is. `pausedUntil`: a day, today or later; `isSpared`: nobody asks this customer. */
export type QuoteFacts = ChaseFacts & { quoteId: string; land: Where; pausedUntil: string | null; isSpared: boolean }

/** Of those of these quotes that are open. */
export const readChaseFacts = (ctx: Context, quoteIds: readonly string[]): Promise<QuoteFacts[]> =>
  ctx.db
    .sql<QuoteFacts>`select q.id as "quoteId", q.quoted_on as "quotedOn", q.valid_until as "validUntil", ${landOfCustomer(fragment`q`)} as land, q.decision_on as "decisionOn", q.total_cents as cents,
      e.contacts, e.last_contact_on as "lastContactOn", e.heard_on as "heardOn",
      (select p.until_day from quote_pause p where p.organisation_id = ${organisation} and p.quote_id = q.id) as "pausedUntil",
      exists (select from spared_customer p where p.organisation_id = ${organisation} and p.customer_id = q.customer_id) as "isSpared"
    from quote q ${joinEvents(ctx)} where ${openQuote} and q.id = any(${[...quoteIds]}::uuid[])`
