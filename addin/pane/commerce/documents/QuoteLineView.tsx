import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { daysBetween, toWorkday } from '../../../../domain/time/local-time.ts'
import type { QuoteRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { QuotePart } from './QuotePart.tsx'

/** A quote with how it stands and what comes next, that opens to its positions. */
export function QuoteLineView({ row }: { row: QuoteRow }) {
  const { day, money } = useFormat()
  const facts = useFacts(row)
  return (
    <OpeningRow
      title={joined(day(row.quotedOn), row.number, row.subject)}
      below={
        <>
          {joined(...facts)}
          {row.status === 'open' && <NextStep row={row} />}
        </>
      }
      end={money(row.cents)}
    >
      <QuotePart quoteId={row.quoteId} />
    </OpeningRow>
  )
}

function useFacts(row: QuoteRow): (string | null | false | undefined)[] {
  const { quote, reference } = useCommerceTexts()
  const { rows } = useTexts()
  const { day, number } = useFormat()
  const status = row.status === 'part_won' ? quote.partWon : rows.statuses[row.status]
  const facts = [row.customerReference && reference(row.customerReference), row.project]
  if (row.status === 'open')
    return [
      status,
      quote.age(daysBetween(row.quotedOn, today())),
      row.validUntil && rows.validUntil(day(row.validUntil)),
      row.decisionOn && rows.decision(day(row.decisionOn)),
      row.probability !== null && quote.probability(number(row.probability)),
      ...facts,
    ]
  return [joined(status, row.competitor && quote.lostTo(row.competitor)), row.closedBecause && quote.because(row.closedBecause), ...facts]
}

/** What was agreed to do about it, or the offer to agree on something. */
function NextStep({ row: { quoteId, number, subject, nextStep } }: { row: QuoteRow }) {
  const { quote } = useCommerceTexts()
  const { weekday } = useFormat()
  const { openForm } = useDesk()
  if (nextStep) return <div>{quote.nextStep(nextStep.title, weekday(nextStep.dueOn), nextStep.assignee)}</div>
  const plan = (): void =>
    openForm({ form: 'follow_up', title: quote.chase(number, subject), dueOn: toWorkday(today()), begunBy: `quote ${quoteId}` })
  return (
    <div>
      {quote.noStep}{' '}
      <Button
        size="small"
        appearance="transparent"
        icon={<Add16Regular />}
        aria-label={`${quote.makeStep}: ${number}`}
        style={{ minWidth: 0, padding: 0 }}
        onClick={plan}
      >
        {quote.makeStep}
      </Button>
    </div>
  )
}
