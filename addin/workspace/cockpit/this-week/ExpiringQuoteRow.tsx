import { daysBetween } from '../../../../domain/time/local-time.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AskButton } from './AskButton.tsx'
import { RowCustomer, RowFrame } from './RowFrame.tsx'
import type { Week, WeekRow } from './week.ts'

const SOON_DAYS = 2

/** A quote with the day until which it holds. */
export function ExpiringQuoteRow({ row, week }: { row: WeekRow<'expiring_quotes'>; week: Week }) {
  const { thisWeek } = useTexts()
  const { weekday, money } = useFormat()
  const { customerId, customer, number, subject, cents, validUntil } = row
  const days = daysBetween(week.day, validUntil)
  const text = thisWeek.expires(weekday(validUntil), days)
  const request = { customerId, begunBy: `quote ${number}`, title: thisWeek.tasks.quote(number, customer) }
  return (
    <RowFrame
      title={<RowCustomer row={row} />}
      facts={[
        days < 0 ? { text, tone: 'alarm' } : days <= SOON_DAYS ? { text, tone: 'attention' } : { text },
        { text: thisWeek.quote(number, money(cents)) },
        subject ? { text: subject } : null,
      ]}
      action={<AskButton kind="ask" about={`${number}, ${customer}`} request={request} week={week} />}
    />
  )
}
