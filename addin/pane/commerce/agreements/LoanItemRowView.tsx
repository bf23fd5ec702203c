import { daysBetween } from '../../../../domain/time/local-time.ts'
import type { LoanItemRow } from '../../../api.ts'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** Something of ours that stands with the customer. */
export function LoanItemRowView({ row }: { row: LoanItemRow }) {
  const { terms } = useCommerceTexts()
  const { day, number } = useFormat()
  const late = row.dueBackOn ? daysBetween(row.dueBackOn, today()) : 0
  const back = row.dueBackOn && (late > 0 ? terms.backLate(late) : terms.dueBack(day(row.dueBackOn)))
  return (
    <Row
      title={joined(row.productNumber, row.text)}
      below={joined(terms.kinds[row.kind], terms.given(day(row.givenOn)), back)}
      end={row.quantity === 1 ? null : number(row.quantity)}
    />
  )
}
