/** Everything the first screen and the section headers show of one customer, in one statement and one row. */
import { complaintStatus } from '../../commerce/complaint-status.ts'
import { areCurrent, type FiguresAtDay, figuresAt, readLiveFigures } from '../../commerce/figures/read-figures.ts'
import { readStandings } from '../../commerce/service/complaints/standings.ts'
import { type ReportLine, reportLines } from '../../contact-reports/report-lines.ts'
import type { CareTeamLine } from '../../customers/customer-choice.ts'
import { mayAskOlder } from '../../mail/past/known-since.ts'
import type { Context } from '../../platform/call/context.ts'
import { meantCustomer } from '../../platform/call/merged-customers.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { type UnreportedVisit, unreportedVisit } from '../../visits/calendar/unreported-visit.ts'
import type { VisitLine } from '../../visits/calendar/visit-line.ts'
import { type OpenOffer, openOffer } from '../../visits/offer/open-offer.ts'
import { promisedDay } from '../../visits/strategy/promised-day.ts'
import type { CustomerHead, Person, SectionHead, SiteLine } from './cockpit-types.ts'
import { personJson } from './person-query.ts'
import { sectionHeads } from './section-heads-query.ts'

type Newest = { count: number; newestOn: string | null; newestText: string | null }

export type CockpitRow = {
  id: string
  kind: 'prospect' | 'customer' | 'former' | 'supplier' | 'partner' | 'competitor'
  name: string
  class_label: string | null
  /** That the range of his potential allows; null: it is not worked out yet. */
  class_letters: string | null
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
  people: Newest & { rows: { contactId: string; name: string; function: string | null }[] }
  payment_terms: string | null
  delivery_terms: string | null
  figures: FiguresAtDay
  complaints: Newest & { rows: OpenComplaint[] }
  follow_ups: { count: number; rows: { id: string; title: string; dueOn: string; assignee: string; assigneeId: string; version: number }[] }
  next_visit: (VisitLine & { ownerId: string }) | null
  last_visit: (VisitLine & { ownerId: string }) | null
  promised_on: string | null
  unreported_visit: UnreportedVisit | null
  offer: OpenOffer | null
  rhythm: { everyDays: number; behindOn: string | null } | null
  chance: { name: string; cents: number; buyers: number; of: number } | null
  last_contacts: ReportLine[]
  may_ask_older: boolean
  sections: (SectionHead | null)[]
}

/** `dueOn`: by when the customer is owed the next step, by the clock of the complaint; null: nothing is, or he is to answer himself. */
type OpenComplaint = StoredComplaint & { dueOn: string | null }
type StoredComplaint = { id: string; number: string; subject: string; status: 'open' | 'in_progress' | 'closed' }

/** As many are offered in forms; and as many of what is to be done are shown at most. */
const MOST_PEOPLE = 50
const MOST_OF_A_KIND = 4

/** The row of a customer the caller may see, or none. `contactId`: the person to show; null: the main contact. */
export async function readCockpit(ctx: Context, customerId: string, contactId: string | null): Promise<CockpitRow | undefined> {
  const [row] = await ctx.db.sql<StoredRow>`${cockpitRow(ctx, meantCustomer(fragment`${customerId}::uuid`), fragment`${contactId}::uuid`)}`
  return row && (await complete(ctx, row))
}

/** A row as it comes from the database: without what is worked out, and without figures where none are made yet, or an older version has made them. */
export type StoredRow = Omit<CockpitRow, 'figures' | 'complaints'> & {
  figures: FiguresAtDay | null
  complaints: Newest & { rows: StoredComplaint[] }
}

export async function complete(ctx: Context, row: StoredRow): Promise<CockpitRow> {
  const [figures, complaints] = await Promise.all([
    row.figures ?? readLiveFigures(ctx.db.sql, row.id, today(ctx)),
    withDays(ctx, row.complaints.rows),
  ])
  return { ...row, figures, complaints: { ...row.complaints, rows: complaints } }
}

/** Few customers complain: of the others nothing more is asked. */
async function withDays(ctx: Context, rows: readonly StoredComplaint[]): Promise<OpenComplaint[]> {
  if (rows.length === 0) return []
  const standings = await readStandings(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const next = standings.get(row.id)?.next
    // Whoever has his answer is owed nothing but the end.
    return { ...row, dueOn: next && next.step !== 'close' ? next.dueOn : null }
  })
}

