import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import { ComparedNote } from '../../../pane/mail/logging/ComparedNote.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { LeaverLine } from './LeaverLine.tsx'
import { useMailboxStyles } from './mailbox-styles.ts'

type Mailbox = Outputs['mailSync']['mailboxes'][number]

/** One mailbox as its administrator sees it: whether it is read, nothing of what stands in it. */
export function MailboxOverview({ mailbox }: { mailbox: Mailbox }) {
  const styles = useMailboxStyles()
  const { mailSync } = useTexts()
  const { ago, dayAndTime, number } = useFormat()
  const { name, kind, state, leaver, lastReadAt, silentSince, trouble, troubleSince, waiting } = mailbox
  const isConnected = state === 'connected'
  return (
    <div className={styles.mailbox}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.kind}>{kind === 'shared' && mailSync.mailboxes.team}</span>
        {isConnected && <Disconnect mailboxId={mailbox.mailboxId} name={name} />}
      </div>
      {!isConnected && <p className={styles.text}>{mailSync.mailboxes.ended}</p>}
      {isConnected && leaver && <LeaverLine leaver={leaver} />}
      {isConnected && silentSince && <p className={styles.alarm}>{mailSync.mailboxes.silent(dayAndTime(silentSince))}</p>}
      {isConnected && trouble && (
        <p className={styles.alarm}>
          {troubleSince && mailSync.mailboxes.troubleSince(dayAndTime(troubleSince))}{' '}
          {trouble === 'OUTLOOK_REFUSED' ? mailSync.refused : mailSync.trouble}
        </p>
      )}
      {isConnected && (
        <p className={styles.text}>
          {lastReadAt ? mailSync.lastRead(ago(lastReadAt)) : mailSync.notReadYet}
          {waiting !== null && `, ${mailSync.waiting(number(waiting))}`}
        </p>
      )}
      {isConnected && <ComparedNote mailbox={mailbox} />}
    </div>
  )
}

function Disconnect({ mailboxId, name }: { mailboxId: string; name: string }) {
  const { mailSync } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const onSuccess = (): void => void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
  const ending = useMutation(trpc.mailSync.disconnect.mutationOptions({ onSuccess }))
  return (
    <>
      <Button
        size="small"
        aria-label={`${mailSync.mailboxes.disconnect}: ${name}`}
        disabled={ending.isPending}
        onClick={() => ending.mutate({ mailboxId })}
      >
        {mailSync.mailboxes.disconnect}
      </Button>
      {ending.error && <ErrorNote error={ending.error} onRetry={() => ending.mutate({ mailboxId })} />}
    </>
  )
}
