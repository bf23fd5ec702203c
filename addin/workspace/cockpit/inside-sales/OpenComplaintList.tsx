import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import { type Outputs, useTRPCClient } from '../../../api.ts'
import { useInsideSalesTexts } from '../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { joined } from '../../../pane/desk/joined.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CellLines } from './frame/CellLines.tsx'
import { InsideListView, type ListProps } from './frame/InsideListView.tsx'
import type { ListDefinition } from './frame/list-definition.ts'

type Row = Outputs['insideSales']['openComplaints']['rows'][number]

/** Complaints that are not closed. */
export function OpenComplaintList(props: ListProps) {
  const { titles, openComplaints: texts } = useInsideSalesTexts()
  const { insideSales } = useTRPCClient()
  const { day: shortDay, weekday } = useFormat()
  const list: ListDefinition<Row, 'deadline' | 'opened' | 'customer'> = {
    title: titles.openComplaints,
    intro: texts.intro,
    nothing: { title: texts.nothing, hint: texts.nothingHint, icon: <CheckmarkCircle24Regular /> },
    sorts: ['deadline', 'opened', 'customer'],
    read: (question, options) => insideSales.openComplaints.query(question, options),
    subtitle: ({ number, subject }) => joined(number, subject),
    columns: [
      {
        ...{ name: 'deadline', label: texts.deadline, sort: 'deadline' as const },
        cell: ({ deadlineOn, status }, day) => (
          <CellLines isLate={deadlineOn < day} below={weekday(deadlineOn)} narrow={texts.states[status]}>
            {texts.inDays(daysBetween(day, deadlineOn))}
          </CellLines>
        ),
      },
      { ...{ name: 'opened', label: texts.opened, sort: 'opened' as const, isNumber: true }, cell: ({ openedOn }) => shortDay(openedOn) },
      { name: 'state', label: texts.state, isWide: true, cell: ({ status }) => texts.states[status] },
    ],
    file: [
      [texts.complaint, ({ number }) => number],
      [texts.subject, ({ subject }) => subject],
      [texts.opened, ({ openedOn }, write) => write.day(openedOn)],
      [texts.deadline, ({ deadlineOn }, write) => write.day(deadlineOn)],
      [texts.state, ({ status }) => texts.states[status]],
    ],
  }
  return <InsideListView name="openComplaints" list={list} {...props} />
}
