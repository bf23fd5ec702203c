import { Avatar, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowForward20Regular } from '@fluentui/react-icons/svg/arrow-forward'
import { ArrowReply20Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { ArrowReplyAll20Regular } from '@fluentui/react-icons/svg/arrow-reply-all'
import type { Mail } from '../mailbox/mail.ts'
import { fromRecipient } from '../mailbox/recipients.ts'
import { useOutlook } from './outlook-context.ts'
import { PeopleLine } from './PeopleLine.tsx'
import type { Navigation } from './use-navigation.ts'

const useStyles = makeStyles({
  header: { padding: '14px 16px 10px', display: 'grid', gap: '10px' },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  sender: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', columnGap: '10px', alignItems: 'start' },
  name: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', overflowWrap: 'anywhere' },
  people: { gridColumn: '2 / -1', display: 'grid', gap: '2px' },
  address: { color: tokens.colorNeutralForeground3 },
  actions: { whiteSpace: 'nowrap' },
  time: { color: tokens.colorNeutralForeground3 },
})

/** Subject, people and time above the text. */
export function MailHeader({ mail, navigation }: { mail: Mail; navigation: Navigation }) {
  const styles = useStyles()
  const { t, format } = useOutlook()
  const sender = mail.from && fromRecipient(mail.from)
  const buttons = [
    { kind: 'reply', icon: <ArrowReply20Regular /> },
    { kind: 'replyAll', icon: <ArrowReplyAll20Regular /> },
    { kind: 'forward', icon: <ArrowForward20Regular /> },
  ] as const
  return (
    <header className={styles.header}>
      <Text as="h2" size={500} weight="semibold" className={styles.subject}>
        {mail.subject || t.mail.noSubject}
      </Text>
      <div className={styles.sender}>
        <Avatar name={sender?.name ?? ''} size={36} color="colorful" aria-hidden />
        <span className={styles.name}>
          <Text weight="semibold">{sender?.name || t.mail.noSender}</Text>
          {sender && sender.name !== sender.address && (
            <Text size={200} className={styles.address}>
              &lt;{sender.address}&gt;
            </Text>
          )}
        </span>
        <span className={styles.actions}>
          {buttons.map(({ kind, icon }) => (
            <Button
              key={kind}
              appearance="subtle"
              size="small"
              icon={icon}
              aria-label={t.mail[kind]}
              title={t.mail[kind]}
              onClick={() => navigation.answer(mail, kind)}
            />
          ))}
        </span>
        <div className={styles.people}>
          <PeopleLine label={t.compose.to} people={mail.toRecipients} />
          <PeopleLine label={t.compose.cc} people={mail.ccRecipients} />
          <Text size={200} className={styles.time}>
            {format.moment(mail.receivedDateTime)}
          </Text>
        </div>
      </div>
    </header>
  )
}
