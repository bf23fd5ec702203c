import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { isNew, ownCustomers, reasons, score, thingsOf } from './reasons-query.ts'
import { type Asked, fired } from './rules-query.ts'

/**
 * Writes down whom the caller is proposed today, the most urgent first, as many as are not there yet. What stands there stays the whole day, done or not:
 * nothing moves up into its place, so the day has an end. Twice at once writes the same.
 */
export async function chooseProposals(ctx: Context, asked: Omit<Asked, 'among'>): Promise<void> {
  const { today } = asked.calendar
  const own = ownCustomers(ctx, today)
  const { mostADay } = asked.policy
  const [have] = await ctx.db.sql<{
    count: number
    last: number
  }>`select count(*)::int as count, coalesce(max(s.place), 0)::int as last from shown_proposal s
    where s.organisation_id = ${organisation} and s.user_id = ${ctx.user.id}::uuid and s.day = ${today}::date`
  const left = mostADay - (have?.count ?? 0)
  if (left <= 0) return
  await ctx.db.sql`insert into shown_proposal (organisation_id, id, user_id, day, place, customer_id, things)
    select ${organisation}, gen_random_uuid(), ${ctx.user.id}::uuid, ${today}::date, ${have?.last ?? 0}::int + row_number() over (order by n.score desc, n.customer_id),
      n.customer_id, n.things
    from (select r.customer_id, ${score(today)} as score, ${thingsOf} as things
      from (${reasons(ctx, today, fired(ctx, { ...asked, among: own }))}) r
      where ${isNew(today)} group by r.customer_id order by 2 desc, 1 limit ${left}::int) n
    on conflict do nothing`
}

/** What has come up today at those who are there is shown with them, so that it does not bring them once more tomorrow. Null: nothing has. */
export async function noteThings(
  ctx: Context,
  today: string,
  shown: readonly { customerId: string; things: readonly string[] | null }[],
): Promise<void> {
  const more = shown.flatMap(({ customerId, things }) => (things ? [{ customerId, things: things.join(' ') }] : []))
  if (more.length === 0) return
  await ctx.db.sql`update shown_proposal s set things = array(select distinct t from unnest(s.things || string_to_array(n.things, ' ')) t order by t)
    from unnest(${more.map(({ customerId }) => customerId)}::uuid[], ${more.map(({ things }) => things)}::text[]) n(customer_id, things)
    where s.organisation_id = ${organisation} and s.user_id = ${ctx.user.id}::uuid and s.day = ${today}::date and s.customer_id = n.customer_id`
}
