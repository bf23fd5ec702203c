/** From the row of the cockpit statement to what the pane shows: rules of the domain, no reading. */

import { mostUrgent, type Pending } from '../../../domain/cockpit/urgency.ts'
import {
  agreementsHead,
  documentKinds,
  lateDeliveries,
  productGroupsHead,
  runningRebates,
  servicesDue,
} from '../../../domain/commerce/figures/figure-rows.ts'
import { initials } from '../../../domain/company/initials.ts'
import { addDays, daysBetween } from '../../../domain/time/local-time.ts'
import { classInDoubt } from '../../../domain/valuation/customer-class/class-doubt.ts'
import { toReportLine } from '../../contact-reports/report-lines.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import type { VisitLine } from '../../visits/calendar/visit-line.ts'
import type { OfferLine } from '../../visits/offer/open-offer.ts'
import type { CockpitRow } from './cockpit-query.ts'
import { type Cockpit, type Figures, type NowItem, type SectionHead, sectionNames, type Warning } from './cockpit-types.ts'
import { markOf } from './history-mark.ts'

const MOST_NOW = 4
/** How far ahead a follow-up counts as something to do now. */
const FOLLOW_UP_DAYS = 3

export function showCockpit(ctx: Context, row: CockpitRow): Cockpit {
  const day = today(ctx)
  const figures = showFigures(row, day)
  return {
    warnings: warnings(row, day),
    customer: showHead(row),
    person: row.person,
    figures,
    now: nowItems(ctx, row, figures, day),
    nextVisit: showVisit(ctx, row.next_visit),
    promisedOn: row.promised_on,
    lastVisit: showVisit(ctx, row.last_visit),
    unreportedVisit: row.unreported_visit && { ...row.unreported_visit, startsAt: new Date(row.unreported_visit.startsAt).toISOString() },
    offer: showOffer(ctx, row.offer),
    lastContacts: row.last_contacts.map(toReportLine),
    historyMark: historyMark(row),
    mayAskOlder: row.may_ask_older,
    sections: showSections([...row.sections, ...documentHeads(row, day), ...headsOfRows(row)]),
    sites: row.sites,
    people: row.people.rows,
    projects: row.figures.rows.projects,
  }
}

const showHead = (row: CockpitRow): Cockpit['customer'] => ({
  customerId: row.id,
  kind: row.kind,
  name: row.name,
  number: row.number,
  classLabel: classInDoubt(row.class_label, row.class_letters),
  stage: row.stage,
  industry: row.industry,
  phone: row.phone,
  site: row.sites[0] ?? null,
  careTeam: row.care_team.map(({ userId, name, role }) => ({ userId, name, role, initials: initials(name) })),
  version: row.version,
})

function showFigures({ figures: { orderDays, revenueCents, revenueLastYearCents, openQuotes }, rhythm }: CockpitRow, day: string): Figures {
  const newest = orderDays.at(-1)
  const daysSinceOrder = newest === undefined ? null : daysBetween(newest, day)
  return { revenueCents, revenueLastYearCents, openQuotes, daysSinceOrder, orderRhythmDays: rhythm?.everyDays ?? null }
}

function warnings(row: CockpitRow, day: string): Warning[] {
  const { complaints, care_team: team } = row
  const { overdue } = row.figures
  const found: Warning[] = []
  if (row.is_credit_blocked) found.push({ kind: 'credit_block', note: row.credit_block_reason })
  if (overdue.oldestDueOn)
    found.push({ kind: 'overdue', cents: overdue.cents, days: daysBetween(overdue.oldestDueOn, day), invoices: overdue.invoices })
  for (const { number, dueOn } of complaints.rows)
    if (dueOn !== null && dueOn < day) found.push({ kind: 'complaint_overdue', number, days: daysBetween(dueOn, day) })
  for (const { name, away } of team) if (away) found.push({ kind: 'away', name, ...away })
  if (row.person?.hasLeft && row.left_on) found.push({ kind: 'has_left', name: row.person.name, since: row.left_on })
  else found.push(...absenceOf(row.person))
  return found
}

function absenceOf(person: CockpitRow['person']): Warning[] {
  if (!person?.absence) return []
  const { hasLeft, until, substitute } = person.absence
  return [hasLeft ? { kind: 'person_gone', name: person.name, substitute } : { kind: 'person_away', name: person.name, until, substitute }]
}

