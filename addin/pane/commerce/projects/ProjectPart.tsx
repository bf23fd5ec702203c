import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { OrderPart } from '../documents/OrderPart.tsx'
import { QuotePart } from '../documents/QuotePart.tsx'
import { OpeningRow } from '../OpeningRow.tsx'
import { SubHeading } from '../SubHeading.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** What of a project belongs to this customer: quotes, orders, contacts, follow-ups. */
export function ProjectPart({ customerId, projectId }: { customerId: string; projectId: string }) {
  const { project: texts } = useCommerceTexts()
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const { openForm } = useDesk()
  const { data, error, refetch } = useQuery(useTRPC().commerce.project.queryOptions({ customerId, projectId }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton heights={[16, 16]} />
  const { quotes, orders, reports, followUps } = data
  if ([quotes, orders, reports, followUps].every((list) => list.length === 0)) return texts.nothing
  return (
    <>
      {quotes.length > 0 && <SubHeading>{texts.quotes}</SubHeading>}
      <CutList rows={quotes}>
        {(row) => (
          <OpeningRow key={row.quoteId} title={joined(day(row.quotedOn), row.number)} below={rows.statuses[row.status]} end={money(row.cents)}>
            <QuotePart quoteId={row.quoteId} />
          </OpeningRow>
        )}
      </CutList>
      {orders.length > 0 && <SubHeading>{texts.orders}</SubHeading>}
      <CutList rows={orders}>
        {(row) => (
          <OpeningRow key={row.orderId} title={joined(day(row.orderedOn), row.number)} below={rows.statuses[row.status]} end={money(row.cents)}>
            <OrderPart orderId={row.orderId} />
          </OpeningRow>
        )}
      </CutList>
      {reports.length > 0 && <SubHeading>{texts.reports}</SubHeading>}
      <CutList rows={reports}>
        {({ reportId, at, subject }) => (
          <Row key={reportId} title={<CustomerLink name={subject} onOpen={() => openForm({ form: 'report', reportId })} />} end={day(at)} />
        )}
      </CutList>
      {followUps.length > 0 && <SubHeading>{texts.followUps}</SubHeading>}
      <CutList rows={followUps}>
        {(row) => (
          <Row key={row.followUpId} title={row.title} below={joined(row.isDone && rows.statuses.closed, row.assignee)} end={day(row.dueOn)} />
        )}
      </CutList>
    </>
  )
}
