import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Block } from '../../desk/Block.tsx'
import { TeamMailRow } from './TeamMailRow.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useBoardPart } from './use-team-board.ts'

const useStyles = makeStyles({
  counts: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

const FIRST = 3
const STATES = ['open', 'mine', 'waiting'] as const

/** The team's mailboxes in my day: how much waits, and the first of what nobody has and of what I have. Nothing where there is no such mailbox. */
export function TeamBoardBlock({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const styles = useStyles()
  const { teamBoard: texts } = useTexts()
  const { number } = useFormat()
  const { kind } = useHost()
  const { query, rows, mailboxes } = useBoardPart('waiting')
  const of = (state: string) => rows.filter(({ team }) => team.state === state)
  const shown = [...of('mine').slice(0, FIRST), ...of('open').slice(0, FIRST)]
  const { board, reached, ...keys } = useBoardKeys(shown.map(({ reportId }) => reportId))
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  if (mailboxes.length === 0) return null
  const more = query.hasNextPage ? '+' : ''
  const place = addressOf({ page: 'team_mailbox' })
  const target = kind === 'outlook' ? { href: `/workspace${place}`, target: '_blank', rel: 'noopener' } : { href: place }
  return (
    <Block title={texts.title}>
      <p className={styles.counts}>{STATES.map((state) => texts.count(texts.states[state], number(of(state).length) + more)).join(' · ')}</p>
      <div ref={board} {...keys}>
        <ul className={styles.list}>
          {shown.map((mail) => (
            <TeamMailRow key={mail.reportId} mail={mail} isReached={mail.reportId === reached} onOpen={() => onCustomer(mail.customerId)} />
          ))}
        </ul>
      </div>
      <Link {...target}>{texts.all}</Link>
    </Block>
  )
}
