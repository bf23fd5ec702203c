import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Planner, ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { ConflictLine } from './ConflictLine.tsx'
import { GapLine } from './GapLine.tsx'

const useStyles = makeStyles({
  box: {
    margin: '0 0 10px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorPaletteBerryBorder1}`,
    '@media print': { display: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** What does not fit into a glance is opened, never scrolled inside of its box. */
const MOST_AT_ONCE = 3

type Props = { week: Planner; visits: ShownVisit[]; planner: ReturnType<typeof usePlanner>; onCustomer: (customerId: string) => void }

/** What the calendar has made of the week: each with the smallest change that helps, made on a click. */
export function WeekChanges({ week, visits, planner, onCustomer }: Props) {
  const styles = useStyles()
  const { changes } = useTexts().planner
  const { number } = useFormat()
  const [isWhole, setWhole] = useState(false)
  // A search that runs moves everything anew.
  if (planner.plan?.state === 'running') return null
  const conflicts = week.conflicts.flatMap((conflict) => {
    const visit = visits.find(({ id }) => id === conflict.id)
    return visit ? [{ conflict, visit }] : []
  })
  const lines = [
    ...conflicts.map(({ conflict, visit }) => (
      <ConflictLine key={conflict.id} conflict={conflict} visit={visit} withName={nameOf(week, visits, conflict.withId)} planner={planner} />
    )),
    ...week.gaps.map((gap) => <GapLine key={gap.visitId} gap={gap} planner={planner} onCustomer={onCustomer} />),
  ]
  if (lines.length === 0) return null
  const left = lines.length - MOST_AT_ONCE
  return (
    <section className={styles.box} aria-labelledby="planner-changes">
      <h2 id="planner-changes" className={styles.title}>
        {changes.title}
      </h2>
      <ul className={styles.lines}>{isWhole ? lines : lines.slice(0, MOST_AT_ONCE)}</ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? changes.fewer : changes.more(number(left))}
        </Button>
      )}
    </section>
  )
}

/** Of a visit or an appointment. */
function nameOf({ days }: Planner, visits: readonly ShownVisit[], id: string | null): string {
  const appointment = days.flatMap(({ appointments }) => appointments).find(({ eventId }) => eventId === id)
  return visits.find((visit) => visit.id === id)?.name ?? appointment?.subject ?? ''
}
