import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { MailInboxAll24Regular } from '@fluentui/react-icons/svg/mail-inbox-all'
import { useEffect } from 'react'
import type { BoardMail, BoardMailbox } from '../../api.ts'
import { addressOf } from '../../page-address.ts'
import { useBoardKeys } from '../../pane/contact-reports/team/use-board-keys.ts'
import { useBoardPart } from '../../pane/contact-reports/team/use-team-board.ts'
import { useTexts } from '../../ui/app-context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorPage } from '../../ui/errors/ErrorPage.tsx'
import { usePreferences } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { BoardColumn } from './BoardColumn.tsx'
import { useIsAdmin } from './use-is-admin.ts'

const useStyles = makeStyles({
  main: { padding: '12px' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  quiet: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '12px',
    alignItems: 'start',
    marginTop: '8px',
  },
})

const STATES = ['open', 'mine', 'waiting', 'answered'] as const

type Props = { onOpen: (mail: { customerId: string; reportId: string }) => void }

/** The mails of the teams' mailboxes: what nobody has, what I have, what waits, and what is answered. */
export function TeamBoardPage({ onOpen }: Props) {
  const styles = useStyles()
  const { teamBoard: texts } = useTexts()
  const { areLettersOn } = usePreferences().preferences
  const waiting = useBoardPart('waiting')
  const done = useBoardPart('done', waiting.mailboxes.length > 0)
  const columns = STATES.map((state) => ({ state, mails: [...waiting.rows, ...done.rows].filter(({ team }) => team.state === state) }))
  const ids = columns.flatMap(({ mails }) => mails.map(({ reportId }) => reportId))
  const { board, reached, ...keys } = useBoardKeys(ids)
  const isThere = waiting.query.data !== undefined
  // Whoever comes here to work needs no mouse for the first mail.
  useEffect(() => {
    if (isThere && document.activeElement === document.body) board.current?.querySelector<HTMLElement>('[data-mail]')?.focus()
  }, [isThere, board])
  const failed = [waiting.query, done.query].find(({ error }) => error !== null)
  if (failed) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />
  if (!isThere) return <Skeleton heights={[28, 34, 34, 34, 34]} />
  const open = ({ customerId, reportId }: BoardMail): void => onOpen({ customerId, reportId })
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{texts.title}</h1>
      {waiting.mailboxes.length === 0 ? (
        <EmptyState icon={<MailInboxAll24Regular />} title={texts.emptyTitle} hint={texts.emptyHint}>
          <ToSettings />
        </EmptyState>
      ) : (
        <>
          <p className={styles.quiet}>
            {texts.span} {areLettersOn ? texts.keys : texts.keysWithoutLetters}
          </p>
          {waiting.mailboxes.map((mailbox) => (
            <MailboxNote key={mailbox.mailboxId} mailbox={mailbox} />
          ))}
          <div ref={board} className={styles.columns} {...keys}>
            {columns.map(({ state, mails }) => (
              <BoardColumn
                key={state}
                state={state}
                mails={mails}
                reached={reached}
                query={state === 'answered' ? done.query : waiting.query}
                onOpen={open}
              />
            ))}
          </div>
        </>
      )}
    </main>
  )
}

/** What is missing on the board of a mailbox; nothing: nothing is. */
function MailboxNote({ mailbox: { name, isConnected, isCut } }: { mailbox: BoardMailbox }) {
  const styles = useStyles()
  const { teamBoard: texts } = useTexts()
  return (
    <>
      {!isConnected && (
        <p className={styles.quiet}>
          {texts.unconnected(name)} <ToSettings />
        </p>
      )}
      {isCut && <p className={styles.quiet}>{texts.cut(name)}</p>}
    </>
  )
}

/** Where mailboxes are connected, for whoever may. */
function ToSettings() {
  const { toSettings } = useTexts().teamBoard
  return useIsAdmin() ? (
    <Link inline href={addressOf({ page: 'settings', section: 'mailboxes' })}>
      {toSettings}
    </Link>
  ) : null
}
