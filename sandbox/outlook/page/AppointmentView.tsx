import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { type Appointment, respond } from '../mailbox/calendar.ts'
import { MailBody } from './MailBody.tsx'
import { useOutlook } from './outlook-context.ts'
import { PeopleLine } from './PeopleLine.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '6px', flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  head: { display: 'grid', gap: '6px', padding: '14px 16px 8px' },
  line: { display: 'flex', alignItems: 'start', gap: '6px' },
  subject: { flexGrow: 1, margin: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
})

const answers = [
  { answer: 'accept', text: 'accept' },
  { answer: 'tentativelyAccept', text: 'tentative' },
  { answer: 'decline', text: 'decline' },
] as const

/** An appointment somebody else organises. */
export function AppointmentView({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const styles = useStyles()
  const { t, graph, format } = useOutlook()
  const { start, end, isAllDay, organizer, attendees, location, body } = appointment
  const attendeesOf = (type: string) => attendees.filter((attendee) => attendee.type === type)
  const answer = async (given: (typeof answers)[number]['answer']) => {
    await respond(graph, appointment.id, given)
    onClose()
  }

  return (
    <article className={styles.view}>
      <header className={styles.head}>
        <div className={styles.line}>
          <Text as="h2" size={500} weight="semibold" className={styles.subject}>
            {appointment.subject || t.mail.noSubject}
          </Text>
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t.calendar.close} title={t.calendar.close} onClick={onClose} />
        </div>
        <div className={styles.line}>
          {answers.map(({ answer: given, text }) => (
            <Button key={given} size="small" onClick={() => answer(given)}>
              {t.calendar[text]}
            </Button>
          ))}
        </div>
        <Text>
          {isAllDay
            ? `${format.localDate(start.dateTime)} (${t.calendar.allDay})`
            : `${format.localMoment(start.dateTime)} – ${format.localTime(end.dateTime)}`}
        </Text>
        {location?.displayName && <Text className={styles.muted}>{location.displayName}</Text>}
        <PeopleLine label={t.calendar.organizer} people={organizer ? [organizer] : []} />
        <PeopleLine label={t.calendar.required} people={attendeesOf('required')} />
        <PeopleLine label={t.calendar.optional} people={attendeesOf('optional')} />
      </header>
      <MailBody body={body} />
    </article>
  )
}
