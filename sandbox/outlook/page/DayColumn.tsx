import { makeStyles, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import type { Appointment } from '../mailbox/calendar.ts'
import { addMinutes, minuteOfDay, toLocal } from '../mailbox/zone.ts'
import { AppointmentBlock } from './AppointmentBlock.tsx'
import { useOutlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'
import { layOutDay } from './week-layout.ts'

export const HOUR_PX = 48
const px = (minutes: number): number => (minutes / 60) * HOUR_PX

const useStyles = makeStyles({
  day: {
    position: 'relative',
    height: `${24 * HOUR_PX}px`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_PX}px`,
  },
  block: { position: 'absolute', padding: '0 2px 1px 1px', boxSizing: 'border-box', display: 'grid' },
  now: { position: 'absolute', insetInline: 0, borderTop: `2px solid ${tokens.colorPaletteRedBorder2}`, pointerEvents: 'none' },
})

const SLOT_MINUTES = 30

type DayColumnProps = { day: string; appointments: readonly Appointment[]; navigation: Navigation }

/** The hours of one day; a double click on a free place begins an appointment there. */
export function DayColumn({ day, appointments, navigation }: DayColumnProps) {
  const styles = useStyles()
  const { format } = useOutlook()
  const now = toLocal(Date.now())

  const begin = ({ target, currentTarget, clientY }: MouseEvent<HTMLElement>) => {
    if (target !== currentTarget) return
    const minutes = ((clientY - currentTarget.getBoundingClientRect().top) / HOUR_PX) * 60
    const start = addMinutes(`${day}T00:00`, Math.floor(minutes / SLOT_MINUTES) * SLOT_MINUTES)
    navigation.writeAppointment({ start, end: addMinutes(start, SLOT_MINUTES) })
  }

  return (
    <section className={styles.day} aria-label={format.localDay(`${day}T00:00`)} onDoubleClick={begin}>
      {layOutDay(appointments, day).map(({ appointment, from, to, lane, lanes }) => (
        <div
          key={appointment.id}
          className={styles.block}
          style={{ top: px(from), height: px(to - from), left: `${(lane / lanes) * 100}%`, width: `${100 / lanes}%` }}
        >
          <AppointmentBlock appointment={appointment} onOpen={navigation.openAppointment} />
        </div>
      ))}
      {now.startsWith(day) && <div className={styles.now} style={{ top: px(minuteOfDay(now)) }} />}
    </section>
  )
}
