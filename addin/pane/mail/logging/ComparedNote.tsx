import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  note: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0' },
  button: { flexShrink: 0 },
})

type Mailbox = Pick<Outputs['mailSync']['mailboxes'][number], 'mailboxId' | 'compared' | 'isCompareWanted'>

/** What the last comparison with Outlook found, and the click that wants another one. */
export function ComparedNote({ mailbox: { mailboxId, compared, isCompareWanted } }: { mailbox: Mailbox }) {
  const styles = useStyles()
  const { mailSync } = useTexts()
  const { dayAndTime, number } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const onSuccess = (): void => void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
  const comparing = useMutation(trpc.mailSync.compare.mutationOptions({ onSuccess }))
  const describe = ({ at, mails, missing }: NonNullable<Mailbox['compared']>): string => {
    const all = mails === null ? null : number(mails)
    return missing === 0 ? mailSync.complete(dayAndTime(at), all) : mailSync.gaps(dayAndTime(at), all, number(missing))
  }
  return (
    <div className={styles.note}>
      {compared && <p className={styles.text}>{describe(compared)}</p>}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        disabled={isCompareWanted || comparing.isPending}
        onClick={() => comparing.mutate({ mailboxId })}
      >
        {isCompareWanted ? mailSync.comparing : mailSync.compare}
      </Button>
      {comparing.error && <ErrorNote error={comparing.error} onRetry={() => comparing.mutate({ mailboxId })} />}
    </div>
  )
}
