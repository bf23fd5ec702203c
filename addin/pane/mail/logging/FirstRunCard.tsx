import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { cardStyle, cardTitleStyle } from '../../../ui/card-style.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ConnectButton } from './ConnectButton.tsx'
import { ReadingTerms } from './ReadingTerms.tsx'
import { useSetAside } from './use-set-aside.ts'

const useStyles = makeStyles({
  card: cardStyle,
  title: cardTitleStyle,
  text: { margin: '2px 0' },
  terms: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  question: { cursor: 'pointer' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
})

/** Offered until the mailbox is connected or the user says "not now". */
export function FirstRunCard() {
  const styles = useStyles()
  const { mailSync, day } = useTexts()
  const id = useId()
  const { setAside, isPending, error } = useSetAside('connect_mailbox', { text: mailSync.firstRun.setAside, place: 'my_day', label: day.title })
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {mailSync.firstRun.title}
      </h2>
      <p className={styles.text}>{mailSync.firstRun.offer}</p>
      <details className={styles.terms} open>
        <summary className={styles.question}>{mailSync.firstRun.whatThen}</summary>
        <ReadingTerms />
      </details>
      <div className={styles.actions}>
        <ConnectButton />
        <Button size="small" appearance="subtle" disabled={isPending} onClick={setAside}>
          {mailSync.firstRun.notNow}
        </Button>
      </div>
      {error ? <ErrorNote error={error} onRetry={setAside} /> : null}
    </section>
  )
}
