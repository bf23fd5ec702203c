/** The rule of `domain/commerce/quotes/next-contact.ts` as pieces of SQL, for lists that find the due ones among all. A test holds both against each other. */
import { type ChasePolicy, MOST_CONTACTS } from '../../../../domain/commerce/quotes/chase-policy.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import type { Context } from '../../../platform/call/context.ts'
import { dayOf, startOfStored } from '../../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { landOfCustomer, landWorkdays } from '../../land-workdays.ts'
import { isOpenQuote } from '../../quote-status.ts'
import { isToldBy } from '../../told-by-customer.ts'
import type { ChaseCalendar } from './chase-calendar.ts'

/** A quote `q` that is open. */
export const openQuote = fragment`q.organisation_id = ${organisation} and ${isOpenQuote(fragment`q`)} and q.archived_at is null`

/** `count` workdays lie within so many days, whatever holidays there are. */
const within = (count: number): number => 2 * count + 14

/** Of the quote `q`: one of the days from which a step is counted is near enough that it can be due. By an index for each of them, so that what has long been open is not looked at. */
export function mayBeDue({ policy: { tiers, onAgreedDay, restsAfterDays }, today }: ChaseCalendar): SqlFragment {
  const most = (counts: (number | null)[]): number => Math.max(0, ...counts.map((count) => count ?? 0))
  const after = most(tiers.flatMap(({ arrived, questions }) => [arrived, questions]))
  const before = most(tiers.map(({ beforeExpiry }) => beforeExpiry))
  const first = addDays(today, -restsAfterDays)
  return fragment`(q.quoted_on >= ${addDays(first, -within(after))}::date or q.valid_until between ${first}::date and ${addDays(today, within(before))}::date
    or (${onAgreedDay}::boolean and q.decision_on between ${first}::date and ${today}::date))`
}

/** Of the quote `q`: `s.step`, `s.due_on` and `s.place` of the last step that has come, nothing else regarded; null where none has. */
export const joinStep = ({ policy, workdays, today }: ChaseCalendar): SqlFragment => fragment`
  join ${landWorkdays(workdays)} on w.land = ${landOfCustomer(fragment`q`)}
  cross join lateral (select case when ${policy.onAgreedDay}::boolean and q.decision_on >= q.quoted_on then q.decision_on end as agreed,
    w.days[width_bucket(q.quoted_on, w.days) + ${daysOfTier(policy, 'arrived')}] as arrived,
    w.days[width_bucket(q.quoted_on, w.days) + ${daysOfTier(policy, 'questions')}] as questions,
    w.days[width_bucket(q.valid_until - 1, w.days) - ${daysOfTier(policy, 'beforeExpiry')} + 1] as expiry offset 0) plain
  cross join lateral (select case when plain.expiry > q.quoted_on then plain.expiry end as expiry offset 0) ending
  cross join lateral (select case when ending.expiry is null or plain.arrived < ending.expiry then plain.arrived end as arrived,
    case when ending.expiry is null or plain.questions < ending.expiry then plain.questions end as questions offset 0) asked
  cross join lateral (select case when plain.agreed is not null then 'agreed' when ending.expiry <= ${today}::date then 'before_expiry'
    when asked.questions <= ${today}::date then 'questions' when asked.arrived <= ${today}::date then 'arrived' end as name offset 0) current
  cross join lateral (select current.name as step,
    case current.name when 'agreed' then plain.agreed when 'before_expiry' then ending.expiry when 'questions' then asked.questions when 'arrived' then asked.arrived end as due_on,
    case current.name when 'before_expiry' then (asked.arrived is not null)::int + (asked.questions is not null)::int when 'questions' then (asked.arrived is not null)::int
      else 0 end as place) s`

/** The tiers' days for the value of `q`. */
const daysOfTier = ({ tiers }: ChasePolicy, step: 'arrived' | 'questions' | 'beforeExpiry'): SqlFragment => {
  const cases = tiers.toReversed().map((tier, place, { length }): SqlFragment => {
    const holds = place === length - 1 ? fragment`true` : fragment`q.total_cents >= ${tier.fromCents}::bigint`
    return fragment` when ${holds} then ${tier[step]}::int`
  })
  return fragment`case${cases.reduce((all, each) => fragment`${all}${each}`)} end`
}

/** What has come and does not rest yet. */
export const isStepDue = ({ policy, today }: ChaseCalendar): SqlFragment =>
  fragment`s.due_on between ${addDays(today, -policy.restsAfterDays)}::date and ${today}::date`

/** Of the quote `q`: `e.contacts`, `e.last_contact_on` and `e.heard_on`, after the day of the quote. */
export const joinEvents = (ctx: Context): SqlFragment => fragment`
  cross join lateral (select count(distinct r.day) filter (where ${isOurs})::int as contacts, max(r.day) filter (where ${isOurs}) as last_contact_on,
      greatest(max(r.day) filter (where r.is_heard), ${lastVisit(ctx)}, ${lastOrder}) as heard_on
    from (select ${dayOf(ctx, fragment`rc.at`)} as day, ${isToldBy(fragment`rc.customer_id`)} or r.channel in ('visit', 'meeting') as is_heard, r.direction
      from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
      where rc.organisation_id = ${organisation} and rc.customer_id = q.customer_id and rc.at >= ${dayAfter(ctx)} and rc.at <= ${ctx.now()}
        and r.withdrawn_at is null and r.direction <> 'internal' and r.outcome is distinct from 'not_reached') r) e`

/** That somebody else writes to him and to us is neither his word nor ours. */
const isOurs = fragment`not r.is_heard and r.direction = 'outgoing'`

const dayAfter = (ctx: Context): SqlFragment => startOfStored(ctx, fragment`(q.quoted_on + 1)`)

/** One that was arranged counts once it has begun, whether somebody has written a report or not. */
const lastVisit = (ctx: Context): SqlFragment => fragment`(select ${dayOf(ctx, fragment`max(v.starts_at)`)} from visit v
  where v.organisation_id = ${organisation} and v.customer_id = q.customer_id and v.starts_at >= ${dayAfter(ctx)} and v.starts_at <= ${ctx.now()}
    and v.status in ('confirmed', 'drop_in', 'done'))`

const lastOrder = fragment`(select max(o.ordered_on) from customer_order o
  where o.organisation_id = ${organisation} and o.customer_id = q.customer_id and o.ordered_on > q.quoted_on and o.status <> 'cancelled')`

/** With `s` and `e`: nothing that happened since answers for the step. */
export const isUnanswered = fragment`case s.step when 'agreed' then coalesce(greatest(e.heard_on, e.last_contact_on) < s.due_on, true)
  else e.heard_on is null and e.contacts < ${MOST_CONTACTS}::int and e.contacts <= s.place and coalesce(e.last_contact_on < s.due_on, true) end`

/** Nobody wants to leave the quote `q`, or its customer, alone today. */
export const isNotPaused = (today: string): SqlFragment => fragment`not exists (select from quote_pause p
    where p.organisation_id = ${organisation} and p.quote_id = q.id and p.until_day > ${today}::date)
  and not exists (select from spared_customer p where p.organisation_id = ${organisation} and p.customer_id = q.customer_id)`
