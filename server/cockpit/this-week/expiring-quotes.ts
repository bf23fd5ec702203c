/** Open quotes that expire this week or the next, those that have expired since Monday with them. */
import { mondayOf } from '../../../domain/time/calendar-weeks.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { isOpenQuote } from '../../commerce/quote-status.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

export type ExpiringQuote = RowCustomer & { quoteId: string; number: string; subject: string | null; cents: number; validUntil: string }

export const readExpiringQuotes: ReadSection<ExpiringQuote> = async (ctx, limit) => {
  const monday = mondayOf(today(ctx))
  return toSection(
    await ctx.db.sql<ExpiringQuote & { total: number }>`
      select q.id as "quoteId", q.number, q.subject, q.total_cents as cents, q.valid_until as "validUntil",
        c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", count(*) over () as total
      from quote q join customer c on c.organisation_id = ${organisation} and c.id = q.customer_id
      where q.organisation_id = ${organisation} and ${isOpenQuote(fragment`q`)} and q.archived_at is null
        and q.valid_until between ${monday}::date and ${addDays(monday, 13)}::date and ${visibleCustomer(ctx)}
      order by q.valid_until, q.total_cents desc, q.id limit ${limit}`,
  )
}
