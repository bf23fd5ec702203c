import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Appointment } from '../mailbox/calendar.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'start',
    width: '100%',
    height: '100%',
    minWidth: 0,
    padding: '1px 4px',
    overflow: 'hidden',
    border: 'none',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    overflowWrap: 'anywhere',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  free: { backgroundColor: tokens.colorNeutralBackground4, borderLeftColor: tokens.colorNeutralStroke1 },
  tentative: { borderLeftStyle: 'dashed' },
  away: { backgroundColor: tokens.colorPalettePurpleBackground2, borderLeftColor: tokens.colorPalettePurpleBorderActive },
  cancelled: { textDecorationLine: 'line-through' },
  place: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
})

/** One appointment in the week. */
export function AppointmentBlock({ appointment, onOpen }: { appointment: Appointment; onOpen: (appointment: Appointment) => void }) {
  const styles = useStyles()
  const { t, format } = useOutlook()
  const { start, end, isAllDay, showAs, isCancelled } = appointment
  const subject = appointment.subject || t.mail.noSubject
  const time = isAllDay ? t.calendar.allDay : `${format.localTime(start.dateTime)} – ${format.localTime(end.dateTime)}`
  const place = appointment.location?.displayName
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.block,
        showAs === 'free' && styles.free,
        showAs === 'tentative' && styles.tentative,
        showAs === 'oof' && styles.away,
        isCancelled === true && styles.cancelled,
      )}
      aria-label={[subject, place, time].filter(Boolean).join(', ')}
      title={[time, subject, place].filter(Boolean).join('\n')}
      onClick={() => onOpen(appointment)}
    >
      {subject} {!isAllDay && place && <span className={styles.place}>{place}</span>}
    </button>
  )
}
