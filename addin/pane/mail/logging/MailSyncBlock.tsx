import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Block } from '../../desk/Block.tsx'
import { MailboxLine } from './MailboxLine.tsx'
import { OlderMails } from './OlderMails.tsx'

const useStyles = makeStyles({
  text: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '6px', marginTop: '4px', paddingBottom: '8px' },
})

const BUSY_REFRESH_MS = 5_000
const REFRESH_MS = 20_000

/** How it stands with mails that log themselves, and the click that begins or ends it. */
export function MailSyncBlock() {
  const styles = useStyles()
  const { mailSync } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const pause = (past: unknown): number => (past ? BUSY_REFRESH_MS : REFRESH_MS)
  const { data } = useQuery(trpc.mailSync.health.queryOptions(undefined, { refetchInterval: ({ state }) => pause(state.data?.own?.past) }))
  const { data: policy } = useQuery(trpc.loggingPolicy.show.queryOptions())
  const { number } = useFormat()
  const onSuccess = (): void => void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
  const connecting = useMutation(trpc.mailSync.connectOwn.mutationOptions({ onSuccess }))
  const ending = useMutation(trpc.mailSync.disconnectOwn.mutationOptions({ onSuccess }))
  if (!data) return null
  const isConnected = data.own?.state === 'connected'
  return (
    <Block title={mailSync.title}>
      {!data.isLoggingOn && <p className={styles.text}>{mailSync.companyOff}</p>}
      {data.own && <MailboxLine mailbox={data.own} />}
      {data.isLoggingOn && !isConnected && (
        <>
          {!data.own && <p className={styles.text}>{mailSync.off}</p>}
          {policy && <p className={styles.text}>{mailSync.whatIsRead(number(policy.depthMonths))}</p>}
          <p className={styles.text}>{mailSync.whatNever}</p>
          <p className={styles.text}>{mailSync.anyTime}</p>
        </>
      )}
      {data.shared.map((mailbox) => (
        <MailboxLine key={mailbox.mailboxId} mailbox={mailbox} />
      ))}
      <div className={styles.actions}>
        {data.isLoggingOn && !isConnected && (
          <Button size="small" appearance="primary" disabled={connecting.isPending} onClick={() => connecting.mutate()}>
            {connecting.isPending ? mailSync.connecting : mailSync.connect}
          </Button>
        )}
        {isConnected && (
          <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate()}>
            {mailSync.disconnect}
          </Button>
        )}
      </div>
      {isConnected && <OlderMails customerId={null} />}
      {connecting.error && <ErrorNote error={connecting.error} onRetry={() => connecting.mutate()} />}
      {ending.error && <ErrorNote error={ending.error} onRetry={() => ending.mutate()} />}
    </Block>
  )
}
