/** What was removed in Outlook and waits for a word of its owner: a click in a calendar is no decision about a customer. */
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import type { MyDay } from './my-day-types.ts'

/** The user's own follow-ups whose tasks are gone from his list, the longest first. */
export const removedFollowUps = (ctx: Context, limit: number) =>
  ctx.db.sql<MyDay['removedFollowUps'][number]>`
    select f.id, f.version, f.title, f.due_on as "dueOn", f.recurrence is not null as "isRecurring", f.customer_id as "customerId", c.name as customer
    from follow_up f left join customer c on c.organisation_id = ${organisation} and c.id = f.customer_id
    where f.organisation_id = ${organisation} and f.assignee_id = ${ctx.user.id}::uuid and f.removed_at is not null
    order by f.removed_at limit ${limit}::int`

/** Likewise visits, the first to come first. Proposals that nobody had taken up, and times held for an offer, were meant to go. */
export const removedVisits = (ctx: Context, limit: number) =>
  ctx.db.sql<MyDay['removedVisits'][number]>`
    select v.id as "visitId", v.version, v.starts_at as "startsAt", c.id as "customerId", c.name as customer
    from visit v join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id
    where v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid and v.removed_from is not null and v.status = 'cancelled'
      and not (v.removed_from = 'proposed' and v.origin = 'outlook')
      and not exists (select 1 from visit_offer_slot s where s.organisation_id = ${organisation} and s.visit_id = v.id)
    order by v.starts_at limit ${limit}::int`
