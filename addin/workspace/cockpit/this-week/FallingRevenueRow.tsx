import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AskButton } from './AskButton.tsx'
import { RowCustomer, RowFrame } from './RowFrame.tsx'
import type { Week, WeekRow } from './week.ts'

/** What is missing, and of what. */
export function FallingRevenueRow({ row, week }: { row: WeekRow<'falling_revenue'>; week: Week }) {
  const { thisWeek } = useTexts()
  const { money } = useFormat()
  const { customerId, customer, cents, lastYearCents } = row
  const request = { customerId, begunBy: 'revenue', title: thisWeek.tasks.revenue(customer) }
  return (
    <RowFrame
      title={<RowCustomer row={row} />}
      facts={[{ text: thisWeek.less(money(lastYearCents - cents)), tone: 'alarm' }, { text: thisWeek.revenue(money(cents), money(lastYearCents)) }]}
      action={<AskButton kind="ask" about={customer} request={request} week={week} />}
    />
  )
}
