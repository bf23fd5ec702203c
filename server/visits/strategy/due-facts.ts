/** What the database knows about the customers somebody cares for: few statements for all of them at once. */
import { addDays } from '../../../domain/time/local-time.ts'
import type { CareRole, ClassCode } from '../../../domain/visits/strategy/class-strategy.ts'
import type { Closure } from '../../../domain/visits/strategy/closure.ts'
import type { Silence } from '../../../domain/visits/strategy/due-reason.ts'
import type { OpeningWindow } from '../../../domain/visits/strategy/due-visit.ts'
import type { Prospects } from '../../../domain/visits/strategy/visit-value.ts'
import { isOpenComplaint } from '../../commerce/complaint-status.ts'
import { isOpenQuote } from '../../commerce/quote-status.ts'
import type { Context } from '../../platform/call/context.ts'
import { dayOf, startOf, today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { closuresOf } from './closures.ts'

/** Whose visits, and the first and last day to plan for. */
export type DueQuestion = { userId: string; from: string; until: string }

export type CustomerFacts = {
  customerId: string
  name: string
  phone: string | null
  classCode: ClassCode | null
  classSince: string | null
  /** The person's own roles, and those of everybody in the care team. */
  roles: CareRole[]
  teamRoles: CareRole[]
  openQuoteCents: number
  complaints: number
  machinesDue: number
  silence: Silence | null
  /** Reports of visits that stand in no calendar. */
  visitReportsOn: string[]
  lastCallOn: string | null
  /** Those that reach into the plan. */
  closures: Closure[]
  prospects: Prospects
}
export type SiteFacts = { customerId: string; siteId: string; phone: string | null; isMain: boolean; openingWindows: OpeningWindow[] }
/** `madeOn`: days of the visits made, or that will have been before the plan begins; `aheadOn`: of those that stand in the calendar from then on. */
export type VisitFacts = { customerId: string; siteId: string | null; madeOn: string[]; aheadOn: string[] }

/** No interval is longer. */
const YEARS_READ = 3
const since = ({ from }: Pick<DueQuestion, 'from'>): string => addDays(from, -365 * YEARS_READ)

const textOf = (ctx: Context, at: SqlFragment): SqlFragment => fragment`${dayOf(ctx, at)}::text`

const isCurrent = ({ from }: DueQuestion): SqlFragment => fragment`t.starts_on <= ${from}::date and (t.ends_on is null or t.ends_on >= ${from}::date)`

export const readCustomers = (ctx: Context, question: DueQuestion): Promise<CustomerFacts[]> =>
  ctx.db.sql<CustomerFacts>`
    with mine as (
      select t.customer_id, array_agg(t.role::text) filter (where t.user_id = ${question.userId}::uuid) as roles, array_agg(t.role::text) as team
      from care_team_member t where t.organisation_id = ${organisation} and ${isCurrent(question)} and t.customer_id in (
        select o.customer_id from care_team_member o where o.organisation_id = ${organisation} and o.user_id = ${question.userId}::uuid)
      group by t.customer_id having bool_or(t.user_id = ${question.userId}::uuid))
    select c.id as "customerId", c.name, c.phone, c.class_letter || c.class_digit as "classCode", c.class_since as "classSince", m.roles, m.team as "teamRoles",
      (select coalesce(sum(q.total_cents), 0)::bigint from quote q where q.organisation_id = ${organisation} and q.customer_id = c.id and ${isOpenQuote(fragment`q`)}
        and q.archived_at is null) as "openQuoteCents",
      (select count(*) from complaint k where k.organisation_id = ${organisation} and k.customer_id = c.id and ${isOpenComplaint(fragment`k`)} and k.archived_at is null) as complaints,
      (select count(*) from machine a where a.organisation_id = ${organisation} and a.customer_id = c.id and a.next_service_on <= ${question.until}::date and a.archived_at is null) as "machinesDue",
      (select json_build_object('lastOn', n.last_on, 'everyDays', n.every_days, 'behindOn', n.behind_on) from next_order n where n.organisation_id = ${organisation}
        and n.customer_id = c.id and n.product_group_id is null and n.machine_id is null and n.behind_on is not null) as silence,
      ${prospects} as prospects, ${closuresOf(question.from)} as closures, h.visits as "visitReportsOn", h.call as "lastCallOn"
    from mine m join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
    cross join lateral (${reportDays(ctx, question)}) h
    where ${visibleCustomer(ctx)} and c.kind in ('prospect', 'customer', 'former')`

/** What he is expected to bring, and could buy besides. */
const prospects = fragment`json_build_object(
  'lifetimeCents', (select v.expected_cents from customer_lifetime v where v.organisation_id = ${organisation} and v.customer_id = c.id),
  'chances', (select json_build_object('count', count(*), 'cents', coalesce(sum(h.cents), 0)) from chance h
    where h.organisation_id = ${organisation} and h.customer_id = c.id and not h.is_held_back))`

/** Of the customer `c`. That and when there was a contact is known to everybody who sees the customer. */
export const reportDays = (ctx: Context, question: Pick<DueQuestion, 'from'>): SqlFragment => fragment`
  select coalesce(array_agg(distinct ${textOf(ctx, fragment`rc.at`)}) filter (where r.channel = 'visit'), '{}') as visits,
    max(${textOf(ctx, fragment`rc.at`)}) filter (where r.channel = 'phone') as call
  from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
  where rc.organisation_id = ${organisation} and rc.customer_id = c.id and rc.at >= ${startOf(ctx, since(question))} and r.withdrawn_at is null
    and (r.channel = 'visit' and r.visit_id is null or r.channel = 'phone' and r.outcome is distinct from 'not_reached')`

export const readSites = (ctx: Context, customerIds: readonly string[]): Promise<SiteFacts[]> =>
  ctx.db.sql<SiteFacts>`
    select s.customer_id as "customerId", s.id as "siteId", s.phone, s.is_main as "isMain", s.opening_windows as "openingWindows" from site s
    where s.organisation_id = ${organisation} and s.customer_id = any(${customerIds}::uuid[]) and s.archived_at is null order by s.is_main desc, s.name, s.id`

/** A visit that was agreed upon and has passed counts as made until somebody says otherwise; one that was not, only as long as it lies ahead. */
export const readVisits = (ctx: Context, question: DueQuestion, customerIds: readonly string[]): Promise<VisitFacts[]> =>
  ctx.db.sql<VisitFacts>`
    with found as (
      select v.customer_id, v.site_id, ${textOf(ctx, fragment`v.starts_at`)} as day, v.status from visit v
      where v.organisation_id = ${organisation} and v.customer_id = any(${customerIds}::uuid[]) and v.starts_at >= ${startOf(ctx, since(question))}
        and v.status in ('proposed', 'asked', 'confirmed', 'drop_in', 'done'))
    select customer_id as "customerId", site_id as "siteId",
      coalesce(array_agg(distinct day) filter (where status = 'done'
        or (day < ${question.from} and (status in ('confirmed', 'drop_in') or day >= ${today(ctx)}))), '{}') as "madeOn",
      coalesce(array_agg(distinct day) filter (where status <> 'done' and day >= ${question.from}), '{}') as "aheadOn"
    from found group by customer_id, site_id`
