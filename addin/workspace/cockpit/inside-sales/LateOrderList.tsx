import { BoxCheckmark24Regular } from '@fluentui/react-icons/svg/box-checkmark'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import { type Outputs, useTRPCClient } from '../../../api.ts'
import { useInsideSalesTexts } from '../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { joined } from '../../../pane/desk/joined.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CellLines } from './frame/CellLines.tsx'
import { InsideListView, type ListProps } from './frame/InsideListView.tsx'
import type { ListDefinition } from './frame/list-definition.ts'

type Row = Outputs['insideSales']['lateOrders']['rows'][number]

/** Orders whose confirmed day has passed. */
export function LateOrderList(props: ListProps) {
  const { titles, lateOrders: texts } = useInsideSalesTexts()
  const { insideSales } = useTRPCClient()
  const { money, day: shortDay } = useFormat()
  const linesOf = ({ openLines, lines }: Row): string | null => (lines > 0 ? texts.openLines(openLines, lines) : null)
  const list: ListDefinition<Row, 'day' | 'value' | 'customer'> = {
    title: titles.lateOrders,
    intro: texts.intro,
    nothing: { title: texts.nothing, hint: texts.nothingHint, icon: <BoxCheckmark24Regular /> },
    sorts: ['day', 'value', 'customer'],
    read: (question, options) => insideSales.lateOrders.query(question, options),
    subtitle: ({ number, customerReference }) => joined(number, customerReference),
    columns: [
      {
        ...{ name: 'late', label: texts.late, sort: 'day' as const },
        cell: ({ lateSince }, day) => (
          <CellLines isLate below={texts.since(shortDay(lateSince))}>
            {texts.by(daysBetween(lateSince, day))}
          </CellLines>
        ),
      },
      {
        ...{ name: 'open', label: texts.open, sort: 'value' as const, isDown: true, isNumber: true },
        cell: (row) => (
          <CellLines below={linesOf(row)} narrow={texts.states[row.status]}>
            {money(row.openCents)}
          </CellLines>
        ),
      },
      { name: 'state', label: texts.state, isWide: true, cell: ({ status }) => texts.states[status] },
    ],
    file: [
      [texts.order, ({ number }) => number],
      [texts.customerReference, ({ customerReference }) => customerReference ?? ''],
      [texts.orderedOn, ({ orderedOn }, write) => write.day(orderedOn)],
      [texts.sinceDay, ({ lateSince }, write) => write.day(lateSince)],
      [texts.daysLate, ({ lateSince }, _write, day) => String(daysBetween(lateSince, day))],
      [texts.open, ({ openCents }, write) => write.amount(openCents)],
      [texts.openLinesHead, ({ openLines }) => String(openLines)],
      [texts.state, ({ status }) => texts.states[status]],
    ],
  }
  return <InsideListView name="lateOrders" list={list} {...props} />
}
