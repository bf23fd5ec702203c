import type { SectionAnswer } from '../../../api.ts'
import { TermsPartView } from '../../commerce/agreements/TermsPartView.tsx'
import { OrderLineView } from '../../commerce/documents/OrderLineView.tsx'
import { QuoteLineView } from '../../commerce/documents/QuoteLineView.tsx'
import { CompetitorPriceRowView } from '../../commerce/products/CompetitorPriceRowView.tsx'
import { DevelopmentChart } from '../../commerce/products/DevelopmentChart.tsx'
import { ProjectLineView } from '../../commerce/projects/ProjectLineView.tsx'
import { SaidLine } from '../../commerce/SaidLine.tsx'
import { ComplaintLineView } from '../../commerce/service/ComplaintLineView.tsx'
import { EntryRow } from '../../contact-reports/entries/EntryRow.tsx'
import { HistoryRow } from '../../contact-reports/HistoryRow.tsx'
import { useDesk } from '../../desk/use-desk.ts'
import { FollowUpLine } from '../../follow-ups/FollowUpLine.tsx'
import { AgreedTargetRowView } from './AgreedTargetRowView.tsx'
import { PersonsPart } from './PersonsPart.tsx'
import { MachineRowView, ProductGroupRowView } from './ProductRows.tsx'
import { RatingPartView } from './RatingPartView.tsx'

type Props = { answer: SectionAnswer; customerId: string }

/** One page of a section, with the source it is from. */
export function SectionRows({ answer, customerId }: Props) {
  return (
    <>
      {'said' in answer && <SaidLine said={answer.said} />}
      <Rows answer={answer} customerId={customerId} />
    </>
  )
}

/** Drawn by their kind. */
function Rows({ answer, customerId }: Props) {
  const { openForm } = useDesk()
  switch (answer.section) {
    case 'follow_ups':
      return answer.rows.map((row) => <FollowUpLine key={row.id} row={row} />)
    case 'history':
      return answer.rows.map((row) =>
        'entryId' in row ? <EntryRow key={row.entryId} entry={row} /> : <HistoryRow key={row.reportId} report={row} />,
      )
    case 'targets':
      return answer.rows.map((row) => <AgreedTargetRowView key={row.targetId} row={row} />)
    case 'orders':
      return answer.rows.map((row) => <OrderLineView key={row.orderId} row={row} />)
    case 'quotes':
      return answer.rows.map((row) => <QuoteLineView key={row.quoteId} row={row} customerId={customerId} />)
    case 'projects':
      return answer.rows.map((row) => <ProjectLineView key={row.projectId} row={row} customerId={customerId} />)
    case 'complaints':
      return answer.rows.map((row) => <ComplaintLineView key={row.complaintId} row={row} />)
    case 'product_groups':
      return (
        <>
          <DevelopmentChart groups={answer.rows} />
          {answer.rows.map((row) => (
            <ProductGroupRowView key={row.productGroupId} row={row} />
          ))}
        </>
      )
    case 'machines':
      return answer.rows.map((row) => <MachineRowView key={row.machineId} row={row} />)
    case 'competitor_prices':
      return answer.rows.map((row) => (
        <CompetitorPriceRowView key={row.competitorPriceId} row={row} onOpen={() => openForm({ form: 'entry', entryId: row.competitorPriceId })} />
      ))
    case 'persons':
      return <PersonsPart persons={answer.rows} sites={answer.sites} />
    case 'terms':
      return <TermsPartView terms={answer.terms} />
    case 'rating':
      return <RatingPartView customerId={customerId} rating={answer.rating} />
  }
}
