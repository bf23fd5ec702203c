/** Whether a list of customers may tell when they were last in contact: of a colleague's customers that is how he works. */
import { type Tally, tallyOf } from '../../domain/company/smallest-group.ts'
import type { Context } from '../platform/call/context.ts'
import { findEvaluation } from '../platform/call/evaluation.ts'
import { today } from '../platform/call/today.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

const nobody = tallyOf([['']])

/** `matching`: condition on a row `c` of `customer`. Customers in whose care team the caller is are his own work. */
export async function mayTellContacts(ctx: Context, matching: SqlFragment): Promise<boolean> {
  const { mayTell } = await findEvaluation(ctx)
  // Where even figures of one colleague may be told, nobody has to be counted.
  return mayTell(nobody) || mayTell(await tallyOthers(ctx, matching))
}

async function tallyOthers(ctx: Context, matching: SqlFragment): Promise<Tally> {
  const isCurrent = fragment`t.organisation_id = ${organisation} and t.starts_on <= ${today(ctx)}::date and (t.ends_on is null or t.ends_on >= ${today(ctx)}::date)`
  const rows = await ctx.db.sql<{ userId: string; customers: number; pieces: number }>`
    with cared as (select distinct t.customer_id, t.user_id from care_team_member t where ${isCurrent}),
      others as (select o.customer_id, o.user_id from cared o join customer c on c.organisation_id = ${organisation} and c.id = o.customer_id
        where ${visibleCustomer(ctx)} and ${matching}
          and not exists (select 1 from cared own where own.customer_id = o.customer_id and own.user_id = ${ctx.user.id}::uuid))
    select user_id as "userId", count(*) as customers, (select count(distinct customer_id) from others) as pieces from others group by user_id`
  return { pieces: rows[0]?.pieces ?? 0, byPerson: new Map(rows.map(({ userId, customers }) => [userId, customers])), alone: new Map() }
}
