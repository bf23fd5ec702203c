import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Notifications } from '../host/notifications.ts'
import { listWeek } from '../mailbox/calendar.ts'
import { mondayOf, toLocal } from '../mailbox/zone.ts'
import { AppointmentForm } from './AppointmentForm.tsx'
import { AppointmentView } from './AppointmentView.tsx'
import { CalendarBar } from './CalendarBar.tsx'
import { NotificationBar } from './NotificationBar.tsx'
import { useOutlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'
import { WeekGrid } from './WeekGrid.tsx'

const useStyles = makeStyles({
  content: {
    gridArea: 'content',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
})

/** The week, or the open appointment. */
export function CalendarView({ navigation, notifications }: { navigation: Navigation; notifications: Notifications }) {
  const styles = useStyles()
  const { t, graph } = useOutlook()
  const [monday, setMonday] = useState(() => mondayOf(toLocal(Date.now()).slice(0, 10)))
  const { data: appointments = [], error } = useQuery({ queryKey: ['event', monday], queryFn: () => listWeek(graph, monday) })
  const open = navigation.appointment

  return (
    <>
      <CalendarBar monday={monday} onMonday={setMonday} navigation={navigation} />
      <main className={styles.content} aria-label={open.kind === 'none' ? t.calendar.label : t.calendar.appointment}>
        {open.kind !== 'none' && <NotificationBar notifications={notifications} />}
        {open.kind === 'write' && <AppointmentForm key={open.form.key} form={open.form} onClose={navigation.closeAppointment} />}
        {open.kind === 'read' && <AppointmentView appointment={open.appointment} onClose={navigation.closeAppointment} />}
        {open.kind === 'none' && error && <p role="alert">{t.failed(error.message)}</p>}
        {open.kind === 'none' && <WeekGrid monday={monday} appointments={appointments} navigation={navigation} />}
      </main>
    </>
  )
}
