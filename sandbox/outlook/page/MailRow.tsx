import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { Important16Filled } from '@fluentui/react-icons/svg/important'
import type { MailSummary } from '../mailbox/mail.ts'
import { fromRecipient } from '../mailbox/recipients.ts'
import { useOutlook } from './outlook-context.ts'

const line = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '8px 10px 8px 12px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  unread: { borderLeftColor: tokens.colorBrandStroke1 },
  selected: { backgroundColor: tokens.colorBrandBackground2, ':hover': { backgroundColor: tokens.colorBrandBackground2Hover } },
  sender: line,
  subject: { ...line, fontSize: tokens.fontSizeBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  unreadText: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  preview: { ...line, gridColumn: '1 / -1', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  time: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  marks: { display: 'flex', justifyContent: 'end', alignItems: 'center', color: tokens.colorNeutralForeground3 },
  important: { color: tokens.colorPaletteRedForeground1 },
})

type MailRowProps = { id: string; mail: MailSummary; isSelected: boolean; isTabStop: boolean; onOpen: () => void }

/** One message in the list. */
export function MailRow({ id, mail, isSelected, isTabStop, onOpen }: MailRowProps) {
  const styles = useStyles()
  const { t, format } = useOutlook()
  const { isRead, isDraft, hasAttachments } = mail
  const isImportant = mail.importance === 'high'
  const sender = isDraft
    ? `[${t.mail.draft}] ${mail.toRecipients.map((each) => fromRecipient(each).name).join('; ')}`
    : (mail.from && fromRecipient(mail.from).name) || t.mail.noSender
  const subject = mail.subject || t.mail.noSubject
  const time = format.listTime(mail.receivedDateTime, Date.now())
  const marks = [!isRead && t.mail.isUnread, hasAttachments && t.mail.hasAttachments, isImportant && t.mail.isImportant].filter(Boolean)

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it handles the keys
    <div
      id={id}
      role="option"
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected}
      aria-label={[sender, subject, time, mail.bodyPreview, ...marks].filter(Boolean).join(', ')}
      className={mergeClasses(styles.row, !isRead && styles.unread, isSelected && styles.selected)}
      onClick={onOpen}
    >
      <span className={mergeClasses(styles.sender, !isRead && styles.strong)}>{sender}</span>{' '}
      <span className={styles.marks}>
        {isImportant && <Important16Filled className={styles.important} />}
        {hasAttachments && <Attach16Regular />}
      </span>{' '}
      <span className={mergeClasses(styles.subject, !isRead && styles.unreadText)}>{subject}</span> <span className={styles.time}>{time}</span>{' '}
      <span className={styles.preview}>{mail.bodyPreview || '\u00a0'}</span>
    </div>
  )
}
