import { Button } from '@fluentui/react-components'
import { MailCheckmark24Regular } from '@fluentui/react-icons/svg/mail-checkmark'
import { useTRPCClient } from '../../../../api.ts'
import { useInsideSalesTexts } from '../../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { joined } from '../../../../pane/desk/joined.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { CellLines } from '../frame/CellLines.tsx'
import { InsideListView, type ListProps } from '../frame/InsideListView.tsx'
import type { ListDefinition } from '../frame/list-definition.ts'
import { LeftAloneList } from './LeftAloneList.tsx'
import { PutOffMenu } from './PutOffMenu.tsx'
import type { QuoteToChase } from './quote-to-chase.ts'

/** Open quotes with a contact due. */
export function QuoteList(props: ListProps) {
  const texts = useQuoteTexts()
  const list = useQuotes(props.filter.isOverdue)
  const onOverdue = (isOverdue: boolean): void => props.onFilter({ ...props.filter, isOverdue })
  return (
    <>
      <InsideListView
        name="quotesToChase"
        list={list}
        {...props}
        ways={props.filter.isOverdue && <Button onClick={() => onOverdue(false)}>{texts.showDue}</Button>}
      >
        <ChoiceField
          label={texts.which}
          value={props.filter.isOverdue ? 'overdue' : 'due'}
          options={[
            ['due', texts.whiches.due],
            ['overdue', texts.whiches.overdue],
          ]}
          onChange={(which) => onOverdue(which === 'overdue')}
        />
      </InsideListView>
      <LeftAloneList />
    </>
  )
}

function useQuotes(isOverdue: boolean): ListDefinition<QuoteToChase, 'day' | 'value' | 'expiry' | 'customer'> {
  const { titles } = useInsideSalesTexts()
  const texts = useQuoteTexts()
  const format = useFormat()
  const { insideSales } = useTRPCClient()
  const validity = ({ validUntil }: QuoteToChase, day: string): string | null =>
    validUntil && (validUntil < day ? texts.expired(format.day(validUntil)) : format.day(validUntil))
  return {
    title: titles.quotesToChase,
    intro: texts.intro,
    nothing: { title: texts.nothing, hint: texts.nothingHint, icon: <MailCheckmark24Regular /> },
    sorts: ['day', 'value', 'expiry', 'customer'],
    read: (question, options) => insideSales.quotesToChase.query({ ...question, isOverdue }, options),
    subtitle: ({ number, subject }) => joined(number, subject),
    columns: [
      { ...{ name: 'next', label: texts.columns.next, sort: 'day' as const }, cell: (row, day) => <NextCell row={row} day={day} /> },
      {
        ...{ name: 'value', label: texts.columns.value, sort: 'value' as const, isDown: true, isNumber: true },
        cell: (row, day) => <CellLines narrow={validity(row, day)}>{format.money(row.cents)}</CellLines>,
      },
      { ...{ name: 'validUntil', label: texts.columns.validUntil, sort: 'expiry' as const, isNumber: true, isWide: true }, cell: validity },
    ],
    file: [
      [texts.file.quote, ({ number }) => number],
      [texts.file.subject, ({ subject }) => subject ?? ''],
      [texts.columns.next, ({ step }) => texts.steps[step]],
      [texts.file.due, ({ dueOn }, write) => write.day(dueOn)],
      [texts.file.asked, ({ contacts }) => String(contacts)],
      [texts.columns.value, ({ cents }, write) => write.amount(cents)],
      [texts.file.quotedOn, ({ quotedOn }, write) => write.day(quotedOn)],
      [texts.columns.validUntil, ({ validUntil }, write) => write.day(validUntil)],
    ],
    acts: { label: texts.columns.acts, of: (row, day) => <PutOffMenu row={row} day={day} /> },
  }
}

/** What to ask, since when that is due, and how often it was done. */
function NextCell({ row: { step, dueOn, contacts, lastContactOn }, day }: { row: QuoteToChase; day: string }) {
  const texts = useQuoteTexts()
  const format = useFormat()
  const asked = lastContactOn ? texts.asked(contacts, format.day(lastContactOn)) : texts.notAsked
  const due = dueOn === day ? texts.dueToday : texts.due(format.weekday(dueOn))
  return (
    <CellLines isLate={dueOn < day} below={asked}>
      {`${texts.steps[step]} · ${due}`}
    </CellLines>
  )
}
