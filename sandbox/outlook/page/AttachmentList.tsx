import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Document20Regular } from '@fluentui/react-icons/svg/document'
import type { Attachment } from '../mailbox/mail.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: '0 16px 10px', listStyle: 'none' },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  size: { color: tokens.colorNeutralForeground3 },
})

export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  const styles = useStyles()
  const { t, format } = useOutlook()
  const files = attachments.filter(({ isInline }) => !isInline)
  if (files.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t.mail.attachments}>
      {files.map(({ id, name, size }) => (
        <li key={id} className={styles.file}>
          <Document20Regular />
          <span>
            {name}{' '}
            <Text size={200} className={styles.size}>
              {format.fileSize(size)}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  )
}
