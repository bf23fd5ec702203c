import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { ComparedNote } from './ComparedNote.tsx'

const useStyles = makeStyles({
  line: { margin: '2px 0' },
  secondary: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  alarm: { margin: '2px 0', color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingInlineStart: '16px', color: tokens.colorNeutralForeground2 },
})

type Mailbox = NonNullable<Outputs['mailSync']['health']['own']>

/** One mailbox: when it was read, what is left of its past, and what today came to. */
export function MailboxLine({ mailbox }: { mailbox: Mailbox }) {
  const styles = useStyles()
  const { mailSync } = useTexts()
  const { number } = useFormat()
  const notLogged = mailbox.notLoggedToday.reduce((sum, { count }) => sum + count, 0)
  return (
    <div>
      {mailbox.kind === 'shared' && <p className={styles.line}>{mailSync.teamMailbox(mailbox.name)}</p>}
      <p className={styles.line}>{useSentence(mailbox)}</p>
      {mailbox.silentSince && (
        <p className={styles.alarm} role="alert">
          {mailSync.silent}
        </p>
      )}
      {mailbox.state === 'connected' && mailbox.past && <Past past={mailbox.past} />}
      {mailbox.state === 'connected' && (
        <>
          <p className={styles.secondary}>{mailSync.today(number(mailbox.loggedToday))}</p>
          {notLogged > 0 && (
            <details className={styles.secondary}>
              <summary>{mailSync.notLogged(number(notLogged))}</summary>
              <ul className={styles.list}>
                {mailbox.notLoggedToday.map(({ reason, count }) => (
                  <li key={reason}>
                    {number(count)} × {mailSync.kinds[reason]}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <ComparedNote mailbox={mailbox} />
        </>
      )}
    </div>
  )
}

function Past({ past: { read, total, secondsLeft } }: { past: NonNullable<Mailbox['past']> }) {
  const { mailSync } = useTexts()
  const { number } = useFormat()
  const styles = useStyles()
  const left = secondsLeft === null ? '' : `, ${mailSync.pastLeft(number(Math.max(1, Math.ceil(secondsLeft / 60))))}`
  return (
    <>
      <p className={styles.secondary}>
        {mailSync.past(number(read), total === null ? '…' : number(total))}
        {left}
      </p>
      <ProgressBar value={total ? Math.min(1, read / total) : undefined} />
    </>
  )
}

function useSentence({ state, trouble, lastReadAt, waiting }: Mailbox): string {
  const { mailSync } = useTexts()
  const { ago, number } = useFormat()
  if (state === 'disconnected') return mailSync.disconnected
  if (trouble) return trouble === 'OUTLOOK_REFUSED' ? mailSync.refused : mailSync.trouble
  if (!lastReadAt) return mailSync.notReadYet
  const read = mailSync.lastRead(ago(lastReadAt))
  return waiting === null ? `${read}.` : `${read}, ${mailSync.waiting(number(waiting))}.`
}
