import { Button } from '@fluentui/react-components'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { dialAddress, readablePhone } from '../../../ui/phone-number.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AskButton } from './AskButton.tsx'
import { RowCustomer, RowFrame } from './RowFrame.tsx'
import type { Week, WeekRow } from './week.ts'

/** A complaint with its deadline: one calls, or asks where no number is known. */
export function LateComplaintRow({ row, week }: { row: WeekRow<'late_complaints'>; week: Week }) {
  const { thisWeek } = useTexts()
  const { steps } = useComplaintTexts()
  const { weekday } = useFormat()
  const { customerId, customer, number, subject, step, deadlineOn, phone } = row
  const days = daysBetween(week.day, deadlineOn)
  const request = { customerId, begunBy: `complaint ${number}`, title: thisWeek.tasks.complaint(number, customer) }
  const { call } = thisWeek.actions
  return (
    <RowFrame
      title={<RowCustomer row={row} />}
      facts={[
        { text: thisWeek.deadline(weekday(deadlineOn), days), tone: days < 0 ? 'alarm' : 'attention' },
        { text: `${number}: ${subject}` },
        { text: steps[step] },
      ]}
      action={
        phone ? (
          <Button as="a" size="small" href={dialAddress(phone)} title={readablePhone(phone)} aria-label={thisWeek.actionFor(call, customer)}>
            {call}
          </Button>
        ) : (
          <AskButton kind="ask" about={`${number}, ${customer}`} request={request} week={week} />
        )
      }
    />
  )
}
