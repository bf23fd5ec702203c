import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { standInDeadlines } from '../../commerce/service/complaints/stand-in-deadlines.ts'
import { isMyTurn, standIns } from '../../company/deputies/stand-ins.ts'
import { outlookState } from '../../outlook/outbox/outlook-state.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOf, today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { unreportedVisit } from '../../visits/calendar/unreported-visit.ts'
import { joinVisitSite, siteAddress } from '../../visits/calendar/visit-site.ts'
import type { MyDay } from './my-day-types.ts'
import { removedFollowUps as followUpsRemoved, removedVisits as visitsRemoved } from './removed-items.ts'

/** One more than a list shows. */
const ASKED = MOST_ROWS + 1

/** Visits and follow-ups of the user's today, and what waits for Outlook. */
export async function readMyDay(ctx: Context): Promise<MyDay> {
  const day = today(ctx)
  const [visits, unreported, proposals, followUps, removedFollowUps, removedVisits, standing, waiting] = await Promise.all([
    visitsOf(ctx, day),
    unreportedOf(ctx, day),
    proposalsOf(ctx),
    followUpsOf(ctx, day),
    followUpsRemoved(ctx, ASKED),
    visitsRemoved(ctx, ASKED),
    standingIn(ctx),
    waitingOf(ctx),
  ])
  return { day, visits, unreported, proposals, followUps, removedFollowUps, removedVisits, standIns: standing, waiting }
}

/** Nothing is asked about deadlines where nobody is away. */
async function standingIn(ctx: Context): Promise<MyDay['standIns']> {
  const away = await standIns(ctx)
  const deadlines = away.length > 0 ? await standInDeadlines(ctx) : []
  return away.map((each) => ({ ...each, deadlines: deadlines.filter(({ userId }) => userId === each.userId) }))
}

const visitsOf = (ctx: Context, day: string) =>
  ctx.db.sql<
    MyDay['visits'][number]
  >`select v.id as "visitId", v.starts_at as "startsAt", v.ends_at as "endsAt", v.status, ${ctx.user.name} as owner, true as "isMine",
      c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", ${siteAddress} as address,
      coalesce(s.phone, c.phone) as phone,
      ${outlookState(ctx, fragment`v.id`)} as outlook
    from visit v join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id
    ${joinVisitSite}
    where v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid and v.status <> 'cancelled'
      and v.starts_at >= ${startOf(ctx, day)} and v.starts_at < ${startOf(ctx, addDays(day, 1))}
    order by v.starts_at limit ${ASKED}`

const unreportedOf = (ctx: Context, day: string) =>
  ctx.db.sql<MyDay['unreported'][number]>`
    select v.id as "visitId", v.starts_at as "startsAt", c.id as "customerId", c.name as customer
    from visit v join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id
    where ${unreportedVisit(ctx)} and v.starts_at < ${startOf(ctx, day)} and ${visibleCustomer(ctx)}
    order by v.starts_at desc limit ${ASKED}`

const proposalsOf = (ctx: Context) =>
  ctx.db.sql<MyDay['proposals'][number]>`
    select v.id as "visitId", v.version, v.starts_at as "startsAt", v.subject, c.id as "customerId", c.name as customer
    from visit v join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id
    where v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid and v.status = 'proposed' and v.origin = 'outlook'
      and v.ends_at > ${ctx.now()} order by v.starts_at limit ${ASKED}`

const followUpsOf = (ctx: Context, day: string) =>
  ctx.db.sql<
    MyDay['followUps'][number]
  >`select f.id, f.title, f.due_on as "dueOn", f.customer_id as "customerId", c.name as customer, a.name as author, f.version,
      case when f.assignee_id <> ${ctx.user.id}::uuid then w.name end as "standsInFor",
      ${outlookState(ctx, fragment`f.id`)} as outlook
    from follow_up f left join customer c on c.organisation_id = ${organisation} and c.id = f.customer_id
    join app_user a on a.organisation_id = ${organisation} and a.id = f.author_id
    join app_user w on w.organisation_id = ${organisation} and w.id = f.assignee_id
    where f.organisation_id = ${organisation} and f.assignee_id = any(array(select d.user_id from deputy d where ${isMyTurn(ctx)}) || ${ctx.user.id}::uuid)
      and (f.assignee_id = ${ctx.user.id}::uuid or (f.customer_id is not null and ${visibleCustomer(ctx)}
        and exists (select 1 from deputy d where d.organisation_id = ${organisation} and d.user_id = f.assignee_id and ${isMyTurn(ctx)}))) and f.done_at is null and f.dropped_at is null and f.due_on <= ${day}::date
    order by f.assignee_id <> ${ctx.user.id}::uuid, f.due_on, f.created_at limit ${ASKED}`

/** Effects on the caller's mailbox, and those of his own follow-ups on a colleague's. */
const waitingOf = (ctx: Context) =>
  ctx.db.sql<MyDay['waiting'][number]>`with open as (
      select o.* from outbox_entry o where o.organisation_id = ${organisation} and o.user_id = ${ctx.user.id}::uuid and o.status <> 'done'
      union all
      select o.* from outbox_entry o join follow_up f on f.organisation_id = ${organisation} and f.id = o.entity_id
      where o.organisation_id = ${organisation} and o.user_id <> ${ctx.user.id}::uuid and o.status <> 'done' and f.author_id = ${ctx.user.id}::uuid)
    select o.id as "outboxId", o.kind, coalesce(f.title, vc.name, r.subject, '') as title,
      coalesce(f.customer_id, v.customer_id) as "customerId", o.created_at as since, o.attempts, o.reason,
      case when o.user_id <> ${ctx.user.id}::uuid then w.name end as "waitsFor", o.status = 'parked' as "isParked"
    from open o join app_user w on w.organisation_id = ${organisation} and w.id = o.user_id
    left join follow_up f on f.organisation_id = ${organisation} and f.id = o.entity_id
    left join visit v on v.organisation_id = ${organisation} and v.id = o.entity_id
    left join customer vc on vc.organisation_id = ${organisation} and vc.id = v.customer_id
    left join contact_report r on r.organisation_id = ${organisation} and r.id = o.entity_id
    order by o.created_at limit ${ASKED}`
