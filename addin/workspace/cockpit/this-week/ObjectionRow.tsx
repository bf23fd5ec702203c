import { Button } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { RowCustomer, RowFrame } from './RowFrame.tsx'
import type { WeekRow } from './week.ts'

/** What somebody says is not so, and why. */
export function ObjectionRow({ row }: { row: WeekRow<'objections'> }) {
  const texts = useObjectionTexts()
  const { weekday } = useFormat()
  const { subject, shown, reason, objectedOn, customer } = row
  return (
    <RowFrame
      title={<RowCustomer row={row} />}
      facts={[{ text: texts.shown(texts.subjects[subject], shown), tone: 'attention' }, { text: reason }, { text: texts.on(weekday(objectedOn)) }]}
      action={
        <Button as="a" size="small" href={addressOf({ page: 'objections' })} aria-label={texts.answerFor(customer)}>
          {texts.answer}
        </Button>
      }
    />
  )
}
