import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readsOutlook, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useGoTo } from '../../../ui/sentences/ways.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  box: {
    ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', margin: '4px 12px', padding: '6px 8px' },
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { flexBasis: '100%' },
})

const STALE_MS = 5 * 60_000

/** Asks the owner of the mailbox whether his older mails go into the history, too. Says nothing while there are none, or Outlook does not answer. `customerId` null: of senders who are nobody's customers. */
export function OlderMails({ customerId }: { customerId: string | null }) {
  const styles = useStyles()
  const { mailSync, common } = useTexts()
  const { number } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const goTo = useGoTo()
  const readAnew = (): void => void client.invalidateQueries({ queryKey: trpc.olderMails.pathKey() })
  const { data } = useQuery(trpc.olderMails.count.queryOptions({ customerId }, { staleTime: STALE_MS, retry: false, ...readsOutlook }))
  const undoing = useMutation(
    trpc.olderMails.undo.mutationOptions({
      onSuccess: () => {
        notify({ text: mailSync.older.undone, next: { label: mailSync.afterwards.title, run: () => goTo('mailbox') } })
        readAnew()
        // A cockpit that was read since the answer knows of no question, and shows none.
        for (const part of [trpc.cockpit.ofItem, trpc.cockpit.ofCustomer]) void client.invalidateQueries({ queryKey: part.pathKey() })
      },
    }),
  )
  const deciding = useMutation(
    trpc.olderMails.decide.mutationOptions({
      onSuccess: (decided, { isTakenOver }) => {
        const text = isTakenOver ? mailSync.older.takenOver : mailSync.older.left
        notify({ text, action: { label: common.undo, run: () => undoing.mutate(decided) } })
        // Until it is counted anew the question would stand there for somebody to answer it twice, the second time into nothing.
        client.setQueryData(trpc.olderMails.count.queryKey({ customerId }), null)
        readAnew()
      },
    }),
  )
  if (undoing.error) return <ErrorNote error={undoing.error} onRetry={() => undoing.variables && undoing.mutate(undoing.variables)} />
  if (!data) return null
  const decide = (isTakenOver: boolean): void => deciding.mutate({ customerId, isTakenOver })
  const isBusy = deciding.isPending || undoing.isPending
  const count = data.isMore ? mailSync.older.atLeast(number(data.count)) : number(data.count)
  const question = customerId === null ? mailSync.older.ofSenders : mailSync.older.ofCustomer
  return (
    <div className={styles.box} role="status">
      <span className={styles.text}>{question(count, data.count === 1 && !data.isMore)}</span>
      <Button size="small" appearance="primary" disabled={isBusy} onClick={() => decide(true)}>
        {mailSync.older.takeOver}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => decide(false)}>
        {mailSync.older.leave}
      </Button>
      {deciding.error && <ErrorNote error={deciding.error} onRetry={() => deciding.variables && deciding.mutate(deciding.variables)} />}
    </div>
  )
}
