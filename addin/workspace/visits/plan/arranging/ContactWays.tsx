import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { visitLetter } from '../../../../../domain/texts/visit-letters.ts'
import { timeOf } from '../../../../../domain/visits/week/candidates.ts'
import { mailAddress } from '../../../../mail-address.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { dialAddress, readablePhone } from '../../../../ui/phone-number.ts'
import type { ShownVisit } from '../planner-week.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '6px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** Whom to ask for the appointment, by phone or by a mail that proposes its time. */
export function ContactWays({ visit }: { visit: ShownVisit }) {
  const styles = useStyles()
  const { visit: texts } = useTexts().planner
  const { contact, phone, name } = visit
  const person = contact ? [contact.salutation, contact.givenName, contact.surname].filter(Boolean).join(' ') : null
  return (
    <div className={styles.row}>
      {person && <span className={styles.quiet}>{person}</span>}
      {phone && (
        <Button as="a" size="small" icon={<Call16Regular />} href={dialAddress(phone)} aria-label={texts.call(name, readablePhone(phone))}>
          {readablePhone(phone)}
        </Button>
      )}
      {contact?.address && (
        <Button as="a" size="small" icon={<Mail16Regular />} href={draftAddress(visit, contact, contact.address)} aria-label={texts.writeTo(name)}>
          {texts.write}
        </Button>
      )}
    </div>
  )
}

/** Opens a draft in the mail program; nothing is sent. */
function draftAddress({ day, from, until }: ShownVisit, contact: NonNullable<ShownVisit['contact']>, address: string): string {
  return mailAddress(address, visitLetter('ask', { contact, day, from: timeOf(from), until: timeOf(until) }))
}
