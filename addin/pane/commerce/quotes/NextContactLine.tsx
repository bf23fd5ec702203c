import type { ChasedQuote, ShownContact } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { PlanButton } from './PlanButton.tsx'
import { usePlanContact } from './use-plan-contact.ts'
import { useQuoteTexts } from './use-quote-texts.ts'

type Due = Exclude<ShownContact, { step: null }>
type None = Extract<ShownContact, { step: null }>

/** What to ask the customer, and when; one click makes a follow-up of it. */
export function NextContactLine({ row, next, customerId }: { row: ChasedQuote; next: Due; customerId: string }) {
  const texts = useQuoteTexts()
  const { weekday } = useFormat()
  const planning = usePlanContact(row, next.dueOn, customerId)
  return (
    <div>
      {texts.next(texts.steps[next.step], weekday(next.dueOn))}{' '}
      <PlanButton label={texts.plan} name={texts.planOf(row.number)} isBusy={planning.isPending} onPlan={() => planning.mutate()} />
      {planning.error && <ErrorNote error={planning.error} onRetry={() => planning.mutate()} />}
    </div>
  )
}

/** Why nobody is reminded of an open quote. */
export function NoContact({ because }: { because: None }) {
  const texts = useQuoteTexts()
  const { weekday } = useFormat()
  return because.because === 'paused' ? texts.pausedUntil(weekday(because.until)) : texts.none[because.because]
}
