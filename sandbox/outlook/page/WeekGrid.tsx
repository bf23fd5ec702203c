import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Appointment } from '../mailbox/calendar.ts'
import { addDays, toLocal } from '../mailbox/zone.ts'
import { AppointmentBlock } from './AppointmentBlock.tsx'
import { DayColumn, HOUR_PX } from './DayColumn.tsx'
import { useOutlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'
import { isOn } from './week-layout.ts'

const columns = '58px repeat(7, minmax(0, 1fr))'
const useStyles = makeStyles({
  grid: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'scroll' },
  head: {
    display: 'grid',
    gridTemplateColumns: columns,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: { display: 'grid', padding: '6px 8px 4px', borderLeft: `1px solid ${tokens.colorNeutralStroke3}` },
  today: { color: tokens.colorBrandForeground1, boxShadow: `inset 0 3px 0 ${tokens.colorBrandStroke1}` },
  allDayLabel: { padding: '2px 4px', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflow: 'hidden', hyphens: 'auto' },
  allDay: {
    display: 'grid',
    alignContent: 'start',
    gap: '2px',
    minHeight: '24px',
    padding: '1px 2px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  hours: { display: 'grid', gridTemplateColumns: columns },
  hour: { height: `${HOUR_PX}px`, textAlign: 'right', paddingRight: '6px', color: tokens.colorNeutralForeground3, transform: 'translateY(-8px)' },
})

const WORKDAY_BEGINS = 7
const days = [0, 1, 2, 3, 4, 5, 6]
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

type WeekGridProps = { monday: string; appointments: readonly Appointment[]; navigation: Navigation }

/** Monday to Sunday, whole days above the hours. */
export function WeekGrid({ monday, appointments, navigation }: WeekGridProps) {
  const styles = useStyles()
  const { t, format } = useOutlook()
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroller.current?.scrollTo({ top: WORKDAY_BEGINS * HOUR_PX - 12 })
  }, [])
  const today = toLocal(Date.now()).slice(0, 10)
  const week = days.map((offset) => addDays(monday, offset))

  return (
    <div ref={scroller} className={styles.grid}>
      <div className={styles.head}>
        <span />
        {week.map((day) => (
          <div key={day} className={mergeClasses(styles.day, day === today && styles.today)}>
            <Text size={500} weight="semibold">
              {format.dayNumber(`${day}T00:00`)}
            </Text>
            <Text size={200}>{format.weekdayName(`${day}T00:00`)}</Text>
          </div>
        ))}
        <span className={styles.allDayLabel}>{t.calendar.allDay}</span>
        {week.map((day) => (
          <div key={day} className={styles.allDay}>
            {appointments
              .filter((each) => each.isAllDay && isOn(each, day))
              .map((each) => (
                <AppointmentBlock key={each.id} appointment={each} onOpen={navigation.openAppointment} />
              ))}
          </div>
        ))}
      </div>
      <div className={styles.hours}>
        <div aria-hidden>
          {hours.map((hour, index) => (
            <div key={hour} className={styles.hour}>
              <Text size={100}>{index > 0 && hour}</Text>
            </div>
          ))}
        </div>
        {week.map((day) => (
          <DayColumn key={day} day={day} appointments={appointments} navigation={navigation} />
        ))}
      </div>
    </div>
  )
}
