import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { type Outputs, useTRPCClient } from '../../../api.ts'
import { useInsideSalesTexts } from '../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { useDueWords } from '../../../pane/commerce/service/use-due-words.ts'
import { joined } from '../../../pane/desk/joined.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CellLines } from './frame/CellLines.tsx'
import { InsideListView, type ListProps } from './frame/InsideListView.tsx'
import type { ListDefinition } from './frame/list-definition.ts'

type Row = Outputs['insideSales']['openComplaints']['rows'][number]

/** Complaints that are not closed, with what is due at them first. */
export function OpenComplaintList(props: ListProps) {
  const { titles, openComplaints: texts } = useInsideSalesTexts()
  const { insideSales } = useTRPCClient()
  const { steps, row: rowTexts } = useComplaintTexts()
  const { day: shortDay } = useFormat()
  const dueWords = useDueWords()
  const next = ({ step, isPaused }: Row): string => (isPaused ? rowTexts.paused : step === null ? texts.noStep : steps[step])
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
        cell: (row, day) => (
          <CellLines isLate={row.dueOn !== null && row.dueOn < day} narrow={next(row)}>
            {row.step !== null && dueWords(row.dueOn)}
          </CellLines>
        ),
      },
      { ...{ name: 'opened', label: texts.opened, sort: 'opened' as const, isNumber: true }, cell: ({ openedOn }) => shortDay(openedOn) },
      { name: 'next', label: texts.next, isWide: true, cell: next },
    ],
    file: [
      [texts.complaint, ({ number }) => number],
      [texts.subject, ({ subject }) => subject],
      [texts.opened, ({ openedOn }, write) => write.day(openedOn)],
      [texts.next, ({ step }) => (step === null ? '' : steps[step])],
      [texts.deadline, ({ dueOn }, write) => (dueOn === null ? '' : write.day(dueOn))],
      [texts.paused, ({ isPaused }) => (isPaused ? rowTexts.paused : '')],
    ],
  }
  return <InsideListView name="openComplaints" list={list} {...props} />
}
