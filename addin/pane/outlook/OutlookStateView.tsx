import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type OutlookState, useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { RetryReason } from './RetryReason.tsx'

const useStyles = makeStyles({
  state: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** Looked at again after so long; then the user has moved on. */
const WAITS_MS = [1_500, 3_000, 6_000, 12_000, 24_000]

/** "waiting for Outlook" until it is "in Outlook", or why not and a retry. */
export function OutlookStateView({ entityId, first }: { entityId: string; first: OutlookState }) {
  const styles = useStyles()
  const { outbox } = useTexts()
  const query = useQuery(
    useTRPC().outbox.state.queryOptions(
      { entityId },
      {
        initialData: first,
        staleTime: Number.POSITIVE_INFINITY,
        refetchInterval: ({ state }) => (isMoving(state.data) ? (WAITS_MS[state.dataUpdateCount + state.errorUpdateCount] ?? false) : false),
      },
    ),
  )
  const state = query.data
  if (state.state === 'none') return null
  if (state.state === 'saved')
    return (
      <span className={styles.state}>
        {state.webLink ? (
          <Link href={state.webLink} target="_blank" rel="noopener">
            {outbox.saved}
          </Link>
        ) : (
          outbox.saved
        )}
      </span>
    )
  const waiting = state.waitsFor ? outbox.waitsFor(state.waitsFor) : outbox.waiting
  return (
    <span className={styles.state}>
      {state.isParked ? outbox.parked : waiting}
      {state.reason && <RetryReason outboxId={state.outboxId} reason={state.reason} onState={() => void query.refetch()} />}
    </span>
  )
}

const isMoving = (state: OutlookState | undefined): boolean => state?.state === 'waiting' && !state.isParked && !state.waitsFor
