import { LockOpen24Regular } from '@fluentui/react-icons/svg/lock-open'
import { type Outputs, useTRPCClient } from '../../../api.ts'
import { useInsideSalesTexts } from '../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CellLines } from './frame/CellLines.tsx'
import { InsideListView, type ListProps } from './frame/InsideListView.tsx'
import type { ListDefinition } from './frame/list-definition.ts'

type Row = Outputs['insideSales']['blockedCustomers']['rows'][number]

/** Customers whose credit is blocked, with what is open. */
export function BlockedCustomerList(props: ListProps) {
  const { titles, blockedCustomers: texts } = useInsideSalesTexts()
  const { insideSales } = useTRPCClient()
  const { money } = useFormat()
  const list: ListDefinition<Row, 'open' | 'orders' | 'customer'> = {
    title: titles.blockedCustomers,
    intro: texts.intro,
    nothing: { title: texts.nothing, hint: texts.nothingHint, icon: <LockOpen24Regular /> },
    sorts: ['open', 'orders', 'customer'],
    read: (question, options) => insideSales.blockedCustomers.query(question, options),
    subtitle: ({ reason }) => reason ?? texts.noReason,
    columns: [
      {
        ...{ name: 'open', label: texts.open, sort: 'open' as const, isDown: true, isNumber: true },
        cell: ({ openCents, overdueCents }) => (
          <CellLines below={overdueCents > 0 && texts.overdue(money(overdueCents))}>{money(openCents)}</CellLines>
        ),
      },
      {
        ...{ name: 'orders', label: texts.orders, sort: 'orders' as const, isDown: true, isNumber: true },
        cell: ({ orders, orderCents }) => <CellLines below={texts.orderCount(orders)}>{orders > 0 && money(orderCents)}</CellLines>,
      },
    ],
    file: [
      [texts.reason, ({ reason }) => reason ?? ''],
      [texts.open, ({ openCents }, write) => write.amount(openCents)],
      [texts.overdueHead, ({ overdueCents }, write) => write.amount(overdueCents)],
      [texts.orderCountHead, ({ orders }) => String(orders)],
      [texts.orders, ({ orderCents }, write) => write.amount(orderCents)],
    ],
  }
  return <InsideListView name="blockedCustomers" list={list} {...props} />
}
