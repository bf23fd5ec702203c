import { Button, makeStyles } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { readAmount } from '../../../../domain/visits/report/read-amount.ts'
import type { ChasedQuote, QuoteDecision } from '../../../api.ts'
import { useHost } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { Decision, Outcome } from './use-decide.ts'
import { useQuoteTexts } from './use-quote-texts.ts'

const useStyles = makeStyles({ form: { display: 'grid', gap: '6px', margin: '4px 0' }, button: { justifySelf: 'start' } })

const CENTS = 100
const MOST = 1_000_000_000

/** Cents only where there are some. */
const typed = (cents: number | null): string => (cents === null ? '' : (cents / CENTS).toFixed(cents % CENTS === 0 ? 0 : 2))

const isOutcome = (status: string): status is Outcome => ['won', 'part_won', 'lost', 'cancelled'].includes(status)

type Props = { row: ChasedQuote; decision: QuoteDecision; isBusy: boolean; onAdd: (decision: Decision) => void }

/** Why, who got it instead, and for how much; of one that was won, why alone. */
export function DecisionDetails({ row, decision, isBusy, onAdd }: Props) {
  const styles = useStyles()
  const { decide: texts } = useQuoteTexts()
  const [because, setBecause] = useState(row.closedBecause ?? '')
  const [competitor, setCompetitor] = useState(row.competitor ?? '')
  const { language } = useHost()
  const sign = language === 'de' ? ',' : '.'
  const [price, setPrice] = useState(typed(decision.priceCents).replace('.', sign))
  const amount = readAmount(price, sign)
  const isProblem = price.trim() !== '' && (amount === null || amount > MOST)
  const outcome = row.status
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!isProblem && isOutcome(outcome))
      onAdd({ outcome, because: because || null, competitor: competitor || null, priceCents: amount === null ? null : Math.round(amount * CENTS) })
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <ChipChoice label={texts.because} value={because} options={texts.reasons.map((reason) => [reason, reason] as const)} onChange={setBecause} />
      <TextField label={texts.because} value={because} onChange={setBecause} />
      {outcome !== 'won' && (
        <>
          <TextField label={texts.competitor} value={competitor} onChange={setCompetitor} />
          <TextField label={texts.price} value={price} problem={isProblem ? texts.priceProblem : null} onChange={setPrice} />
        </>
      )}
      <Button className={styles.button} type="submit" size="small" disabled={isBusy || isProblem}>
        {texts.add}
      </Button>
    </form>
  )
}
