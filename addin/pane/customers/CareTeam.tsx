import { makeStyles, tokens } from '@fluentui/react-components'
import type { CareTeamLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'

const useStyles = makeStyles({
  team: { display: 'flex', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  member: {
    minWidth: '20px',
    padding: '0 3px',
    boxSizing: 'border-box',
    borderRadius: '9px',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: '10px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
})

/** Who is responsible, by initials. */
export function CareTeam({ team }: { team: CareTeamLine[] }) {
  const styles = useStyles()
  const { head } = useTexts()
  return (
    <ul className={styles.team} aria-label={head.team}>
      {team.map(({ userId, name, initials, role }) => (
        <li key={`${userId} ${role}`} className={styles.member} title={`${name}, ${head.careRoles[role]}`}>
          {initials}
        </li>
      ))}
    </ul>
  )
}
