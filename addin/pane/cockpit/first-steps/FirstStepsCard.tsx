import { Button, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { cardStyle, cardTitleStyle } from '../../../ui/card-style.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useSetAside } from '../../mail/logging/use-set-aside.ts'
import { FirstStep } from './FirstStep.tsx'
import { useStepStates } from './use-step-states.ts'

const useStyles = makeStyles({
  card: cardStyle,
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: cardTitleStyle,
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** Three steps, each with how it stands and a link to where it is taken; it goes once all is done. */
export function FirstStepsCard() {
  const styles = useStyles()
  const { firstSteps, settings } = useTexts()
  const id = useId()
  // Asked anew whenever somebody comes back from one of the steps.
  const query = useQuery(useTRPC().firstSteps.read.queryOptions(undefined, { staleTime: 0 }))
  const states = useStepStates(query.data)
  const { setAside, isPending, error } = useSetAside('first_steps', {
    ...{ text: firstSteps.setAside, place: 'mailboxes', label: settings.sections.mailboxes },
  })
  if (states.policy.isDone && states.mailboxes.isDone) return null
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {firstSteps.title}
        </h2>
        <Button size="small" appearance="subtle" disabled={isPending} onClick={setAside}>
          {firstSteps.later}
        </Button>
      </div>
      <ol className={styles.list}>
        <FirstStep name={firstSteps.policy} state={states.policy} />
        <FirstStep name={firstSteps.visibility} state={states.visibility} />
        <FirstStep name={firstSteps.mailboxes} state={states.mailboxes} />
      </ol>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {error ? <ErrorNote error={error} onRetry={setAside} /> : null}
    </section>
  )
}