/** At most four lines over all kinds; complaints past their deadline already stand in the warning line as well. */
function nowItems(ctx: Context, row: CockpitRow, figures: Figures, day: string): NowItem[] {
  const { daysSinceOrder, orderRhythmDays: rhythmDays } = figures
  const { rows } = row.figures
  const pending: (Pending & { item: NowItem })[] = [
    ...row.complaints.rows.map((each) => ({ kind: 'complaint' as const, dueOn: each.dueOn, item: { kind: 'complaint' as const, ...each } })),
    ...lateDeliveries(rows, day).map((each) => ({
      kind: 'late_delivery' as const,
      dueOn: each.promisedOn,
      item: { kind: 'late_delivery' as const, ...each },
    })),
    ...row.follow_ups.rows
      .filter(({ dueOn }) => dueOn <= addDays(day, FOLLOW_UP_DAYS))
      .map(({ assigneeId, ...each }) => ({
        kind: 'follow_up' as const,
        dueOn: each.dueOn,
        item: { kind: 'follow_up' as const, ...each, isMine: assigneeId === ctx.user.id },
      })),
    ...rows.quotes.map((each) => ({ kind: 'quote' as const, dueOn: each.validUntil, item: { kind: 'quote' as const, ...each } })),
    ...servicesDue(rows, day).map((each) => ({ kind: 'service_due' as const, dueOn: each.dueOn, item: { kind: 'service_due' as const, ...each } })),
  ]
  const behindOn = row.rhythm?.behindOn ?? null
  if (daysSinceOrder !== null && rhythmDays !== null && behindOn !== null && behindOn <= day)
    pending.push({ kind: 'order_overdue', dueOn: behindOn, item: { kind: 'order_overdue', daysSinceOrder, rhythmDays } })
  if (row.chance) pending.push({ kind: 'chance', dueOn: null, item: { kind: 'chance', ...row.chance } })
  return mostUrgent(pending, day, MOST_NOW).map(({ item }) => item)
}

function showVisit(ctx: Context, visit: CockpitRow['next_visit']): VisitLine | null {
  if (!visit) return null
  const { ownerId, startsAt, endsAt, ...line } = visit
  return { ...line, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), isMine: ownerId === ctx.user.id }
}

function showOffer(ctx: Context, offer: CockpitRow['offer']): OfferLine | null {
  if (!offer) return null
  const { ownerId, createdAt, expiresAt, slots, ...line } = offer
  const instant = (stored: string): string => new Date(stored).toISOString()
  return {
    ...line,
    isMine: ownerId === ctx.user.id,
    createdAt: instant(createdAt),
    expiresAt: instant(expiresAt),
    slots: slots.map(({ startsAt, endsAt, offeredAt, ...slot }) => ({
      ...{ ...slot, startsAt: instant(startsAt), endsAt: instant(endsAt) },
      offeredAt: instant(offeredAt) === instant(startsAt) ? null : instant(offeredAt),
    })),
  }
}

/** The last contact stands first among the last ones. */
const historyMark = ({ sections, last_contacts: [last] }: CockpitRow): string =>
  markOf(sections.find((head) => head?.section === 'history')?.count ?? 0, last?.reportId ?? null)

/** Terms are there once there is one of them, an agreement or a rebate that runs, something lent, or an invoice or credit note that is open. */
function documentHeads({ figures: { rows }, payment_terms, delivery_terms }: CockpitRow, day: string): SectionHead[] {
  const agreements = agreementsHead(rows, day)
  const hasTerms = payment_terms !== null || delivery_terms !== null
  const count = agreements.count + (hasTerms ? 1 : 0) + runningRebates(rows, day) + rows.otherTerms
  return [
    ...documentKinds.map((section) => ({ section, ...rows.heads[section] })),
    { section: 'product_groups', ...productGroupsHead(rows, day) },
    { section: 'terms', ...agreements, count, newestText: agreements.newestText ?? payment_terms },
  ]
}

function headsOfRows({ people, complaints, follow_ups: { count, rows } }: CockpitRow): SectionHead[] {
  const [first] = rows
  const headOf = ({ rows: _, ...newest }: CockpitRow['people'] | CockpitRow['complaints']) => ({ ...newest, over: 0, newestCents: null })
  return [
    { section: 'persons', ...headOf(people) },
    { section: 'complaints', ...headOf(complaints) },
    { section: 'follow_ups', count, over: 0, newestOn: first?.dueOn ?? null, newestCents: null, newestText: first?.title ?? null },
  ]
}

/** In the fixed order; a section without rows comes from the database as null or with count 0. */
function showSections(heads: (SectionHead | null)[]): SectionHead[] {
  const byName = new Map(heads.filter((head) => head !== null).map((head) => [head.section, head]))
  return sectionNames.map((section) => byName.get(section) ?? { section, count: 0, over: 0, newestOn: null, newestCents: null, newestText: null })
}
