import { makeStyles, tokens } from '@fluentui/react-components'
import { waiting } from '../../../../domain/visits/calendar/next-stop.ts'
import { CustomerLink } from '../../../pane/desk/CustomerLink.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { useVisitTexts } from '../plan/use-visit-texts.ts'
import type { RoadStop } from './use-road-day.ts'

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', gap: '12px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  time: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = { stops: readonly RoadStop[]; next: RoadStop | null; now: number; onCustomer: (customerId: string) => void }

/** What comes after the next stop. */
export function RestOfDay({ stops, next, now, onCustomer }: Props) {
  const styles = useStyles()
  const { road } = useTexts()
  const { clock } = useVisitTexts()
  const rest = waiting(stops, now).filter((stop) => stop !== next)
  if (rest.length === 0) return null
  return (
    <section>
      <h2 className={styles.title}>{road.rest}</h2>
      <ul className={styles.lines}>
        {rest.map(({ id, from, title, visit }) => (
          <li key={id} className={styles.line}>
            <span className={styles.time}>{clock(from)}</span>
            <span className={styles.what}>{visit ? <CustomerLink name={visit.name} onOpen={() => onCustomer(visit.customerId)} /> : title}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
