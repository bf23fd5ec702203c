import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { organisation } from '../../../platform/database/db.ts'

/** Of so many prices that were noted last. */
const NEWEST = 500
const MOST_NAMES = 50

/** Names of competitors as they were written before at customers the caller may see, the most frequent first; to be proposed while somebody types. */
export async function listKnownCompetitors(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.sql<{ competitor: string }>`select p.competitor
    from (select x.competitor, x.customer_id from competitor_price x where x.organisation_id = ${organisation} and x.archived_at is null
      order by x.seen_on desc limit ${NEWEST}) p
    join customer c on c.organisation_id = ${organisation} and c.id = p.customer_id and ${visibleCustomer(ctx)}
    group by p.competitor order by count(*) desc, p.competitor limit ${MOST_NAMES}`
  return rows.map(({ competitor }) => competitor)
}
