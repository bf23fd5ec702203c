/** The rule of `domain/commerce/complaints/standing.ts` as pieces of SQL, for lists that find the due ones among all. A test holds both against each other. */
import type { ComplaintKind, ComplaintStep } from '../../../../domain/commerce/complaints/ladder.ts'
import type { Context } from '../../../platform/call/context.ts'
import { dayOf, today } from '../../../platform/call/today.ts'
import { visibleCustomer, visibleToColleague } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { isOpenComplaint } from '../../complaint-status.ts'
import { landOfCustomer, landWorkdays } from '../../land-workdays.ts'
import { isToldBy } from '../../told-by-customer.ts'
import type { ComplaintCalendar } from './complaint-calendar.ts'

/** After `from`: every open complaint `m` of a customer `c` that the caller may see, with `h`, `n` and what leads to it. */
export const openComplaints = (ctx: Context, calendar: ComplaintCalendar): SqlFragment => fragment`complaint m
  join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id and ${visibleCustomer(ctx)}
  ${joinStanding(ctx, calendar)}`

/** Goes into the `where` of a statement on `openComplaints`. */
export const isOpen = fragment`m.organisation_id = ${organisation} and m.archived_at is null and ${isOpenComplaint(fragment`m`)}`

/**
 * Of the complaint `m`: `h`, what was decided about it, or nulls; `n.step`, `n.due_on` of the step that is due first, nulls where nothing is asked for,
 * `n.due_on` null while the clock stands before that day; `n.remind_on`, the first day on which somebody is to be told of an open step, `n.escalate_on`, on which whoever leads is;
 * `p.is_paused`; `f.known_on`.
 */
const joinStanding = (ctx: Context, calendar: ComplaintCalendar): SqlFragment => fragment`
  left join lateral (select d.* from complaint_handling d where d.organisation_id = ${organisation} and d.complaint_id = m.id offset 0) h on true
  join ${landWorkdays(calendar.workdays)} on w.land = ${landOfCustomer(fragment`m`)}
  join ${ladders(calendar.kinds)} on l.kind = coalesce(h.kind, 'other')
  cross join lateral ${stepsDone(ctx)} s
  cross join lateral ${pauses(ctx)} p
  cross join lateral (select ${knownOn(ctx)} as known_on offset 0) f
  cross join lateral (select case when p.count = 0 then w.days else array(select d.day from unnest(w.days) d(day)
    where not exists (select from unnest(p.froms, p.untils) x(first, last) where x.first < d.day and d.day <= x.last) order by d.day) end as days offset 0) k
  cross join lateral ${nextStep} n`

const ladders = (kinds: readonly ComplaintKind[]): SqlFragment => {
  const of = (step: ComplaintStep): SqlFragment => fragment`${`{${kinds.map(({ ladder }) => ladder[step] ?? 'NULL').join(',')}}`}::int[]`
  return fragment`unnest(${kinds.map(({ key }) => key)}::text[], ${of('confirm')}, ${of('measure')}, ${of('word')}, ${of('answer')}, ${of('close')})
    l(kind, confirm, measure, word, answer, close)`
}

const stepsDone = (
  ctx: Context,
): SqlFragment => fragment`(select bool_or(d.step = 'confirm') as is_confirmed, bool_or(d.step = 'measure') as is_measured,
    bool_or(d.step = 'answer') as is_answered, max(d.day) filter (where d.step in ('confirm', 'word')) as told_on
  from (select cs.step, ${dayOf(ctx, fragment`cs.done_at`)} as day from complaint_step cs
    where cs.organisation_id = ${organisation} and cs.complaint_id = m.id) d)`

const pauses = (
  ctx: Context,
): SqlFragment => fragment`(select count(*) as count, max(d.first) as last_from, coalesce(bool_or(d.last = 'infinity'), false) as is_paused,
    array_agg(d.first) as froms, array_agg(d.last) as untils
  from (select ${dayOf(ctx, fragment`cp.started_at`)} as first, coalesce(${dayOf(ctx, pauseEnd(ctx, fragment`m`))}, 'infinity'::date) as last from complaint_pause cp
    where cp.organisation_id = ${organisation} and cp.complaint_id = m.id) d)`

