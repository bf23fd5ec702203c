/** What the customer cockpit shows, in the order in which it shows it. Money in integer cents, days as `YYYY-MM-DD`, instants in ISO 8601. */
import type { MailState } from '../../contact-reports/mail-state.ts'
import type { ReportLine } from '../../contact-reports/report-lines.ts'
import type { CareTeamLine, CustomerChoice } from '../../customers/customer-choice.ts'
import type { AddressForm, ComplaintStatus, CustomerKind, PhoneKind, ProspectStage } from '../../generated/prisma/enums.ts'
import type { UnreportedVisit } from '../../visits/calendar/unreported-visit.ts'
import type { VisitLine } from '../../visits/calendar/visit-line.ts'
import type { OfferLine } from '../../visits/offer/open-offer.ts'

export type Warning =
  | { kind: 'credit_block'; note: string | null }
  | { kind: 'overdue'; cents: number; days: number; invoices: number }
  | { kind: 'complaint_overdue'; number: string; days: number }
  /** The account manager is away; `deputy` acts until `until` (a day). */
  | { kind: 'away'; name: string; deputy: string; until: string }
  | { kind: 'has_left'; name: string; since: string }
  /** As the person's own out-of-office notice says. */
  | { kind: 'person_away'; name: string; until: string | null; substitute: string | null }
  | { kind: 'person_gone'; name: string; substitute: string | null }

export type Person = {
  contactId: string
  name: string
  salutation: string | null
  function: string | null
  addressForm: AddressForm
  language: string
  emails: string[]
  phones: { number: string; kind: PhoneKind }[]
  hasLeft: boolean
  /** What the person's last out-of-office notice said, as long as it holds; `until`: last day, null when it named none. */
  absence: { until: string | null; substitute: string | null; hasLeft: boolean } | null
}

export type SiteLine = {
  siteId: string
  name: string
  street: string | null
  postalCode: string | null
  city: string | null
  country: string
  phone: string | null
  isMain: boolean
}

export type CustomerHead = {
  customerId: string
  kind: CustomerKind
  name: string
  /** Customer number in the ERP. */
  number: string | null
  /** `A1` ... `C3`; null: not rated. */
  classLabel: string | null
  /** Of a prospect; null: none. */
  stage: ProspectStage | null
  industry: string | null
  phone: string | null
  site: SiteLine | null
  careTeam: CareTeamLine[]
  version: number
}

export type Figures = {
  /** Revenue of this year to date and of the same days last year. */
  revenueCents: number
  revenueLastYearCents: number
  openQuotes: { count: number; cents: number }
  /** Days since the last order; null: never ordered. */
  daysSinceOrder: number | null
  /** Days from order to order, as the forecast has it; null: too few orders to tell. */
  orderRhythmDays: number | null
}

/** Something to do now, most urgent first. */
export type NowItem =
  | { kind: 'follow_up'; id: string; title: string; dueOn: string; assignee: string; isMine: boolean; version: number }
  | { kind: 'quote'; id: string; number: string; subject: string | null; cents: number; quotedOn: string; validUntil: string | null }
  | { kind: 'late_delivery'; id: string; number: string; promisedOn: string; cents: number }
  | { kind: 'complaint'; id: string; number: string; subject: string; dueOn: string | null; status: ComplaintStatus }
  | { kind: 'service_due'; id: string; machine: string; dueOn: string }
  /** Orders later than the customer's own rhythm. */
  | { kind: 'order_overdue'; daysSinceOrder: number; rhythmDays: number }
  /** What he could buy besides, a year; so many of comparable customers buy it. */
  | { kind: 'chance'; name: string; cents: number; buyers: number; of: number }

export const sectionNames = [
  'follow_ups',
  'history',
  'targets',
  'orders',
  'quotes',
  'projects',
  'complaints',
  'product_groups',
  'persons',
  'terms',
  'machines',
  'competitor_prices',
  'rating',
] as const
export type SectionName = (typeof sectionNames)[number]

/** Header of a collapsed section: how many there are, and the newest of them; of follow-ups the one due first. `over`: how many more it shows that were cancelled or have ended. Sections with neither are empty. */
export type SectionHead = {
  section: SectionName
  count: number
  over: number
  newestOn: string | null
  newestCents: number | null
  newestText: string | null
}

export type Cockpit = {
  warnings: Warning[]
  customer: CustomerHead
  /** The person of the open mail, or the main contact. */
  person: Person | null
  figures: Figures
  now: NowItem[]
  nextVisit: VisitLine | null
  /** Day promised for the next visit, which no visit has kept yet; null: none. */
  promisedOn: string | null
  lastVisit: VisitLine | null
  /** The caller's own, the last one. */
  unreportedVisit: UnreportedVisit | null
  /** The newest one. */
  offer: OfferLine | null
  lastContacts: ReportLine[]
  /** Another one means that the cockpit is no longer what is shown. */
  historyMark: string
  /** The caller's mailbox may hold mails from before somebody of the customer was known, about which he has not decided. */
  mayAskOlder: boolean
  sections: SectionHead[]
  /** For forms: sites to visit, people to have spoken with, projects to choose from. */
  sites: SiteLine[]
  people: { contactId: string; name: string; function: string | null }[]
  projects: { projectId: string; name: string }[]
}

/** `companyDomain`: null where anybody can have such an address. */
export type UnknownSender = { name: string; address: string; companyDomain: string | null }

/** The answer for an open mail, draft or appointment. */
export type ItemAnswer =
  /** `choices` holds the customers among the addresses, the shown one first; one choice: nothing to switch. `more`: so many were left out. */
  | {
      kind: 'customers'
      cockpit: Cockpit
      choices: CustomerChoice[]
      more: number
      mail: MailState
      /** Nobody but colleagues is on the item. */
      isInternal: boolean
      /** Who wrote, where the shown customer does not know him and has his mail domain: he could be added. */
      stranger: UnknownSender | null
    }
  | { kind: 'unknown'; sender: UnknownSender; proposals: (CustomerChoice & { because: 'domain' | 'name' })[]; mail: MailState }
  /** Only colleagues. */
  | { kind: 'internal'; mail: MailState }
  | { kind: 'ignored'; address: string; mail: MailState }
