import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AskButton } from './AskButton.tsx'
import { RowCustomer, RowFrame } from './RowFrame.tsx'
import type { Week, WeekRow } from './week.ts'

/** How far a customer is beyond its interval; neither who should have gone nor when somebody last did. */
export function OverdueCustomerRow({ row, week }: { row: WeekRow<'overdue_customers'>; week: Week }) {
  const { thisWeek } = useTexts()
  const { weekday } = useFormat()
  const { customerId, customer, interval, over, nextVisitOn } = row
  const text = over && interval ? thisWeek.overInterval(over, interval) : thisWeek.neverVisited(interval)
  const request = { customerId, begunBy: 'visit', title: thisWeek.tasks.visit(customer) }
  return (
    <RowFrame
      title={<RowCustomer row={row} />}
      facts={[
        nextVisitOn ? { text } : { text, tone: over ? 'alarm' : 'attention' },
        nextVisitOn ? { text: thisWeek.arranged(weekday(nextVisitOn)) } : null,
      ]}
      action={<AskButton kind="assign" about={customer} request={request} week={week} />}
    />
  )
}
