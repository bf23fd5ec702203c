import { Button } from '@fluentui/react-components'
import { mailAddress } from '../../../mail-address.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { RowFrame } from './RowFrame.tsx'
import type { Week, WeekRow } from './week.ts'

/** Somebody who is away, with the colleague who stands in. */
export function AbsenceRow({ row, week }: { row: WeekRow<'absences'>; week: Week }) {
  const { thisWeek } = useTexts()
  const { weekday } = useFormat()
  const { name, from, until, deputy, deputyMail, isDeputyAway } = row
  const { write } = thisWeek.actions
  const { subject, body } = thisWeek.toDeputy
  const words = { subject: subject(name), body: body(name, weekday(until)) }
  return (
    <RowFrame
      title={name}
      facts={[
        { text: thisWeek.away(from > week.day ? weekday(from) : null, weekday(until)) },
        { text: thisWeek.standsIn(deputy) },
        isDeputyAway ? { text: thisWeek.deputyAway, tone: 'alarm' } : null,
      ]}
      action={
        <Button as="a" size="small" href={mailAddress(deputyMail, words)} aria-label={thisWeek.actionFor(write, deputy)}>
          {write}
        </Button>
      }
    />
  )
}