/** Selects a `StoredRow`, or nothing. Both ids are `uuid`. By its limit it is planned for one customer also where another statement joins it. */
export function cockpitRow(ctx: Context, customerId: SqlFragment, contactId: SqlFragment): SqlFragment {
  const day = today(ctx)
  return fragment`
    select c.id, c.kind, c.name, c.class_letter || c.class_digit as class_label,
      (select w.letters from customer_worth w where w.organisation_id = ${organisation} and w.customer_id = c.id) as class_letters,
      case when c.kind = 'prospect' then coalesce(c.prospect_stage, 'found') end as stage, c.industry, c.phone, c.version, c.is_credit_blocked, c.credit_block_reason,
      c.payment_terms, c.delivery_terms, case when ${areCurrent} then ${figuresAt(day)} end as figures,
      (select e.external_id from external_number e where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id
         order by (e.source = 'erp') desc, e.source limit 1) as number,
      ${sites} as sites, ${careTeam(day)} as care_team, ${people} as people,
      ${personJson(ctx, contactId)} as person,
      (select k.has_left_on from contact k where k.organisation_id = ${organisation} and k.id = ${contactId}) as left_on,
      ${complaints} as complaints, ${followUps} as follow_ups,
      ${visit(fragment`v.status in ('proposed', 'asked', 'confirmed', 'drop_in') and v.ends_at >= ${ctx.now()}`, fragment`asc`)} as next_visit,
      ${visit(fragment`v.status not in ('cancelled', 'proposed', 'asked') and v.ends_at < ${ctx.now()}`, fragment`desc`)} as last_visit,
      ${promisedDay(ctx)} as promised_on,
      (select json_build_object('visitId', v.id, 'startsAt', v.starts_at) from visit v where v.customer_id = c.id and ${unreportedVisit(ctx)}
         order by v.starts_at desc limit 1) as unreported_visit,
      ${openOffer(ctx)} as offer, ${bestChance} as chance, ${rhythm} as rhythm, ${reportLines(ctx, 2)} as last_contacts, ${mayAskOlder(ctx)} as may_ask_older,
      ${sectionHeads(ctx)} as sections
    from customer c left join customer_figures f on f.organisation_id = ${organisation} and f.customer_id = c.id
    where c.organisation_id = ${organisation} and c.id = ${customerId} and ${visibleCustomer(ctx)} limit 1`
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

/** How many people there are now, who came last, and whom forms offer. */
const people = fragment`(select json_build_object('count', count(*), 'newestOn', max(p.starts_on), 'newestText', (array_agg(p.name order by p.starts_on desc nulls last))[1],
    'rows', coalesce(json_agg(json_build_object('contactId', p.id, 'name', p.name, 'function', p.function) order by p.place)
      filter (where p.has_left_on is null and p.place <= ${MOST_PEOPLE}), '[]'))
  from (select k.id, concat_ws(' ', k.given_name, k.surname) as name, cr.function, cr.starts_on, k.has_left_on,
      row_number() over (order by k.has_left_on is not null, cr.is_main desc, k.surname) as place
    from contact_role cr join contact k on k.organisation_id = ${organisation} and k.id = cr.contact_id
    where cr.organisation_id = ${organisation} and cr.customer_id = c.id and k.archived_at is null and cr.ends_on is null) p)`

/** How many complaints there were, the newest, and the open ones that are to be answered first. */
const complaints = fragment`(select json_build_object('count', count(*), 'newestOn', max(m.opened_on), 'newestText', (array_agg(m.subject order by m.opened_on desc))[1],
    'rows', coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'subject', m.subject, 'status', m.said) order by m.place)
      filter (where m.said <> 'closed' and m.place <= ${MOST_OF_A_KIND}), '[]'))
  from (select m.*, row_number() over (order by m.said = 'closed', m.deadline_on) as place from (select m.*, ${complaintStatus(fragment`m`)} as said from complaint m
    where m.organisation_id = ${organisation} and m.customer_id = c.id and m.archived_at is null) m) m)`

/** Of what is open, how many there are, and those that are due first. */
const followUps = fragment`(select json_build_object('count', coalesce(max(f.count), 0), 'rows', coalesce(json_agg(json_build_object('id', f.id, 'title', f.title,
    'dueOn', f.due_on, 'assignee', f.assignee, 'assigneeId', f.assignee_id, 'version', f.version) order by f.due_on, f.created_at), '[]'))
  from (select f.*, u.name as assignee, count(*) over () as count from follow_up f
    join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id
    where f.organisation_id = ${organisation} and f.customer_id = c.id and f.done_at is null and f.dropped_at is null
    order by f.due_on, f.created_at limit ${MOST_OF_A_KIND}) f)`

const visit = (which: SqlFragment, direction: SqlFragment): SqlFragment => fragment`(
  select json_build_object('visitId', v.id, 'startsAt', v.starts_at, 'endsAt', v.ends_at, 'status', v.status, 'owner', u.name, 'ownerId', v.owner_id)
  from visit v join app_user u on u.organisation_id = ${organisation} and u.id = v.owner_id
  where v.organisation_id = ${organisation} and v.customer_id = c.id and ${which} order by v.starts_at ${direction} limit 1)`

/** The one that is worth most, unless it is kept from everybody's eyes to see what comes by itself. */
const bestChance = fragment`(select json_build_object('name', g.name, 'cents', h.cents, 'buyers', h.basis -> 'buyers', 'of', h.basis -> 'of')
  from chance h join product_group g on g.organisation_id = ${organisation} and g.id = h.product_group_id
  where h.organisation_id = ${organisation} and h.customer_id = c.id and not h.is_held_back order by h.place limit 1)`

/** Of all his orders, whatever they were of. */
const rhythm = fragment`(select json_build_object('everyDays', round(n.every_days)::int, 'behindOn', n.behind_on)
  from next_order n where n.organisation_id = ${organisation} and n.customer_id = c.id and n.product_group_id is null and n.machine_id is null limit 1)`
