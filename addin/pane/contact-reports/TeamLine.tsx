import { makeStyles, tokens } from '@fluentui/react-components'
import type { TeamMail } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { TeamActions } from './team/TeamActions.tsx'
import { useTeamWords } from './team/use-team-words.ts'

const useStyles = makeStyles({
  line: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px' },
  text: { flex: '1 1 120px', minWidth: 0, color: tokens.colorNeutralForeground2 },
})

/** Of a mail in a team's mailbox: who takes it, who answered it, and what one can do about it; the same as on the board. */
export function TeamLine({ reportId, team }: { reportId: string; team: TeamMail }) {
  const styles = useStyles()
  const { team: texts } = useTexts()
  const words = useTeamWords()(team)
  return (
    <div className={styles.line}>
      <span className={styles.text}>{words.length ? words.join(' · ') : texts.open(team.mailbox)}</span>
      <TeamActions reportId={reportId} team={team} />
    </div>
  )
}
