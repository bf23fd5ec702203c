import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { WaysRow } from '../../../pane/visits/WaysRow.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { useVisitTexts } from '../plan/use-visit-texts.ts'
import { LeaveLine } from './LeaveLine.tsx'
import type { RoadStop } from './use-road-day.ts'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '10px',
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, overflowWrap: 'anywhere' },
  time: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: 'tabular-nums' },
  place: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = { stop: RoadStop; now: number; isThere: boolean; children: ReactNode }

/** Where one has to be next: when to leave, the way, the phone, the sheet. */
export function StopCard({ stop, now, isThere, children }: Props) {
  const styles = useStyles()
  const { road } = useTexts()
  const { clock } = useVisitTexts()
  const { visit, placeText } = stop
  return (
    <article className={styles.card} aria-label={road.next}>
      <p className={styles.state}>{isThere ? road.there : road.next}</p>
      <div className={styles.head}>
        <h1 className={styles.name}>{visit?.name ?? stop.title}</h1>
        {visit && <ClassBadge label={visit.classLabel} />}
      </div>
      <p className={styles.time}>{road.span(clock(stop.from), clock(stop.until))}</p>
      {placeText && <p className={styles.place}>{placeText}</p>}
      {!isThere && <LeaveLine stop={stop} now={now} />}
      <WaysRow
        name={visit?.name ?? stop.title}
        position={visit?.position ?? null}
        address={placeText}
        phone={visit?.phone ?? null}
        visitId={visit?.visitId ?? null}
        size="large"
      />
      {children}
    </article>
  )
}
