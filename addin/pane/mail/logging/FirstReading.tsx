import { makeStyles, ProgressBar } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { cardStyle } from '../../../ui/card-style.ts'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  card: cardStyle,
  text: { margin: 0 },
})

const BUSY_REFRESH_MS = 3_000

/** For a day after the mailbox was connected: what its mails have come to, while they are read and then. */
export function FirstReading() {
  const styles = useStyles()
  const trpc = useTRPC()
  const { mailSync } = useTexts()
  const { data: health } = useQuery(trpc.mailSync.health.queryOptions())
  const isAsked = health?.isJustConnected ?? false
  const { data } = useQuery(
    trpc.mailSync.firstReading.queryOptions(undefined, {
      enabled: isAsked,
      refetchInterval: ({ state }) => (state.data?.isDone ? false : BUSY_REFRESH_MS),
    }),
  )
  const words = useWords(data ?? null)
  if (!isAsked || !data) return null
  return (
    <section className={styles.card} aria-label={mailSync.first.label} role="status">
      <p className={styles.text}>
        <Sentence text={words} />
      </p>
      {!data.isDone && <ProgressBar value={data.total ? Math.min(1, data.read / data.total) : undefined} />}
    </section>
  )
}

function useWords(data: Outputs['mailSync']['firstReading']): string {
  const { first } = useTexts().mailSync
  const { number } = useFormat()
  if (!data) return ''
  const { isDone, read, total, logged, customers, unknown } = data
  const head = isDone ? first.done(number(read)) : first.reading(number(read), total === null ? null : number(total))
  const found = first.logged(number(logged), number(customers), customers === 1)
  return unknown > 0 ? `${head} ${found}, ${first.unknown(number(unknown))}` : `${head} ${found}.`
}
