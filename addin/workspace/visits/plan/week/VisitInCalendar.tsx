import { makeStyles, tokens } from '@fluentui/react-components'
import { LockClosed12Regular } from '@fluentui/react-icons/svg/lock-closed'
import { useIsDiscreet } from '../../../../ui/discreet/discreet-mode.tsx'
import type { ShownVisit } from '../planner-week.ts'
import { useVisitTexts } from '../use-visit-texts.ts'

const useStyles = makeStyles({
  line: { display: 'flex', gap: '3px', alignItems: 'center', minWidth: 0 },
  badge: {
    flexShrink: 0,
    padding: '0 3px',
    borderRadius: tokens.borderRadiusSmall,
    border: '1px solid currentColor',
    fontSize: '9px',
    lineHeight: '11px',
    fontWeight: 700,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  quiet: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', opacity: 0.85 },
})

/** A visit in the calendar with its class as a letter and why it stands there; other appointments by their title. */
export function VisitInCalendar({ visit, title }: { visit: ShownVisit | undefined; title: string }) {
  const styles = useStyles()
  const { reasons, clock } = useVisitTexts()
  const isDiscreet = useIsDiscreet()
  if (!visit) return <div className={styles.name}>{title}</div>
  const why = visit.version === null ? reasons(visit.reasons.slice(0, 1), visit.detour) : (visit.city ?? '')
  return (
    <>
      <div className={styles.line}>
        {visit.classLabel && !isDiscreet && <span className={styles.badge}>{visit.classLabel}</span>}
        {visit.isLocked && <LockClosed12Regular />}
        <span className={styles.name}>{visit.name}</span>
      </div>
      <div className={styles.quiet}>{[clock(visit.from), why].filter(Boolean).join(' · ')}</div>
    </>
  )
}
