import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import { readConfiguration } from '../../../../configuration.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Planner, PlannerDay, ShownVisit } from '../planner-week.ts'
import { drawMap, type RouteDrawing } from './draw-map.ts'

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: '2px', marginBottom: '4px' },
  day: {
    padding: '2px 7px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: '12px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  map: {
    // Leaflet's own grey is as specific as one class.
    '&.leaflet-container': { backgroundColor: tokens.colorNeutralBackground4 },
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    isolation: 'isolate',
    '& .route-land': { fill: tokens.colorNeutralBackground1, fillOpacity: 1, stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
    '& .route-line': { stroke: tokens.colorBrandStroke1, fill: 'none' },
    '& .route-line.is-quiet': { opacity: 0.3 },
    '& .route-stop': {
      display: 'grid',
      placeItems: 'center',
      boxSizing: 'border-box',
      borderRadius: '50%',
      border: `1px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      fontSize: '10px',
      fontWeight: 700,
    },
    '& .route-stop.is-end': { backgroundColor: tokens.colorNeutralForeground2, borderRadius: '3px' },
    '& .route-stop.is-quiet': { opacity: 0.45 },
    '& .leaflet-control-attribution': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground3, fontSize: '10px' },
    '& .leaflet-bar a': {
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke2,
    },
  },
})

type Props = {
  className: string
  planner: Planner
  visits: ShownVisit[]
  chosenDay: string | null
  onDay: (day: string | null) => void
}

/** Each day's way as a line over the outline of the country. It shows what the list beside it says: who cannot see it loses nothing. */
export function RouteMap({ className, planner, visits, chosenDay, onDay }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const { weekday } = useFormat()
  const element = useRef<HTMLDivElement>(null)
  const map = useRef<ReturnType<typeof drawMap>>(null)
  const routes = useMemo(() => planner.days.map((day) => routeOf(day, visits)), [planner.days, visits])
  useEffect(() => {
    if (!element.current) return
    const drawn = drawMap(element.current, readConfiguration().map)
    map.current = drawn
    return () => {
      map.current = null
      drawn.remove()
    }
  }, [])
  useEffect(() => map.current?.show(routes, chosenDay), [routes, chosenDay])
  const shown = routes.filter(({ stops }) => stops.length > 2)
  return (
    <>
      <div className={styles.days}>
        <DayChip label={texts.allDays} isChosen={chosenDay === null} onChoose={() => onDay(null)} />
        {shown.map(({ day }) => (
          <DayChip key={day} label={weekday(day)} isChosen={chosenDay === day} onChoose={() => onDay(day)} />
        ))}
      </div>
      <section ref={element} className={mergeClasses(styles.map, className)} aria-label={texts.map} />
    </>
  )
}

function DayChip({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose: () => void }) {
  const styles = useStyles()
  return (
    <button type="button" className={mergeClasses(styles.day, isChosen && styles.chosen)} aria-pressed={isChosen} onClick={onChoose}>
      {label}
    </button>
  )
}

/** From the start of the day over everything that has a place to its end. */
function routeOf({ day, start, end, appointments }: PlannerDay, visits: readonly ShownVisit[]): RouteDrawing {
  const own = visits.filter((visit) => visit.day === day)
  const known = new Set(own.map(({ id }) => id))
  const others = appointments.filter(({ visitId }) => visitId === null || !known.has(visitId))
  const stays = [
    ...own.map(({ name, from, position }) => ({ name, from, position })),
    ...others.map(({ subject, from, place }) => ({ name: subject, from, position: place })),
  ].sort((one, other) => one.from - other.from)
  const stops = stays.flatMap(({ name, position }) => (position ? [{ name, position, isEnd: false }] : []))
  const ends = [start, end].map(({ text, position }) => (position ? [{ name: text ?? '', position, isEnd: true }] : []))
  return { day, stops: [...(ends[0] ?? []), ...stops, ...(ends[1] ?? [])] }
}
