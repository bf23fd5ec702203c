import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { rebateStanding } from '../../../../domain/commerce/rebate-step.ts'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import { type Outputs, useTRPCClient } from '../../../api.ts'
import { useInsideSalesTexts } from '../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { joined } from '../../../pane/desk/joined.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CellLines } from './frame/CellLines.tsx'
import { InsideListView, type ListProps } from './frame/InsideListView.tsx'
import type { ListDefinition } from './frame/list-definition.ts'

type Row = Outputs['insideSales']['expiringAgreements']['rows'][number]

/** Agreements, rebates and loans that are about to end. */
export function ExpiringAgreementList(props: ListProps) {
  const { titles, expiringAgreements: texts } = useInsideSalesTexts()
  const { insideSales } = useTRPCClient()
  const { day: shortDay, money } = useFormat()
  const what = useWhat()
  const left = useLeft()
  const list: ListDefinition<Row, 'day' | 'value' | 'customer'> = {
    title: titles.expiringAgreements,
    intro: texts.intro,
    nothing: { title: texts.nothing, hint: texts.nothingHint, icon: <CheckmarkCircle24Regular /> },
    sorts: ['day', 'value', 'customer'],
    read: (question, options) => insideSales.expiringAgreements.query(question, options),
    subtitle: (row) => joined(texts.kinds[row.kind], what(row)),
    columns: [
      {
        ...{ name: 'ends', label: texts.ends, sort: 'day' as const },
        cell: ({ endsOn, isUsedUp }, day) => (
          <CellLines isLate={endsOn < day} below={joined(shortDay(endsOn), isUsedUp && texts.usedUp)}>
            {texts.inDays(daysBetween(day, endsOn))}
          </CellLines>
        ),
      },
      {
        ...{ name: 'left', label: texts.left, sort: 'value' as const, isDown: true, isNumber: true },
        cell: (row) => <CellLines below={left(row)}>{row.leftCents !== null && money(row.leftCents)}</CellLines>,
      },
    ],
    file: [
      [texts.kind, ({ kind }) => texts.kinds[kind]],
      [texts.agreement, (row) => what(row)],
      [texts.ends, ({ endsOn }, write) => write.day(endsOn)],
      [texts.left, ({ leftCents }, write) => write.amount(leftCents)],
      [texts.calledHead, ({ calledShare }) => (calledShare === null ? '' : String(Math.round(calledShare * 100)))],
    ],
  }
  return <InsideListView name="expiringAgreements" list={list} {...props} />
}

/** Number and title; where it bears none, the articles it is about. */
function useWhat(): (row: Row) => string {
  const { expiringAgreements: texts } = useInsideSalesTexts()
  return ({ number, title, articles, articleCount }) => joined(number, title ?? texts.articles(articles.join(', '), articleCount - articles.length))
}

/** What of it is still to come, in words. */
function useLeft(): (row: Row) => string | null {
  const { expiringAgreements: texts } = useInsideSalesTexts()
  const { money, number, percent } = useFormat()
  return ({ calledShare, quantity, reachedCents, steps }) => {
    if (calledShare !== null) return texts.called(percent(calledShare))
    if (quantity !== null) return texts.quantity(number(quantity))
    if (reachedCents === null || !steps?.length) return null
    const { next } = rebateStanding(reachedCents, steps)
    return next ? texts.toNextStep(money(next.missingCents), percent(next.percent / 100)) : texts.topStep
  }
}
