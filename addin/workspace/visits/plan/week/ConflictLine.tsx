import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Planner, ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { useVisitTexts } from '../use-visit-texts.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '3px 0' },
  icon: { flexShrink: 0, color: tokens.colorPaletteBerryForeground2 },
  main: { flex: '1 1 240px', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  conflict: Planner['conflicts'][number]
  visit: ShownVisit
  /** What it collides with; empty: no name for it. */
  withName: string
  planner: ReturnType<typeof usePlanner>
}

/** A visit that cannot be kept: why, and where it could go. */
export function ConflictLine({ conflict: { cause, suggestion }, visit, withName, planner }: Props) {
  const styles = useStyles()
  const { changes, visit: texts } = useTexts().planner
  const { weekday, number } = useFormat()
  const { clock } = useVisitTexts()
  const why = cause === 'away' ? changes.away : changes[cause](withName)
  const isProposal = visit.version === null
  const drop = (): void => (isProposal ? planner.exclude(visit) : planner.callOff(visit))
  return (
    <li className={styles.line}>
      <Warning16Regular className={styles.icon} />
      <div className={styles.main}>
        <span className={styles.name}>{`${weekday(visit.day)} ${clock(visit.from)} ${visit.name}: `}</span>
        <span className={styles.quiet}>{suggestion ? why : `${why} ${changes.noPlace}`}</span>
      </div>
      {suggestion && !visit.isFromOutlook && (
        <Button
          size="small"
          appearance="primary"
          disabled={planner.isChanging}
          onClick={() => planner.move(visit, { day: suggestion.day, from: suggestion.from, minutes: suggestion.until - suggestion.from })}
        >
          {changes.moveTo(`${weekday(suggestion.day)} ${clock(suggestion.from)}`, number(suggestion.detour))}
        </Button>
      )}
      {!visit.isFromOutlook && (
        <Button size="small" disabled={planner.isChanging} onClick={drop}>
          {isProposal ? texts.exclude : texts.callOff}
        </Button>
      )}
    </li>
  )
}
