import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { readConfiguration } from '../../../../configuration.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { ColorDot } from './ColorDot.tsx'
import { dayColor } from './day-color.ts'
import type { DayRoute } from './day-routes.ts'
import { drawMap } from './draw-map.ts'

const halo = (color: string): string => ['-1px -1px', '1px -1px', '-1px 1px', '1px 1px'].map((at) => `${at} 1px ${color}`).join(', ')

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
    '& .route-line': { fill: 'none' },
    '& .route-line.is-quiet': { opacity: 0.3 },
    '& .route-stop': {
      display: 'grid',
      placeItems: 'center',
      boxSizing: 'border-box',
      borderRadius: '50%',
      width: '100%',
      height: '100%',
      border: `1px solid ${tokens.colorNeutralBackground1}`,
      color: '#ffffff',
      fontSize: '10px',
      fontWeight: 700,
    },
    '& .is-end .route-stop': { borderRadius: '3px' },
    '& .route-mark.is-quiet': { opacity: 0.45 },
    '& .route-town': { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, fontSize: '11px', lineHeight: '14px' },
    // A line that runs through a name does not take it away.
    '& .route-town span': { position: 'absolute', textShadow: halo(tokens.colorNeutralBackground1) },
    '& .route-town.is-right span': { left: 'var(--gap)', transform: 'translateY(-50%)' },
    '& .route-town.is-left span': { right: 'var(--gap)', transform: 'translateY(-50%)' },
    '& .route-town.is-below span': { top: 'var(--gap)', transform: 'translateX(-50%)' },
    '& .route-town.is-above span': { bottom: 'var(--gap)', transform: 'translateX(-50%)' },
    '& .route-town::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-2px',
      top: '-2px',
      width: '4px',
      height: '4px',
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralForeground3,
    },
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
  /** Of the days that lead anywhere. */
  routes: readonly DayRoute[]
  chosenDay: string | null
  onDay: (day: string | null) => void
}

/** Each day's way as a line over the outline of the country. It shows what the list beside it says: who cannot see it loses nothing. */
export function RouteMap({ className, routes, chosenDay, onDay }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const { weekday } = useFormat()
  const words = texts.mapZoom
  const element = useRef<HTMLDivElement>(null)
  const map = useRef<ReturnType<typeof drawMap>>(null)
  useEffect(() => {
    if (!element.current) return
    const drawn = drawMap(element.current, readConfiguration().map, words)
    map.current = drawn
    return () => {
      map.current = null
      drawn.remove()
    }
  }, [words])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map drawn anew has nothing on it yet.
  useEffect(() => map.current?.show(routes, chosenDay), [routes, chosenDay, words])
  return (
    <>
      <div className={styles.days}>
        <DayChip label={texts.allDays} isChosen={chosenDay === null} onChoose={() => onDay(null)} />
        {routes.map(({ day }) => (
          <DayChip key={day} color={dayColor(day)} label={weekday(day)} isChosen={chosenDay === day} onChoose={() => onDay(day)} />
        ))}
      </div>
      <section ref={element} className={mergeClasses(styles.map, className)} aria-label={texts.map} />
    </>
  )
}

function DayChip({ label, color, isChosen, onChoose }: { label: string; color?: string; isChosen: boolean; onChoose: () => void }) {
  const styles = useStyles()
  return (
    <button type="button" className={mergeClasses(styles.day, isChosen && styles.chosen)} aria-pressed={isChosen} onClick={onChoose}>
      {color && <ColorDot color={color} />}
      {label}
    </button>
  )
}
