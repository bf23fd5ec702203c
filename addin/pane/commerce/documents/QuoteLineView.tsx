import { daysBetween, toWorkday } from '../../../../domain/time/local-time.ts'
import type { ChasedQuote } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { DecisionPart } from '../quotes/DecisionPart.tsx'
import { NextContactLine, NoContact } from '../quotes/NextContactLine.tsx'
import { PlanButton } from '../quotes/PlanButton.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { QuotePart } from './QuotePart.tsx'

type Props = { row: ChasedQuote; customerId: string }

/** A quote with how it stands and what comes next, that opens to its positions. */
export function QuoteLineView({ row, customerId }: Props) {
  const { day, money } = useFormat()
  const facts = useFacts(row)
  return (
    <OpeningRow
      title={joined(day(row.quotedOn), row.number, row.subject)}
      below={
        <>
          {joined(...facts)}
          {row.status === 'open' && <NextStep row={row} customerId={customerId} />}
        </>
      }
      end={money(row.cents)}
    >
      <DecisionPart row={row} />
      <QuotePart quoteId={row.quoteId} />
    </OpeningRow>
  )
}

function useFacts(row: ChasedQuote): (string | null | false | undefined)[] {
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

/** What was agreed to do about it; else when it is to be asked after, planned by one click; else the offer to agree on something. */
function NextStep({ row, customerId }: Props) {
  const { quote } = useCommerceTexts()
  const { weekday } = useFormat()
  const { openForm } = useDesk()
  const { quoteId, number, subject, nextStep, nextContact } = row
  if (nextStep) return <div>{quote.nextStep(nextStep.title, weekday(nextStep.dueOn), nextStep.assignee)}</div>
  if (nextContact?.step) return <NextContactLine row={row} next={nextContact} customerId={customerId} />
  const plan = (): void =>
    openForm({ form: 'follow_up', title: quote.chase(number, subject), dueOn: toWorkday(today()), begunBy: `quote ${quoteId}` })
  return (
    <div>
      {nextContact ? <NoContact because={nextContact} /> : quote.noStep}{' '}
      <PlanButton label={quote.makeStep} name={`${quote.makeStep}: ${number}`} onPlan={plan} />
    </div>
  )
}
