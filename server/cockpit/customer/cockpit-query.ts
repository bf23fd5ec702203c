/** Everything the first screen and the section headers show of one customer, in one statement and one row. */
import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import { type ReportLine, reportLines } from '../../contact-reports/report-lines.ts'
import type { CareTeamLine } from '../../customers/customer-choice.ts'
import { mayAskOlder } from '../../mail/past/known-since.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { type UnreportedVisit, unreportedVisit } from '../../visits/calendar/unreported-visit.ts'
import type { VisitLine } from '../../visits/calendar/visit-line.ts'
import { type OpenOffer, openOffer } from '../../visits/offer/open-offer.ts'
import { promisedDay } from '../../visits/strategy/promised-day.ts'
import type { CustomerHead, Person, SectionHead, SiteLine } from './cockpit-types.ts'
import { historyMark } from './history-mark.ts'
import { personJson } from './person-query.ts'
import { sectionHeads } from './section-heads-query.ts'

type OrderFigures = { revenueCents: number; revenueLastYearCents: number; days: string[] }
type OpenQuotes = {
  count: number
  cents: number
  rows: { id: string; number: string; subject: string | null; cents: number; quotedOn: string; validUntil: string | null }[]
}

export type CockpitRow = {
  id: string
  kind: 'prospect' | 'customer' | 'former' | 'supplier' | 'partner' | 'competitor'
  name: string
  class_label: string | null
  stage: CustomerHead['stage']
  industry: string | null
  phone: string | null
  version: number
  is_credit_blocked: boolean
  credit_block_reason: string | null
  number: string | null
  sites: SiteLine[]
  care_team: (CareTeamLine & { away: { deputy: string; until: string } | null })[]
  person: Person | null
  left_on: string | null
  people: { contactId: string; name: string; function: string | null }[]
  projects: { projectId: string; name: string }[]
  orders: OrderFigures
  quotes: OpenQuotes
  late_deliveries: { id: string; number: string; promisedOn: string; cents: number }[]
  complaints: { id: string; number: string; subject: string; deadlineOn: string; status: 'open' | 'in_progress' | 'closed' }[]
  follow_ups: { id: string; title: string; dueOn: string; assignee: string; assigneeId: string; version: number }[]
  service_due: { id: string; machine: string; dueOn: string }[]
  overdue: { cents: number; invoices: number; oldestDueOn: string | null }
  next_visit: (VisitLine & { ownerId: string }) | null
  last_visit: (VisitLine & { ownerId: string }) | null
  promised_on: string | null
  unreported_visit: UnreportedVisit | null
  offer: OpenOffer | null
  last_contacts: ReportLine[]
  history_mark: string
  may_ask_older: boolean
  sections: SectionHead[]
}

/** How far ahead a follow-up or a service counts as something to do now. */
const FOLLOW_UP_DAYS = 3
const SERVICE_DAYS = 30
const YEARS_OF_RHYTHM = 3
const OPEN_QUOTES_READ = 6

/** The row of a customer the caller may see, or none. `contactId`: the person to show; null: the main contact. */
export async function readCockpit(ctx: Context, customerId: string, contactId: string | null): Promise<CockpitRow | undefined> {
  const day = today(ctx)
  const rows = await ctx.db.sql<CockpitRow>`
    select c.id, c.kind, c.name, c.class_letter || c.class_digit as class_label,
      case when c.kind = 'prospect' then coalesce(c.prospect_stage, 'found') end as stage, c.industry, c.phone, c.version, c.is_credit_blocked, c.credit_block_reason,
      (select e.external_id from external_number e where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id
         order by (e.source = 'erp') desc, e.source limit 1) as number,
      ${sites} as sites, ${careTeam(day)} as care_team, ${people} as people, ${projects} as projects,
      ${personJson(ctx, contactId)} as person,
      (select k.has_left_on from contact k where k.organisation_id = ${organisation} and k.id = ${contactId}::uuid) as left_on,
      ${orderFigures(day)} as orders, ${openQuotes} as quotes, ${lateDeliveries(day)} as late_deliveries, ${openComplaints} as complaints,
      ${followUps(day)} as follow_ups, ${serviceDue(day)} as service_due, ${overdueInvoices(day)} as overdue,
      ${visit(fragment`v.status in ('proposed', 'asked', 'confirmed', 'drop_in') and v.ends_at >= ${ctx.now()}`, fragment`asc`)} as next_visit,
      ${visit(fragment`v.status not in ('cancelled', 'proposed', 'asked') and v.ends_at < ${ctx.now()}`, fragment`desc`)} as last_visit,
      ${promisedDay(ctx)} as promised_on,
      (select json_build_object('visitId', v.id, 'startsAt', v.starts_at) from visit v where v.customer_id = c.id and ${unreportedVisit(ctx)}
         order by v.starts_at desc limit 1) as unreported_visit,
      ${openOffer(ctx)} as offer,
      ${reportLines(ctx, 2)} as last_contacts, ${historyMark} as history_mark, ${mayAskOlder(ctx)} as may_ask_older, ${sectionHeads(ctx, day)} as sections
    from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}`
  return rows[0]
}

const sites = fragment`(select coalesce(json_agg(json_build_object('siteId', s.id, 'name', s.name, 'street', s.street, 'postalCode', s.postal_code, 'city', s.city,
    'country', s.country, 'phone', s.phone, 'isMain', s.is_main) order by s.is_main desc, s.name), '[]')
  from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null)`

