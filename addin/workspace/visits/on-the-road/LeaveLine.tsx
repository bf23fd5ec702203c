import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { leaveAt } from '../../../../domain/visits/calendar/next-stop.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useVisitTexts } from '../plan/use-visit-texts.ts'
import type { RoadStop } from './use-road-day.ts'

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  urgent: { color: tokens.colorStatusWarningForeground3 },
  late: { color: tokens.colorStatusDangerForeground1 },
  way: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
})

/** When to leave, or how late one will be; told in words, not by colour alone. */
export function LeaveLine({ stop, now }: { stop: RoadStop; now: number }) {
  const styles = useStyles()
  const { road } = useTexts()
  const { number } = useFormat()
  const { clock } = useVisitTexts()
  const leave = leaveAt(stop)
  if (leave === null || stop.way === null) return <p className={styles.way}>{road.noWay}</p>
  const late = now + stop.way - stop.from
  const words = late > 0 ? road.tooLate(number(late)) : leave <= now ? road.leaveNow : road.leaveAt(clock(leave))
  return (
    <p className={mergeClasses(styles.line, late > 0 ? styles.late : leave <= now && styles.urgent)} role="status">
      {words} <span className={styles.way}>· {road.way(number(stop.way))}</span>
    </p>
  )
}
