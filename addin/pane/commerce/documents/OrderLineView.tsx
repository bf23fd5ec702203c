import type { OrderRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { OrderPart } from './OrderPart.tsx'

/** An order that opens to its positions and deliveries. */
export function OrderLineView({ row }: { row: OrderRow }) {
  const texts = useCommerceTexts()
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const state = row.deliveredOn
    ? rows.delivered(day(row.deliveredOn))
    : joined(rows.statuses[row.status], row.promisedOn && rows.promised(day(row.promisedOn)))
  const reference = row.customerReference && texts.reference(row.customerReference)
  return (
    <OpeningRow
      title={joined(day(row.orderedOn), row.number)}
      below={joined(state, reference, row.lines.slice(0, 3).join(', '))}
      end={money(row.cents)}
    >
      <OrderPart orderId={row.orderId} />
    </OpeningRow>
  )
}
