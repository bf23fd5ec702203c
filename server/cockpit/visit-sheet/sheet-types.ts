/** What a visit sheet holds. Money in integer cents, days as `YYYY-MM-DD`, instants in ISO 8601. */
import type { CustomerRows } from '../../../domain/cockpit/visit-sheet/customer-version.ts'
import type { Chance } from '../../../domain/cockpit/visit-sheet/find-chances.ts'
import type { AgreementRow, TermsPart } from '../../commerce/agreements/terms-part.ts'
import type { OrderRow } from '../../commerce/documents/order-rows.ts'
import type { QuoteRow } from '../../commerce/documents/quote-rows.ts'
import type { CompetitorPriceRow } from '../../commerce/products/competitor-prices/price-rows.ts'
import type { ProductGroupRow } from '../../commerce/products/product-group-rows.ts'
import type { ProjectRow } from '../../commerce/projects/project-rows.ts'
import type { ComplaintRow } from '../../commerce/service/complaint-rows.ts'
import type { MachineRow } from '../../commerce/service/machine-rows.ts'
import type { ReportLine } from '../../contact-reports/report-lines.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import type { AgreedTargetRow } from '../../visits/report/agreed-targets.ts'
import type { CustomerHead, Figures, SiteLine, Warning } from '../customer/cockpit-types.ts'
import type { FollowUpRow, PersonRow } from '../customer/section-types.ts'

/** `text`: the whole of it. */
export type LastReport = ReportLine & { text: string | null }
export type TermsRow = Pick<TermsPart, 'paymentTerms' | 'deliveryTerms' | 'creditLimitCents'>

/** Rows by section, in the order in which the sheet shows them; a section without rows is not shown. */
export type SheetRows = {
  last_report: LastReport[]
  follow_ups: FollowUpRow[]
  targets: AgreedTargetRow[]
  complaints: ComplaintRow[]
  quotes: QuoteRow[]
  orders: OrderRow[]
  chances: Chance[]
  product_groups: ProductGroupRow[]
  payments: TermsPart['openInvoices']
  terms: TermsRow[]
  agreements: AgreementRow[]
  persons: PersonRow[]
  projects: ProjectRow[]
  machines: MachineRow[]
  competitor_prices: CompetitorPriceRow[]
}

export type SheetVisit = { visitId: string; startsAt: string; endsAt: string; status: VisitStatus; owner: string; place: string }

/** What both versions have. `day`: of the figures, the reader's. */
type SheetHead = { day: string; customer: Pick<CustomerHead, 'customerId' | 'name' | 'number'>; site: SiteLine | null; visit: SheetVisit | null }

export type VisitSheet =
  | (SheetHead & {
      audience: 'internal'
      kind: CustomerHead['kind']
      stage: CustomerHead['stage']
      classLabel: string | null
      careTeam: CustomerHead['careTeam']
      phone: string | null
      warnings: Warning[]
      figures: Figures
      rows: SheetRows
    })
  | (SheetHead & { audience: 'customer'; rows: CustomerRows })
