import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useLifetimeTexts } from '../../../pane/valuation/use-lifetime-texts.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const LOOK_EVERY_MS = 1_000

const useStyles = makeStyles({
  part: { margin: '16px 0' },
  line: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  bar: { maxWidth: '400px', margin: '0 0 8px' },
})

/** When all was last worked out, how far it has come, what went wrong, and a way to do it now. */
export function LifetimeRenewal({ mayRenew }: { mayRenew: boolean }) {
  const styles = useStyles()
  const { settings: texts } = useLifetimeTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const state = useQuery(
    trpc.valuation.state.queryOptions(undefined, { refetchInterval: (query) => (query.state.data?.isRunning ? LOOK_EVERY_MS : false) }),
  )
  const renewing = useMutation(
    trpc.valuation.renew.mutationOptions({ onSuccess: () => client.invalidateQueries({ queryKey: trpc.valuation.pathKey() }) }),
  )
  const isRunning = state.data?.isRunning ?? false
  useEffect(() => {
    if (!isRunning) void client.invalidateQueries({ queryKey: trpc.lifetimeValues.fit.queryKey() })
  }, [isRunning, client, trpc])
  if (state.isPending) return <Skeleton heights={[22, 34]} />
  if (!state.data) return <ErrorNote error={state.error} onRetry={() => void state.refetch()} />
  return (
    <div className={styles.part}>
      <State state={state.data} />
      {renewing.error !== null && <ErrorNote error={renewing.error} onRetry={() => renewing.mutate()} />}
      {mayRenew && (
        <Button disabled={isRunning || renewing.isPending} onClick={() => renewing.mutate()}>
          {texts.renew}
        </Button>
      )}
    </div>
  )
}

function State({ state: { isRunning, done, total, doneAt, parts } }: { state: Outputs['valuation']['state'] }) {
  const styles = useStyles()
  const { settings: texts } = useLifetimeTexts()
  const { number, dayAndTime } = useFormat()
  const trouble = parts.lifetime?.trouble ?? null
  return (
    <>
      <p className={styles.line} role="status">
        {isRunning ? texts.running(number(done), number(total)) : doneAt ? texts.done(dayAndTime(doneAt)) : texts.never}
      </p>
      {isRunning && <ProgressBar className={styles.bar} value={total > 0 ? done / total : undefined} />}
      {trouble && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.troubles[trouble] ?? texts.troubles.failed}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
