/** What the customer cockpit shows, in the order in which it shows it. Money in integer cents, days as `YYYY-MM-DD`, instants in ISO 8601. */
import type { StandIn } from '../../company/deputies/stand-ins.ts'
import type {
  AddressForm,
  CareRole,
  Channel,
  ComplaintStatus,
  ContactOutcome,
  CustomerKind,
  Direction,
  PhoneKind,
  ProspectStage,
  TextState,
  VisitStatus,
} from '../../generated/prisma/enums.ts'

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

export type CareTeamLine = { userId: string; name: string; initials: string; role: CareRole }

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
  /** Median days between orders of the last three years; null with fewer than four orders. */
  orderRhythmDays: number | null
}

/** Something to do now, most urgent first. */
export type NowItem =
  | { kind: 'follow_up'; id: string; title: string; dueOn: string; assignee: string; isMine: boolean; version: number }
  | { kind: 'quote'; id: string; number: string; subject: string | null; cents: number; quotedOn: string; validUntil: string | null }
  | { kind: 'late_delivery'; id: string; number: string; promisedOn: string; cents: number }
  | { kind: 'complaint'; id: string; number: string; subject: string; deadlineOn: string; status: ComplaintStatus }
  | { kind: 'service_due'; id: string; machine: string; dueOn: string }
  /** Orders later than the customer's own rhythm. */
  | { kind: 'order_overdue'; daysSinceOrder: number; rhythmDays: number }

/** Times that were offered to the customer and are held until he answers. */
export type OfferLine = {
  offerId: string
  owner: string
  isMine: boolean
  expiresAt: string
  /** Those that are still held, in the order of time. `offeredAt`: as it was written to the customer, where the visit was moved since; else null. */
  slots: { visitId: string; startsAt: string; endsAt: string; offeredAt: string | null }[]
}

export type VisitLine = { visitId: string; startsAt: string; endsAt: string; status: VisitStatus; owner: string; isMine: boolean }

/** An own visit that has begun and has no report yet. */
export type UnreportedVisit = { visitId: string; startsAt: string }

/** One line of the history. `isConfidential`: the user may only know that there was a contact; subject and text are null then. */
export type ReportLine = {
  reportId: string
  at: string
  channel: Channel
  direction: Direction
  outcome: ContactOutcome | null
  subject: string | null
  excerpt: string | null
  textState: TextState
  author: string
  contacts: string[]
  isConfidential: boolean
  fileCount: number
}

export const sectionNames = [
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

/** Header of a collapsed section: how many, and the newest of them. Sections with count 0 are empty. */
export type SectionHead = { section: SectionName; count: number; newestOn: string | null; newestCents: number | null; newestText: string | null }

/** State of something of ours that should be in Outlook as well. */
export type OutlookState =
  | { state: 'saved'; webLink: string | null }
  /** `reason` is one of `server/platform/errors.ts`; `waitsFor`: the colleague whose Outlook has to be open; `isParked`: nobody tries any more until a retry. */
  | { state: 'waiting'; outboxId: string; reason: string | null; waitsFor: string | null; isParked: boolean }
  | { state: 'none' }

export type Cockpit = {
  warnings: Warning[]
  customer: CustomerHead
  /** The person of the open mail, or the main contact. */
  person: Person | null
  figures: Figures
  now: NowItem[]
  nextVisit: VisitLine | null
  lastVisit: VisitLine | null
  /** The caller's own, the last one. */
  unreportedVisit: UnreportedVisit | null
  /** The newest one. */
  offer: OfferLine | null
  lastContacts: ReportLine[]
  /** Of the last contact; another one means that the cockpit is no longer what is shown. */
  latestReportId: string | null
  sections: SectionHead[]
  /** For forms: sites to visit, people to have spoken with, projects to choose from. */
  sites: SiteLine[]
  people: { contactId: string; name: string; function: string | null }[]
  projects: { projectId: string; name: string }[]
}

/** Who of a team takes care of a mail, and who answered it first. Instants. */
export type TeamMail = {
  mailbox: string
  taken: { userId: string; by: string; at: string } | null
  answered: { by: string; at: string } | null
}

/** Whether the open mail is in the history, and why. */
export type MailState =
  | {
      state: 'logged'
      reportId: string
      loggedAt: string
      loggedBy: string
      isByMe: boolean
      customers: { customerId: string; name: string }[]
      textState: TextState
      canWithdraw: boolean
      /** Of a mail that lies in a team mailbox; null: it is in people's own ones only. */
      team: TeamMail | null
    }
  | { state: 'withdrawn'; withdrawnBy: string | null; isByMe: boolean }
  | { state: 'not_logged' }

export type CustomerChoice = {
  customerId: string
  name: string
  kind: CustomerKind
  classLabel: string | null
  city: string | null
  contactId: string | null
  contactName: string | null
}

/** The answer for an open mail, draft or appointment. */
export type ItemAnswer =
  /** `choices` holds every customer among the addresses, the shown one first; one choice: nothing to switch. */
  | { kind: 'customers'; cockpit: Cockpit; choices: CustomerChoice[]; mail: MailState }
  | { kind: 'unknown'; sender: { name: string; address: string }; proposals: (CustomerChoice & { because: 'domain' | 'name' })[]; mail: MailState }
  /** Only colleagues. */
  | { kind: 'internal' }
  | { kind: 'ignored'; address: string }

/** My day: what the pane shows when no item is open. */
export type MyDay = {
  /** The user's today. */
  day: string
  visits: (VisitLine & {
    customerId: string
    customer: string
    classLabel: string | null
    /** Street and town, to be found on a map. */
    address: string | null
    phone: string | null
    outlook: OutlookState
  })[]
  followUps: {
    id: string
    title: string
    dueOn: string
    customerId: string | null
    customer: string | null
    author: string
    /** The colleague it belongs to, who is away; null: the user himself. */
    standsInFor: string | null
    version: number
    outlook: OutlookState
  }[]
  /** Own visits of the last days without a report, the newest first; without those of today. */
  unreported: (UnreportedVisit & { customerId: string; customer: string })[]
  /** Appointments of Outlook with customers that nobody has said yes or no to. */
  proposals: { visitId: string; version: number; startsAt: string; subject: string | null; customerId: string; customer: string }[]
  /** Colleagues who are away, for whom the user stands in. */
  standIns: StandIn[]
  /** Effects on my or, by me, on a colleague's Outlook that are not done yet. */
  waiting: WaitingEffect[]
}

export type WaitingEffect = {
  outboxId: string
  kind: 'save_task' | 'unlink_task' | 'save_event' | 'delete_event' | 'read_mail_text'
  title: string
  customerId: string | null
  since: string
  attempts: number
  reason: string | null
  waitsFor: string | null
  isParked: boolean
}
