import { Button, makeStyles, Text, Toolbar, ToolbarButton, tokens } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { addDays, mondayOf, toLocal } from '../mailbox/zone.ts'
import { AddInButton } from './AddInButton.tsx'
import { useOutlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'

const useStyles = makeStyles({
  bar: {
    gridArea: 'ribbon',
    gap: '2px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  week: { flexGrow: 1, marginLeft: '8px' },
})

type CalendarBarProps = { monday: string; onMonday: (monday: string) => void; navigation: Navigation }

export function CalendarBar({ monday, onMonday, navigation }: CalendarBarProps) {
  const styles = useStyles()
  const { t, format } = useOutlook()
  const isOpen = navigation.appointment.kind !== 'none'
  return (
    <Toolbar className={styles.bar} size="small" aria-label={t.mail.ribbon}>
      <Button appearance="primary" size="small" icon={<CalendarAdd20Regular />} onClick={() => navigation.writeAppointment({})}>
        {t.calendar.newAppointment}
      </Button>
      <ToolbarButton disabled={isOpen} onClick={() => onMonday(mondayOf(toLocal(Date.now()).slice(0, 10)))}>
        {t.calendar.today}
      </ToolbarButton>
      <ToolbarButton
        disabled={isOpen}
        icon={<ChevronLeft20Regular />}
        aria-label={t.calendar.previous}
        title={t.calendar.previous}
        onClick={() => onMonday(addDays(monday, -7))}
      />
      <ToolbarButton
        disabled={isOpen}
        icon={<ChevronRight20Regular />}
        aria-label={t.calendar.next}
        title={t.calendar.next}
        onClick={() => onMonday(addDays(monday, 7))}
      />
      <Text weight="semibold" className={styles.week}>
        {t.calendar.week(format.localDate(`${monday}T00:00`), format.localDate(`${addDays(monday, 6)}T00:00`))}
      </Text>
      {isOpen && <AddInButton />}
    </Toolbar>
  )
}
