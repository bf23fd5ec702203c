import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { EventApi, EventInput } from '@fullcalendar/core'
import deLocale from '@fullcalendar/core/locales/de'
import interactionPlugin, { type EventReceiveArg } from '@fullcalendar/interaction'
import FullCalendar from '@fullcalendar/react'
import timeGridPlugin from '@fullcalendar/timegrid'
import { v7 as uuidv7 } from 'uuid'
import { weekdayOf } from '../../../../../domain/time/weekdays.ts'
import { minutesOf, timeOf } from '../../../../../domain/visits/week/candidates.ts'
import { useHost, useTexts } from '../../../../ui/app-context.ts'
import { dayColor } from '../map/day-color.ts'
import { figuresOn, type Plan, type Planner, type ShownVisit } from '../planner-week.ts'
import { useAppointmentTitle } from '../use-appointment-title.ts'
import type { Change, Place } from '../use-planner.ts'
import { DayHead } from './DayHead.tsx'
import { useStateStyles } from './use-state-styles.ts'
import { VisitInCalendar } from './VisitInCalendar.tsx'
import { WeekLegend } from './WeekLegend.tsx'
import { lockOf, weekStateOf, weekStates } from './week-state.ts'

const useStyles = makeStyles({
  calendar: {
    '--fc-border-color': tokens.colorNeutralStroke2,
    '--fc-page-bg-color': tokens.colorNeutralBackground1,
    '--fc-neutral-bg-color': tokens.colorNeutralBackground2,
    '--fc-non-business-color': tokens.colorNeutralBackground3,
    '--fc-today-bg-color': 'transparent',
    '--fc-now-indicator-color': tokens.colorPaletteBerryForeground2,
    '& .fc-timegrid-slot': { height: '24px' },
    '& .fc-timegrid-slot-label': { fontSize: '11px', color: tokens.colorNeutralForeground2 },
    '& .fc-non-business': { opacity: 0.7 },
    '& .fc-col-header-cell-cushion': { width: '100%', padding: 0, boxSizing: 'border-box' },
    '& .fc-event': { cursor: 'pointer', borderRadius: tokens.borderRadiusMedium, boxShadow: 'none', overflow: 'hidden' },
    '& .fc-event.is-appointment': { cursor: 'default' },
    '& .fc-event:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& .fc-event .fc-event-main': { padding: '1px 3px', fontSize: '11px', lineHeight: '13px', overflow: 'hidden' },
  },
})

type Props = {
  planner: Planner
  plan: Plan | null
  visits: ShownVisit[]
  /** Days whose route is on the map. */
  mapped: ReadonlySet<string>
  chosenDay: string | null
  onDay: (day: string | null) => void
  onVisit: (visit: ShownVisit, target: HTMLElement) => void
  change: (what: Change) => void
  onMove: (visit: ShownVisit, place: Place) => void
}

