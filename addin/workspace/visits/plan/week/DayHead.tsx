import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { DayFigures } from '../../../../../domain/visits/week/day-figures.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { ColorDot } from '../map/ColorDot.tsx'
import { type PlannerDay, takenWhenFull } from '../planner-week.ts'
import { useClosedWord } from '../use-closed-word.ts'
import { usePauseWord } from '../use-pause-word.ts'
import { useVisitTexts } from '../use-visit-texts.ts'

const useStyles = makeStyles({
  head: {
    width: '100%',
    padding: '4px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  day: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '11px', lineHeight: '14px', fontWeight: tokens.fontWeightRegular, minHeight: '28px' },
})

type Props = {
  day: PlannerDay
  visits: number
  figures: DayFigures | null
  /** Of its route on the map; null: it is not there. */
  color: string | null
  isChosen: boolean
  onChoose: () => void
}

/** What a day holds: visits, time on the road and what stays free. Choosing it shows its route. */
export function DayHead({ day, visits, figures, color, isChosen, onChoose }: Props) {
  const styles = useStyles()
  const { day: texts } = useTexts().planner
  const { number, percent, weekday } = useFormat()
  const closedWord = useClosedWord()
  const { hours } = useVisitTexts()
  const taken = takenWhenFull(day, visits, figures)
  const pause = usePauseWord()(day, figures)
  return (
    <button type="button" className={mergeClasses(styles.head, isChosen && styles.chosen)} aria-pressed={isChosen} onClick={onChoose}>
      <div className={styles.day}>
        {color && <ColorDot color={color} />}
        {weekday(day.day)}
      </div>
      <div className={styles.quiet}>
        {day.why && <div>{closedWord(day)}</div>}
        {visits > 0 && <div>{`${texts.visits(number(visits))}, ${texts.driving(hours(figures?.driving ?? 0))}`}</div>}
        {taken !== null && <div>{texts.full(percent(taken))}</div>}
        {day.isOpen && figures && <div>{texts.free(hours(figures.free))}</div>}
        {pause && <div>{pause}</div>}
      </div>
    </button>
  )
}