/** When the pause `cp` of a complaint ended: by hand, or because the customer has been in touch since. null: it goes on. */
export const pauseEnd = (ctx: Context, complaint: SqlFragment): SqlFragment =>
  fragment`least(cp.ended_at, (${sinceHeard(ctx, complaint, fragment`min(rc.at)`)}))`

/** Of what the customer has told us himself since the pause `cp` began, by mail or otherwise. Mails bear whole seconds: one of the same second may well have come after it. */
export const sinceHeard = (ctx: Context, complaint: SqlFragment, what: SqlFragment): SqlFragment => fragment`select ${what}
  from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
  where rc.organisation_id = ${organisation} and rc.customer_id = ${complaint}.customer_id and rc.at >= date_trunc('second', cp.started_at) and rc.at <= ${ctx.now()}
    and ${isToldBy(fragment`rc.customer_id`)} and r.withdrawn_at is null and r.outcome is distinct from 'not_reached'`

/** Day on which the source of the complaint `m` first told us of it; null: it did not come from one. */
export const knownOn = (ctx: Context): SqlFragment => fragment`(select ${dayOf(ctx, fragment`min(e.created_at)`)} from external_number e
  where e.organisation_id = ${organisation} and e.entity = 'complaint' and e.entity_id = m.id)`

/** A day set by its source counts for the answer, in workdays after the complaint; what was entered here has the ladder's. */
const daysUntilAnswer = fragment`case when m.entered_by_id is null then greatest(1, width_bucket(m.deadline_on, w.days) - width_bucket(m.opened_on, w.days)) else l.answer end`

const nextStep = fragment`(select (array_agg(o.step order by o.due_on nulls last, o.place))[1] as step, (array_agg(o.due_on order by o.due_on nulls last, o.place))[1] as due_on,
    min(greatest(o.half_on, f.known_on)) filter (where o.due_on is not null) as remind_on,
    min(case when o.late_on >= f.known_on or f.known_on is null then o.late_on when o.dragging_on >= f.known_on then o.dragging_on end) as escalate_on
  from (select a.step, a.place, k.days[b.starts + a.days] as due_on, k.days[b.starts + (a.days + 1) / 2] as half_on,
      k.days[b.starts + a.days + 1] as late_on, k.days[b.starts + a.days + 3] as dragging_on
    from (values ('confirm', 1, m.opened_on, l.confirm, s.is_confirmed is not true and s.is_answered is not true and m.status <> 'in_progress'),
      ('measure', 2, m.opened_on, l.measure, s.is_measured is not true and s.is_answered is not true),
      ('word', 3, greatest(m.opened_on, s.told_on, p.last_from), l.word, s.is_answered is not true),
      ('answer', 4, m.opened_on, ${daysUntilAnswer}, s.is_answered is not true),
      ('close', 5, m.opened_on, case when l.close is not null then greatest(l.close, ${daysUntilAnswer}) end, true)) a(step, place, since, days, is_open)
    cross join lateral (select width_bucket(a.since, k.days) as starts) b
    where a.is_open and a.days is not null) o
  where o.place >= 4 or o.due_on is null or f.known_on is null or o.due_on >= f.known_on)`

/** A row `u` of `app_user` is one of us today. */
export const isHere = fragment`u.is_active and u.removed_at is null and u.role_lost_at is null`

/** Of the customer `c`: `userId`, where he is still here and may see him, else null. */
export const ifToldOf = (ctx: Context, userId: SqlFragment): SqlFragment =>
  fragment`(select u.id from app_user u where u.organisation_id = ${organisation} and u.id = ${userId} and ${isHere} and ${visibleToColleague(ctx)})`

/** Id of whoever is responsible for the complaint `m` with `h`, at the customer `c`: who was named here, else by its source, else who cares for the customer in the field; of each only who is still here and may see him. null: nobody. */
export const responsible = (
  ctx: Context,
): SqlFragment => fragment`coalesce(${ifToldOf(ctx, fragment`h.responsible_id`)}, ${ifToldOf(ctx, fragment`m.responsible_id`)}, (
  select t.user_id from care_team_member t join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id and ${isHere}
  where t.organisation_id = ${organisation} and t.customer_id = m.customer_id and t.role = 'field'
    and t.starts_on <= ${today(ctx)}::date and (t.ends_on is null or t.ends_on >= ${today(ctx)}::date) order by t.starts_on, t.id limit 1))`
