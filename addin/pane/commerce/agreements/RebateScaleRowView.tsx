import { OPEN_END } from '../../../../domain/commerce/open-end.ts'
import { rebateStanding } from '../../../../domain/commerce/rebate-step.ts'
import type { RebateScaleRow } from '../../../api.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** How far a customer is in a rebate scale, and what is missing to its next step. */
export function RebateScaleRowView({ row }: { row: RebateScaleRow }) {
  const { terms } = useCommerceTexts()
  const { money, number, day } = useFormat()
  const { percent, next } = rebateStanding(row.reachedCents, row.steps)
  const reached = terms.reached(money(row.reachedCents), number(percent))
  return (
    <Row
      title={row.title || terms.rebateScale}
      below={joined(
        reached,
        row.withoutNet > 0 && terms.withoutNet(row.withoutNet),
        next ? terms.next(money(next.missingCents), number(next.percent)) : row.steps.length > 0 && terms.top,
      )}
      end={row.endsOn === OPEN_END ? null : terms.until(day(row.endsOn))}
    />
  )
}