/** The week as a calendar: what stands in it, and what is proposed. Times are the rep's own, whatever zone the browser is in. */
export function WeekCalendar({ planner, plan, visits, mapped, chosenDay, onDay, onVisit, change, onMove }: Props) {
  const styles = useStyles()
  const states = useStateStyles()
  const { planner: texts } = useTexts()
  const { language } = useHost()
  const { days } = planner
  const titleOf = useAppointmentTitle()
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  const appointments = appointmentsOf(planner, byId, titleOf)
  const shown = new Set(visits.map(weekStateOf))
  const move = ({ id, startStr, endStr }: EventApi): void => {
    const visit = byId.get(id)
    if (visit) onMove(visit, { day: startStr.slice(0, 10), ...spanOf(startStr, endStr) })
  }
  const receive = ({ event, draggedEl, revert }: EventReceiveArg): void => {
    const { due, site, minutes } = draggedEl.dataset
    const at = { day: event.startStr.slice(0, 10), from: minutesOf(event.startStr.slice(11, 16)) }
    revert()
    if (due) change({ kind: 'add', id: uuidv7(), customerId: due, siteId: site || null, minutes: Number(minutes), at })
  }
  return (
    <div className={mergeClasses(styles.calendar, states.states)}>
      <FullCalendar
        plugins={[timeGridPlugin, interactionPlugin]}
        initialView="timeGridWeek"
        initialDate={days[0]?.day}
        timeZone="UTC"
        locales={[deLocale]}
        locale={language}
        firstDay={1}
        hiddenDays={hiddenDays(planner, visits)}
        headerToolbar={false}
        allDaySlot={false}
        slotEventOverlap={false}
        height="auto"
        slotDuration="00:30:00"
        snapDuration="00:05:00"
        slotLabelInterval="01:00"
        {...hoursShown(planner, visits)}
        businessHours={days
          .filter(({ isOpen }) => isOpen)
          .map(({ day, from, until }) => ({ daysOfWeek: [weekdayOf(day) % 7], startTime: timeOf(from), endTime: timeOf(until) }))}
        events={[...appointments, ...visits.map(eventOf)]}
        editable={false}
        droppable={plan !== null}
        eventDrop={({ event }) => move(event)}
        eventResize={({ event }) => move(event)}
        eventReceive={receive}
        eventClick={({ event, el }) => {
          const visit = byId.get(event.id)
          if (visit) onVisit(visit, el)
        }}
        eventDidMount={({ event, el }) => {
          const label = event.extendedProps.label ?? event.title
          el.setAttribute('aria-label', label)
          el.title = label
        }}
        eventContent={({ event }) => <VisitInCalendar visit={byId.get(event.id)} title={event.title} />}
        dayHeaderContent={({ date }) => {
          const day = date.toISOString().slice(0, 10)
          const shown = days.find((each) => each.day === day)
          return (
            shown && (
              <DayHead
                day={shown}
                visits={visits.filter((visit) => visit.day === day).length}
                figures={figuresOn(day, planner, plan)}
                color={mapped.has(day) ? dayColor(day) : null}
                isChosen={chosenDay === day}
                onChoose={() => onDay(chosenDay === day ? null : day)}
              />
            )
          )
        }}
      />
      <WeekLegend states={[...weekStates.filter((state) => shown.has(state)), ...(appointments.length > 0 ? ['appointment' as const] : [])]} />
    </div>
  )

  function eventOf(visit: ShownVisit): EventInput {
    const { id, name, day, from, until, status } = visit
    const state = weekStateOf(visit)
    const lock = lockOf(visit)
    const told = status === 'proposed' ? texts.legend.states[state] : texts.visit.status[status]
    return {
      id,
      title: name,
      ...at(day, from, until),
      editable: lock === null,
      interactive: true,
      classNames: ['in-week', `is-${state}`, ...(status === 'proposed' ? ['is-proposed'] : [])],
      extendedProps: { label: [texts.visit.label(timeOf(from), name, told), ...(lock ? [texts.locks[lock]] : [])].join('. ') },
    }
  }
}

const at = (day: string, from: number, until: number): Pick<EventInput, 'start' | 'end'> => ({
  start: `${day}T${timeOf(Math.max(0, from))}:00Z`,
  end: `${day}T${timeOf(Math.min(1439, until))}:00Z`,
})

/** Appointments behind which a visit stands are shown as the visit. */
const appointmentsOf = ({ days }: Planner, visits: ReadonlyMap<string, ShownVisit>, titleOf: ReturnType<typeof useAppointmentTitle>): EventInput[] =>
  days.flatMap(({ day, appointments }) =>
    appointments
      .filter(({ visitId }) => visitId === null || !visits.has(visitId))
      .map((each) => ({
        ...{ id: `${each.eventId} ${day}`, title: titleOf(each), ...at(day, each.from, each.until), editable: false },
        classNames: ['in-week', 'is-appointment', ...(each.isTentative ? ['is-tentative'] : [])],
      })),
  )

function spanOf(start: string, end: string): { from: number; minutes: number } {
  const from = minutesOf(start.slice(11, 16))
  return { from, minutes: Math.max(5, minutesOf(end.slice(11, 16)) - from) }
}

/** Weekends only where something is on them. */
function hiddenDays({ days }: Planner, visits: readonly ShownVisit[]): number[] {
  const isEmpty = (day: string): boolean => !visits.some((visit) => visit.day === day)
  return days
    .filter(({ day, isOpen, appointments }) => weekdayOf(day) > 5 && !isOpen && appointments.length === 0 && isEmpty(day))
    .map(({ day }) => weekdayOf(day) % 7)
}

/** An hour around what stands in the week; whole days do not count. */
function hoursShown({ days }: Planner, visits: readonly ShownVisit[]): { slotMinTime: string; slotMaxTime: string } {
  const open = days.filter(({ isOpen }) => isOpen)
  const spans = [...open, ...visits, ...days.flatMap(({ appointments }) => appointments.filter(({ from, until }) => until - from < 720))]
  const from = Math.min(480, ...spans.map((span) => span.from))
  const until = Math.max(1020, ...spans.map((span) => span.until))
  return { slotMinTime: timeOf(Math.max(0, Math.floor(from / 60) * 60)), slotMaxTime: timeOf(Math.min(1440, Math.ceil(until / 60) * 60)) }
}
