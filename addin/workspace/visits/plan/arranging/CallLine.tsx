import { makeStyles, tokens } from '@fluentui/react-components'
import { ClassBadge } from '../../../../ui/ClassBadge.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { useVisitTexts } from '../use-visit-texts.ts'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import { ContactWays } from './ContactWays.tsx'
import { MissButtons } from './MissButtons.tsx'
import { MissedLine } from './MissedLine.tsx'
import type { useMissedCalls } from './use-missed-calls.ts'

const useStyles = makeStyles({
  line: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Props = { visit: ShownVisit; zone: string; planner: ReturnType<typeof usePlanner>; calls: ReturnType<typeof useMissedCalls> }

/** Somebody to be asked: why he is visited, how often nobody was reached, the ways to him, and what came out of it. */
export function CallLine({ visit, zone, planner, calls }: Props) {
  const styles = useStyles()
  const { weekday } = useFormat()
  const { clock, reasons } = useVisitTexts()
  const missed = calls.of(visit)
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>{`${weekday(visit.day)} ${clock(visit.from)} ${visit.name}`}</span>
        <ClassBadge label={visit.classLabel} />
      </div>
      {visit.reasons.length > 0 && <div className={styles.quiet}>{reasons(visit.reasons)}</div>}
      {missed && <MissedLine missed={missed} now={calls.now} zone={zone} />}
      <ContactWays visit={visit} />
      <ArrangeButtons visit={visit} onArrange={(status) => planner.arrange(visit, status, calls.answered(visit, status))} />
      <MissButtons visit={visit} calls={calls} />
    </li>
  )
}
