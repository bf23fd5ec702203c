import { Button, makeStyles } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import type { RoadStop, RoadVisit } from './use-road-day.ts'

const useStyles = makeStyles({ box: { display: 'grid', gap: '4px', justifyItems: 'start' }, words: { margin: 0 } })

type Props = { stops: readonly RoadStop[]; next: RoadStop | null; now: number; onReport: (visit: RoadVisit) => void }

/** Visits of today that are over and not yet told of. */
export function UntoldVisits({ stops, next, now, onReport }: Props) {
  const styles = useStyles()
  const { road } = useTexts()
  const untold = stops.flatMap((stop) => (stop.visit && stop !== next && !stop.isOver && stop.until <= now ? [stop.visit] : []))
  if (untold.length === 0) return null
  return (
    <section className={styles.box}>
      <p className={styles.words}>{road.unreported(untold.length)}</p>
      {untold.map((visit) => (
        <Button key={visit.visitId} onClick={() => onReport(visit)}>
          {road.report(visit.name)}
        </Button>
      ))}
    </section>
  )
}
