import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ChasedQuote } from '../../../api.ts'
import { useIsDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { DecisionDetails } from './DecisionDetails.tsx'
import { type Outcome, useDecide } from './use-decide.ts'
import { useQuoteTexts } from './use-quote-texts.ts'

const useStyles = makeStyles({
  box: { margin: '0 0 6px', padding: 0, border: 'none', minWidth: 0 },
  title: { padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', margin: '2px 0' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const outcomes: readonly Outcome[] = ['won', 'part_won', 'lost', 'cancelled']

/** How a quote ended: one press while it is open; what was said here, to be added to or taken back, until its source says something itself. */
export function DecisionPart({ row }: { row: ChasedQuote }) {
  const styles = useStyles()
  const { decide: texts } = useQuoteTexts()
  const { dayAndTime } = useFormat()
  const { deciding, reopening } = useDecide(row)
  const error = deciding.error ?? reopening.error
  const { decision } = row
  const isDiscreet = useIsDiscreet()
  // What a competitor asked for is nothing for the customer's eyes.
  if (isDiscreet || (row.status !== 'open' && !decision)) return null
  return (
    <fieldset className={styles.box}>
      <legend className={styles.title}>{texts.title}</legend>
      {decision ? (
        <>
          <p className={styles.quiet}>{texts.said(decision.by, dayAndTime(decision.on))}</p>
          <DecisionDetails key={decision.version} row={row} decision={decision} isBusy={deciding.isPending} onAdd={deciding.mutate} />
          <Button size="small" disabled={reopening.isPending} onClick={() => reopening.mutate()}>
            {texts.reopen}
          </Button>
        </>
      ) : (
        <div className={styles.row}>
          {outcomes.map((outcome) => (
            <Button
              key={outcome}
              size="small"
              disabled={deciding.isPending}
              onClick={() => deciding.mutate({ outcome, because: null, competitor: null, priceCents: null })}
            >
              {texts.outcomes[outcome]}
            </Button>
          ))}
        </div>
      )}
      {error && <ErrorNote error={error} />}
    </fieldset>
  )
}
