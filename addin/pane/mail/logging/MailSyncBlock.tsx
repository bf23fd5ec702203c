import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { Block } from '../../desk/Block.tsx'
import { ConnectButton } from './ConnectButton.tsx'
import { MailboxLine } from './MailboxLine.tsx'
import { OlderMails } from './OlderMails.tsx'
import { ReadingTerms } from './ReadingTerms.tsx'
import { useConnecting } from './use-connecting.ts'

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
  const pause = (past: unknown): number => (past ? BUSY_REFRESH_MS : REFRESH_MS)
  const { data } = useQuery(trpc.mailSync.health.queryOptions(undefined, { refetchInterval: ({ state }) => pause(state.data?.own?.past) }))
  const { disconnect, isEnding, error } = useConnecting()
  if (!data) return null
  const isConnected = data.own?.state === 'connected'
  return (
    <Block title={mailSync.title}>
      {!data.isLoggingOn && <p className={styles.text}>{mailSync.companyOff}</p>}
      {data.own && <MailboxLine mailbox={data.own} />}
      {data.isLoggingOn && !isConnected && (
        <>
          {!data.own && <p className={styles.text}>{mailSync.off}</p>}
          <ReadingTerms />
        </>
      )}
      {data.shared.map((mailbox) => (
        <MailboxLine key={mailbox.mailboxId} mailbox={mailbox} />
      ))}
      <div className={styles.actions}>
        {data.isLoggingOn && !isConnected && <ConnectButton />}
        {isConnected && (
          <Button size="small" disabled={isEnding} onClick={disconnect}>
            {mailSync.disconnect}
          </Button>
        )}
      </div>
      {isConnected && (
        <p className={styles.text}>
          <Sentence text={mailSync.toUnknown} />
        </p>
      )}
      {isConnected && <OlderMails customerId={null} />}
      {error ? <ErrorNote error={error} onRetry={disconnect} /> : null}
    </Block>
  )
}
