/** Content of the cockpit's sections, loaded when one is opened. Money in integer cents, days as `YYYY-MM-DD`, instants in ISO 8601. */
import type { TermsPart } from '../../commerce/agreements/terms-part.ts'
import type { OrderRow } from '../../commerce/documents/order-rows.ts'
import type { CompetitorPriceRow } from '../../commerce/products/competitor-prices/price-rows.ts'
import type { ProductGroupRow } from '../../commerce/products/product-group-rows.ts'
import type { ProjectRow } from '../../commerce/projects/project-rows.ts'
import type { Said } from '../../commerce/said-by.ts'
import type { ComplaintRow } from '../../commerce/service/complaint-rows.ts'
import type { MachineRow } from '../../commerce/service/machine-rows.ts'
import type { EntryLine } from '../../contact-reports/entries/entry-lines.ts'
import type { ReportLine } from '../../contact-reports/report-lines.ts'
import type { ChancesPart } from '../../valuation/cross-selling/read-chances.ts'
import type { ShownWorth } from '../../valuation/customer-class/read-worth.ts'
import type { NextOrderLine } from '../../valuation/forecast/read-next-orders.ts'
import type { LifetimePart } from '../../valuation/lifetime-value/read-lifetime.ts'
import type { Loyalty } from '../../valuation/loyalty/read-loyalty.ts'
import type { AgreedTargetRow } from '../../visits/report/agreed-targets.ts'
import type { ChasedQuote } from '../inside-sales/quotes-to-chase/next-contacts.ts'
import type { Person, SiteLine } from './cockpit-types.ts'

export type FollowUpRow = { id: string; title: string; dueOn: string; assignee: string; isMine: boolean; version: number }
export type PersonRow = Person & { decisionRole: string | null; siteName: string | null; isMain: boolean }
/** What the customer is worth. `worth`: class and potential. null: he is none to sell to. `lifetime` null: not worked out yet. */
export type RatingPart = {
  worth: ShownWorth | null
  lifetime: LifetimePart | null
  nextOrders: NextOrderLine[]
  chances: ChancesPart
  loyalty: Loyalty | null
}

/** A contact, or what somebody entered beside them. */
export type HistoryLine = ReportLine | EntryLine

/** Content of one section; lists page by an opaque cursor. `said`: which source the rows come from, on the first page; null: none. */
export type SectionAnswer =
  | { section: 'follow_ups'; rows: FollowUpRow[]; nextCursor: string | null }
  | { section: 'history'; rows: HistoryLine[]; nextCursor: string | null }
  | { section: 'targets'; rows: AgreedTargetRow[]; nextCursor: string | null }
  | { section: 'orders'; rows: OrderRow[]; nextCursor: string | null; said: Said | null }
  | { section: 'quotes'; rows: ChasedQuote[]; nextCursor: string | null; said: Said | null }
  | { section: 'projects'; rows: ProjectRow[]; nextCursor: string | null; said: Said | null }
  | { section: 'complaints'; rows: ComplaintRow[]; nextCursor: string | null; said: Said | null }
  | { section: 'product_groups'; rows: ProductGroupRow[]; said: Said | null }
  | { section: 'persons'; rows: PersonRow[] /** On the first page. */; sites: SiteLine[]; nextCursor: string | null }
  | { section: 'terms'; terms: TermsPart }
  | { section: 'machines'; rows: MachineRow[]; nextCursor: string | null; said: Said | null }
  | { section: 'competitor_prices'; rows: CompetitorPriceRow[]; nextCursor: string | null; said: Said | null }
  | { section: 'rating'; rating: RatingPart }
