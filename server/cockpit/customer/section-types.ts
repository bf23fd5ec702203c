/** Content of the cockpit's sections, loaded when one is opened. Money in integer cents, days as `YYYY-MM-DD`, instants in ISO 8601. */
import type { ReportLine } from '../../contact-reports/report-lines.ts'
import type { ComplaintStatus } from '../../generated/prisma/enums.ts'
import type { AgreedTargetRow } from '../../visits/report/agreed-targets.ts'
import type { Person, SiteLine } from './cockpit-types.ts'

export type FollowUpRow = { id: string; title: string; dueOn: string; assignee: string; isMine: boolean; version: number }
export type OrderRow = {
  orderId: string
  number: string
  orderedOn: string
  promisedOn: string | null
  deliveredOn: string | null
  status: string
  cents: number
  lines: string[]
}
export type QuoteRow = {
  quoteId: string
  number: string
  quotedOn: string
  validUntil: string | null
  status: string
  subject: string | null
  cents: number
  project: string | null
}
export type ProjectRow = {
  projectId: string
  name: string
  city: string | null
  status: string
  volumeCents: number | null
  decisionOn: string | null
  role: string
  parties: { name: string; role: string }[]
  quotedCents: number
}
export type ComplaintRow = {
  complaintId: string
  number: string
  subject: string
  text: string | null
  openedOn: string
  deadlineOn: string
  closedOn: string | null
  status: ComplaintStatus
  responsible: string | null
}
export type ProductGroupRow = { productGroupId: string; name: string; cents: number; lastYearCents: number; lastOn: string | null }
export type PersonRow = Person & { decisionRole: string | null; siteName: string | null; isMain: boolean }
export type AgreementRow = {
  agreementId: string
  number: string
  title: string
  startsOn: string
  endsOn: string
  volumeCents: number | null
  calledCents: number
  rebatePercent: number | null
}
export type LinkRow = { customerId: string; name: string; kind: string; direction: 'from' | 'to' }
export type TermsPart = {
  paymentTerms: string | null
  deliveryTerms: string | null
  creditLimitCents: number | null
  openCents: number
  overdueCents: number
  openInvoices: { number: string; invoicedOn: string; dueOn: string; openCents: number; dunningLevel: number }[]
  agreements: AgreementRow[]
  links: LinkRow[]
}
export type MachineRow = {
  machineId: string
  name: string
  serialNumber: string | null
  installedOn: string | null
  serviceIntervalMonths: number | null
  nextServiceOn: string | null
  siteName: string | null
}
export type CompetitorPriceRow = { competitorPriceId: string; competitor: string; product: string; price: number; priceUnit: number; seenOn: string }
/** The arithmetic behind the class. */
export type RatingPart = {
  classLabel: string | null
  classSince: string | null
  potentialCents: number | null
  revenueLast12MonthsCents: number
  marginLast12MonthsCents: number | null
  /** Revenue of 12 months / potential, 0..1 and more. */
  shareOfWallet: number | null
  /** Revenue in 12 months from which the next better share band begins; null: already the best. */
  nextDigitFromCents: number | null
}

/** Content of one section; lists page by an opaque cursor. */
export type SectionAnswer =
  | { section: 'follow_ups'; rows: FollowUpRow[]; nextCursor: string | null }
  | { section: 'history'; rows: ReportLine[]; nextCursor: string | null }
  | { section: 'targets'; rows: AgreedTargetRow[]; nextCursor: string | null }
  | { section: 'orders'; rows: OrderRow[]; nextCursor: string | null }
  | { section: 'quotes'; rows: QuoteRow[]; nextCursor: string | null }
  | { section: 'projects'; rows: ProjectRow[]; nextCursor: string | null }
  | { section: 'complaints'; rows: ComplaintRow[]; nextCursor: string | null }
  | { section: 'product_groups'; rows: ProductGroupRow[] }
  | { section: 'persons'; rows: PersonRow[] /** On the first page. */; sites: SiteLine[]; nextCursor: string | null }
  | { section: 'terms'; terms: TermsPart }
  | { section: 'machines'; rows: MachineRow[]; nextCursor: string | null }
  | { section: 'competitor_prices'; rows: CompetitorPriceRow[]; nextCursor: string | null }
  | { section: 'rating'; rating: RatingPart }
