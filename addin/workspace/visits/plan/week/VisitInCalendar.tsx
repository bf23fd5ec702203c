import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { LockClosed12Regular } from '@fluentui/react-icons/svg/lock-closed'
import { Pin12Regular } from '@fluentui/react-icons/svg/pin'
import { useTexts } from '../../../../ui/app-context.ts'
import { useIsDiscreet } from '../../../../ui/discreet/discreet-mode.tsx'
import type { ShownVisit } from '../planner-week.ts'
import { useVisitTexts } from '../use-visit-texts.ts'
import { lockOf } from './week-state.ts'

const LINE = '13px'

const useStyles = makeStyles({
  // Whole lines only: half a line at the foot of a short visit is read by nobody.
  lines: { height: '100%', maxHeight: `round(down, 100%, ${LINE})`, overflow: 'hidden', lineHeight: LINE },
  icon: { marginInlineEnd: '3px', verticalAlign: 'top' },
  badge: {
    marginInlineEnd: '3px',
    padding: '0 3px',
    borderRadius: tokens.borderRadiusSmall,
    boxShadow: 'inset 0 0 0 1px currentColor',
    fontSize: '9px',
    fontWeight: 700,
  },
  name: { overflowWrap: 'anywhere', hyphens: 'auto', fontWeight: tokens.fontWeightSemibold },
  quiet: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', opacity: 0.85 },
})

/** A visit in the calendar with its class as a letter and why it stands there; other appointments by their title. */
export function VisitInCalendar({ visit, title }: { visit: ShownVisit | undefined; title: string }) {
  const styles = useStyles()
  const { reasons, clock } = useVisitTexts()
  const { locks, visit: texts } = useTexts().planner
  const isDiscreet = useIsDiscreet()
  if (!visit) return <div className={mergeClasses(styles.lines, styles.name)}>{title}</div>
  const lock = lockOf(visit)
  const why = visit.version === null ? reasons(visit.reasons.slice(0, 1), visit.detour) : (visit.city ?? '')
  return (
    <div className={styles.lines}>
      <div className={styles.name}>
        {visit.classLabel && !isDiscreet && <span className={styles.badge}>{visit.classLabel}</span>}
        {lock && <LockClosed12Regular className={styles.icon} title={locks[lock]} />}
        {visit.isLocked && <Pin12Regular className={styles.icon} title={texts.locked} />}
        {visit.name}
      </div>
      <div className={styles.quiet}>{[clock(visit.from), why].filter(Boolean).join(' · ')}</div>
    </div>
  )
}
