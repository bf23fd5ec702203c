import type { SectionAnswer } from '../../../api.ts'
import { HistoryRow } from '../../contact-reports/HistoryRow.tsx'
import { FollowUpLine } from '../../follow-ups/FollowUpLine.tsx'
import { AgreedTargetRowView } from './AgreedTargetRowView.tsx'
import { ComplaintRowView, OrderRowView, ProjectRowView, QuoteRowView } from './BusinessRows.tsx'
import { PersonsPart } from './PersonsPart.tsx'
import { CompetitorPriceRowView, MachineRowView, ProductGroupRowView } from './ProductRows.tsx'
import { RatingPartView } from './RatingPartView.tsx'
import { TermsPartView } from './TermsPartView.tsx'

/** One page of a section, drawn by its kind. */
export function SectionRows({ answer }: { answer: SectionAnswer }) {
  switch (answer.section) {
    case 'follow_ups':
      return answer.rows.map((row) => <FollowUpLine key={row.id} row={row} />)
    case 'history':
      return answer.rows.map((row) => <HistoryRow key={row.reportId} report={row} />)
    case 'targets':
      return answer.rows.map((row) => <AgreedTargetRowView key={row.targetId} row={row} />)
    case 'orders':
      return answer.rows.map((row) => <OrderRowView key={row.orderId} row={row} />)
    case 'quotes':
      return answer.rows.map((row) => <QuoteRowView key={row.quoteId} row={row} />)
    case 'projects':
      return answer.rows.map((row) => <ProjectRowView key={row.projectId} row={row} />)
    case 'complaints':
      return answer.rows.map((row) => <ComplaintRowView key={row.complaintId} row={row} />)
    case 'product_groups':
      return answer.rows.map((row) => <ProductGroupRowView key={row.productGroupId} row={row} />)
    case 'machines':
      return answer.rows.map((row) => <MachineRowView key={row.machineId} row={row} />)
    case 'competitor_prices':
      return answer.rows.map((row) => <CompetitorPriceRowView key={row.competitorPriceId} row={row} />)
    case 'persons':
      return <PersonsPart persons={answer.rows} sites={answer.sites} />
    case 'terms':
      return <TermsPartView terms={answer.terms} />
    case 'rating':
      return <RatingPartView rating={answer.rating} />
  }
}
