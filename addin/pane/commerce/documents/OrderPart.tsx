import { useQuery } from '@tanstack/react-query'
import { type OrderLineRow, useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { SubHeading } from '../SubHeading.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { DeliveryRowView } from './DeliveryRowView.tsx'
import { DocumentLineRow } from './DocumentLineRow.tsx'

/** What an order opens to: its positions, with what is still to come, and its deliveries. */
export function OrderPart({ orderId }: { orderId: string }) {
  const texts = useCommerceTexts()
  const { data, error, refetch } = useQuery(useTRPC().commerce.order.queryOptions({ orderId }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton heights={[16, 16]} />
  return (
    <>
      {data.isGone && texts.gone}
      {data.lines.length === 0 && texts.noPositions}
      <CutList rows={data.lines}>{(line) => <OrderLine key={line.position} line={line} />}</CutList>
      {data.deliveries.length > 0 && <SubHeading>{texts.deliveries}</SubHeading>}
      <CutList rows={data.deliveries}>{(delivery) => <DeliveryRowView key={delivery.deliveryId} row={delivery} />}</CutList>
    </>
  )
}

function OrderLine({ line }: { line: OrderLineRow }) {
  const texts = useCommerceTexts()
  const { day, number } = useFormat()
  const quantity = (value: number): string => texts.quantity(number(value), line.unit)
  const isOpen = line.openQuantity > 0
  const facts = [
    line.deliveredQuantity > 0 && line.deliveredQuantity !== line.quantity && texts.delivered(quantity(line.deliveredQuantity)),
    isOpen && texts.backlog(quantity(line.openQuantity)),
    isOpen && line.promisedOn && texts.confirmed(day(line.promisedOn)),
    isOpen && line.requestedOn && texts.requested(day(line.requestedOn)),
  ]
  return <DocumentLineRow line={line} facts={facts} />
}
