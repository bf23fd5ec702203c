import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ClockAlarm16Regular } from '@fluentui/react-icons/svg/clock-alarm'
import type { BoardMail } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { TeamActions } from './TeamActions.tsx'
import { useTeamWords } from './use-team-words.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 6px',
    padding: '5px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    overflowWrap: 'anywhere',
  },
  customer: {
    flex: '1 1 0',
    minWidth: '100px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
  },
  age: { whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { flexBasis: '100%', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lateness: { display: 'inline-flex', alignItems: 'center', gap: '3px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorPaletteDarkOrangeForeground1 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
})

/** `isReached`: the tabulator comes to it; J and K lead to the others. */
type Props = { mail: BoardMail; isReached: boolean; onOpen: () => void }

/** One mail on the board: customer, how long it waits, subject, who has it, and what one can do about it. */
export function TeamMailRow({ mail, isReached, onOpen }: Props) {
  const styles = useStyles()
  const { teamBoard: texts, contacts } = useTexts()
  const words = useTeamWords()(mail.team).join(' · ')
  const { reportId, customer, subject, sender, lateness, team } = mail
  const since = useSince(mail.sentAt)
  return (
    <li
      className={styles.row}
      data-mail={reportId}
      tabIndex={isReached ? 0 : -1}
      aria-label={[customer, subject ?? contacts.confidential, since].join(', ')}
    >
      <button type="button" className={styles.customer} data-act="open" aria-label={texts.open(customer)} onClick={onOpen}>
        {customer}
      </button>
      <span className={styles.age}>{since}</span>
      <span className={styles.line}>
        {subject ?? contacts.confidential}
        {sender && <span className={styles.quiet}>{` · ${sender}`}</span>}
      </span>
      {lateness && lateness !== 'fresh' && (
        <span className={mergeClasses(styles.lateness, styles[lateness])}>
          <ClockAlarm16Regular />
          {texts[lateness]}
        </span>
      )}
      {words && <span className={mergeClasses(styles.line, styles.quiet)}>{words}</span>}
      <TeamActions reportId={reportId} team={team} />
    </li>
  )
}

const MINUTE_MS = 60_000

/** "for 3 hours". */
function useSince(instant: string): string {
  const { since } = useTexts().teamBoard
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / MINUTE_MS))
  if (minutes < 90) return since.minutes(minutes)
  return minutes < 36 * 60 ? since.hours(Math.round(minutes / 60)) : since.days(Math.round(minutes / 1440))
}
