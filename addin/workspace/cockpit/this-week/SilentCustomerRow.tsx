import { daysBetween } from '../../../../domain/time/local-time.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AskButton } from './AskButton.tsx'
import { RowCustomer, RowFrame } from './RowFrame.tsx'
import type { Week, WeekRow } from './week.ts'

/** His rhythm, how long he is silent, and what is at stake. */
export function SilentCustomerRow({ row, week }: { row: WeekRow<'silent_customers'>; week: Week }) {
  const { thisWeek } = useTexts()
  const { money, number } = useFormat()
  const { customerId, customer, everyDays, lastOn, expectedCents } = row
  const request = { customerId, begunBy: 'silence', title: thisWeek.tasks.silence(customer) }
  return (
    <RowFrame
      title={<RowCustomer row={row} />}
      facts={[
        { text: thisWeek.silent(number(everyDays), number(daysBetween(lastOn, week.day))), tone: 'attention' },
        expectedCents === null || expectedCents <= 0 ? null : { text: thisWeek.expected(money(expectedCents)) },
      ]}
      action={<AskButton kind="ask" about={customer} request={request} week={week} />}
    />
  )
}
