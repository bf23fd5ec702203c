import { Button, makeStyles } from '@fluentui/react-components'
import type { SpokenReport } from '../../../../domain/visits/report/read-spoken.ts'
import { spokenOf, useSpokenDraft } from '../../../pane/visits/report/use-spoken.ts'
import { useTexts } from '../../../ui/app-context.ts'
import type { RoadStop, RoadVisit } from './use-road-day.ts'

const useStyles = makeStyles({ box: { display: 'grid', gap: '4px', justifyItems: 'start' }, words: { margin: 0 } })

type Report = (visit: RoadVisit, spoken: SpokenReport | null) => void
type Props = { stops: readonly RoadStop[]; next: RoadStop | null; now: number; day: string; onReport: Report }

/** Visits of today that are over and not yet told of. */
export function UntoldVisits({ stops, next, now, day, onReport }: Props) {
  const styles = useStyles()
  const { road } = useTexts()
  const untold = stops.flatMap((stop) => (stop.visit && stop !== next && !stop.isOver && stop.until <= now ? [stop.visit] : []))
  if (untold.length === 0) return null
  return (
    <section className={styles.box}>
      <p className={styles.words}>{road.unreported(untold.length)}</p>
      {untold.map((visit) => (
        <UntoldVisit key={visit.visitId} visit={visit} day={day} onReport={onReport} />
      ))}
    </section>
  )
}

/** What was dictated while it was the next stop goes along. */
function UntoldVisit({ visit, day, onReport }: { visit: RoadVisit; day: string; onReport: Report }) {
  const { road } = useTexts()
  const { fields } = useSpokenDraft(visit.visitId)
  return <Button onClick={() => onReport(visit, spokenOf(fields.spoken, day))}>{road.report(visit.name)}</Button>
}