const careTeam = (day: string): SqlFragment => fragment`(select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'role', t.role,
    'away', (select json_build_object('deputy', a.name, 'until', d.ends_on) from deputy d
       join app_user a on a.organisation_id = ${organisation} and a.id = d.deputy_id
       where d.organisation_id = ${organisation} and d.user_id = u.id and ${day}::date between d.starts_on and d.ends_on limit 1)) order by t.role, t.starts_on), '[]')
  from care_team_member t join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id
  where t.organisation_id = ${organisation} and t.customer_id = c.id and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date))`

const people = fragment`(select coalesce(json_agg(p), '[]') from (
  select k.id as "contactId", concat_ws(' ', k.given_name, k.surname) as name, cr.function
  from contact_role cr join contact k on k.organisation_id = ${organisation} and k.id = cr.contact_id
  where cr.organisation_id = ${organisation} and cr.customer_id = c.id and k.archived_at is null and k.has_left_on is null and cr.ends_on is null
  order by cr.is_main desc, k.surname limit 50) p)`

const projects = fragment`(select coalesce(json_agg(distinct jsonb_build_object('projectId', p.id, 'name', p.name)), '[]')
  from project_party pp join project p on p.organisation_id = ${organisation} and p.id = pp.project_id
  where pp.organisation_id = ${organisation} and pp.customer_id = c.id and p.status = 'open')`

/** Revenue is the net value of orders that were not cancelled, by the day of the order. */
const orderFigures = (day: string): SqlFragment => fragment`(select json_build_object(
    'revenueCents', coalesce(sum(o.total_cents) filter (where o.ordered_on between ${`${day.slice(0, 4)}-01-01`}::date and ${day}::date), 0),
    'revenueLastYearCents', coalesce(sum(o.total_cents) filter (where o.ordered_on between ${`${Number(day.slice(0, 4)) - 1}-01-01`}::date and ${yearBefore(day)}::date), 0),
    'days', coalesce(json_agg(distinct o.ordered_on), '[]'))
  from customer_order o where o.organisation_id = ${organisation} and o.customer_id = c.id and o.status <> 'cancelled' and o.archived_at is null
    and o.ordered_on between ${addDays(day, -365 * YEARS_OF_RHYTHM)}::date and ${day}::date)`

const openQuotes = fragment`(select json_build_object('count', count(*), 'cents', coalesce(sum(q.total_cents), 0),
    'rows', coalesce(json_agg(json_build_object('id', q.id, 'number', q.number, 'subject', q.subject, 'cents', q.total_cents, 'quotedOn', q.quoted_on,
      'validUntil', q.valid_until) order by q.valid_until nulls last) filter (where q.place <= ${OPEN_QUOTES_READ}), '[]'))
  from (select *, row_number() over (order by valid_until nulls last) as place from quote
    where organisation_id = ${organisation} and customer_id = c.id and status = 'open' and archived_at is null) q)`

const lateDeliveries = (day: string): SqlFragment => fragment`(select coalesce(json_agg(o), '[]') from (
  select o.id, o.number, o.promised_on as "promisedOn", o.total_cents as cents from customer_order o
  where o.organisation_id = ${organisation} and o.customer_id = c.id and o.status in ('open', 'partially_delivered') and o.promised_on < ${day}::date
    and o.archived_at is null order by o.promised_on limit 4) o)`

const openComplaints = fragment`(select coalesce(json_agg(m), '[]') from (
  select m.id, m.number, m.subject, m.deadline_on as "deadlineOn", m.status from complaint m
  where m.organisation_id = ${organisation} and m.customer_id = c.id and m.status <> 'closed' order by m.deadline_on limit 4) m)`

const followUps = (day: string): SqlFragment => fragment`(select coalesce(json_agg(f), '[]') from (
  select f.id, f.title, f.due_on as "dueOn", u.name as assignee, f.assignee_id as "assigneeId", f.version from follow_up f
  join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id
  where f.organisation_id = ${organisation} and f.customer_id = c.id and f.done_at is null and f.dropped_at is null and f.due_on <= ${addDays(day, FOLLOW_UP_DAYS)}::date
  order by f.due_on limit 4) f)`

const serviceDue = (day: string): SqlFragment => fragment`(select coalesce(json_agg(m), '[]') from (
  select m.id, m.name as machine, m.next_service_on as "dueOn" from machine m
  where m.organisation_id = ${organisation} and m.customer_id = c.id and m.next_service_on <= ${addDays(day, SERVICE_DAYS)}::date
  order by m.next_service_on limit 2) m)`

const overdueInvoices = (
  day: string,
): SqlFragment => fragment`(select json_build_object('cents', coalesce(sum(i.open_cents), 0), 'invoices', count(*),
    'oldestDueOn', min(i.due_on))
  from invoice i where i.organisation_id = ${organisation} and i.customer_id = c.id and i.open_cents > 0 and i.due_on < ${day}::date and i.archived_at is null)`

const visit = (which: SqlFragment, direction: SqlFragment): SqlFragment => fragment`(
  select json_build_object('visitId', v.id, 'startsAt', v.starts_at, 'endsAt', v.ends_at, 'status', v.status, 'owner', u.name, 'ownerId', v.owner_id)
  from visit v join app_user u on u.organisation_id = ${organisation} and u.id = v.owner_id
  where v.organisation_id = ${organisation} and v.customer_id = c.id and ${which} order by v.starts_at ${direction} limit 1)`
