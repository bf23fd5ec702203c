import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { figuresOn, type Plan, type Planner, type ShownVisit, takenWhenFull } from '../planner-week.ts'
import { useAppointmentTitle } from '../use-appointment-title.ts'
import { useClosedWord } from '../use-closed-word.ts'
import { usePauseWord } from '../use-pause-word.ts'
import { useVisitTexts } from '../use-visit-texts.ts'
import { SheetLine } from './SheetLine.tsx'

const useStyles = makeStyles({
  day: { marginBottom: '14px', '@media print': { breakAfter: 'page' } },
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' },
  lines: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
})

type Props = {
  planner: Planner
  plan: Plan | null
  visits: ShownVisit[]
  onVisit: (visit: ShownVisit, target: HTMLElement) => void
  onCustomer: (customerId: string) => void
}

/** The days one after the other, with everything to do in the order of time: on a phone, and on paper. */
export function DaySheets({ planner, plan, visits, onVisit, onCustomer }: Props) {
  const styles = useStyles()
  const { day: texts } = useTexts().planner
  const { number, percent, weekday } = useFormat()
  const { hours, clock } = useVisitTexts()
  const closedWord = useClosedWord()
  const pauseWord = usePauseWord()
  const titleOf = useAppointmentTitle()
  const known = new Set(visits.map(({ id }) => id))
  return planner.days
    .map((day) => {
      const others = day.appointments
        .filter(({ visitId }) => visitId === null || !known.has(visitId))
        .map((each) => ({ id: each.eventId, from: each.from, until: each.until, title: titleOf(each), placeText: each.placeText, visit: null }))
      const own = visits
        .filter((visit) => visit.day === day.day)
        .map((visit) => ({ id: visit.id, from: visit.from, until: visit.until, title: visit.name, placeText: visit.city, visit }))
      return { day, lines: [...others, ...own].sort((one, other) => one.from - other.from), count: own.length }
    })
    .filter(({ day, lines }) => day.isOpen || lines.length > 0)
    .map(({ day, lines, count }) => {
      const figures = figuresOn(day.day, planner, plan)
      const taken = takenWhenFull(day, count, figures)
      return (
        <section key={day.day} className={styles.day} aria-label={weekday(day.day)}>
          <h2 className={styles.title}>{weekday(day.day)}</h2>
          <p className={styles.quiet}>
            {[
              closedWord(day),
              taken !== null && texts.full(percent(taken)),
              texts.visits(number(count)),
              figures && texts.driving(hours(figures.driving)),
              figures && texts.free(hours(figures.free)),
              pauseWord(day, figures),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {lines.length === 0 && <p className={styles.quiet}>{texts.nothing}</p>}
          <ul className={styles.lines}>
            {lines.map((line) => (
              <SheetLine key={line.id} line={line} from={clock(line.from)} until={clock(line.until)} onVisit={onVisit} onCustomer={onCustomer} />
            ))}
          </ul>
        </section>
      )
    })
}
