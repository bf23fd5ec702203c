import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  trouble: { margin: '0 0 8px', color: tokens.colorPaletteBerryForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** The consent to keep To Do in line while the user is away: what it is for, since when, and the way back. */
export function TodoSection() {
  const styles = useStyles()
  const { todo } = useTexts().bothWays
  const { day } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.todo.consent.queryOptions())
  const onSettled = () => client.invalidateQueries({ queryKey: trpc.todo.pathKey() })
  const giving = useMutation(trpc.todo.giveConsent.mutationOptions({ onSettled, onSuccess: () => notify({ text: todo.given }) }))
  const withdrawing = useMutation(trpc.todo.withdrawConsent.mutationOptions({ onSettled, onSuccess: () => notify({ text: todo.withdrawn }) }))
  const { data } = query
  return (
    <>
      <p className={styles.text}>{todo.intro}</p>
      {query.isPending && <Skeleton heights={[20, 32]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && (
        <>
          <p className={styles.text}>{data.since ? todo.since(day(data.since)) : todo.offer}</p>
          {!data.since && <p className={styles.text}>{todo.kept}</p>}
          {data.trouble && <p className={styles.trouble}>{todo.trouble}</p>}
          <div className={styles.actions}>
            {(!data.since || data.trouble) && (
              <Button appearance="primary" disabled={giving.isPending} onClick={() => giving.mutate()}>
                {data.trouble ? todo.again : todo.give}
              </Button>
            )}
            {data.since && (
              <Button disabled={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
                {todo.withdraw}
              </Button>
            )}
          </div>
        </>
      )}
      {giving.error && <ErrorNote error={giving.error} onRetry={() => giving.mutate()} />}
      {withdrawing.error && <ErrorNote error={withdrawing.error} onRetry={() => withdrawing.mutate()} />}
    </>
  )
}
