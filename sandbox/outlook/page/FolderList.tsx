import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Archive20Regular } from '@fluentui/react-icons/svg/archive'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { Drafts20Regular } from '@fluentui/react-icons/svg/drafts'
import { Folder20Regular } from '@fluentui/react-icons/svg/folder'
import { MailInbox20Regular } from '@fluentui/react-icons/svg/mail-inbox'
import { MailProhibited20Regular } from '@fluentui/react-icons/svg/mail-prohibited'
import { Send20Regular } from '@fluentui/react-icons/svg/send'
import type { MailFolder } from '../mailbox/mail.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  list: { width: '190px', flexShrink: 0, overflowY: 'auto', padding: '2px 2px 2px 0' },
  folder: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  name: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

const icons = {
  inbox: MailInbox20Regular,
  drafts: Drafts20Regular,
  sentitems: Send20Regular,
  archive: Archive20Regular,
  deleteditems: Delete20Regular,
  junkemail: MailProhibited20Regular,
}

type FolderListProps = { folders: readonly MailFolder[]; selectedId: string | null; onSelect: (id: string) => void }

export function FolderList({ folders, selectedId, onSelect }: FolderListProps) {
  const styles = useStyles()
  const { t } = useOutlook()
  return (
    <nav className={styles.list} aria-label={t.mail.folders}>
      {folders.map(({ id, displayName, wellKnownName, unreadItemCount, totalItemCount }) => {
        const Icon = wellKnownName ? icons[wellKnownName] : Folder20Regular
        const name = wellKnownName ? t.mail.folder[wellKnownName] : displayName
        const count = wellKnownName === 'drafts' ? totalItemCount : unreadItemCount
        return (
          <button
            key={id}
            type="button"
            className={mergeClasses(styles.folder, id === selectedId && styles.selected)}
            aria-current={id === selectedId ? 'true' : undefined}
            aria-label={count > 0 && wellKnownName !== 'drafts' ? `${name}, ${t.mail.unread(count)}` : name}
            onClick={() => onSelect(id)}
          >
            <Icon />
            <span className={styles.name}>{name}</span>{' '}
            {count > 0 && <CounterBadge count={count} overflowCount={999} appearance="ghost" color="brand" />}
          </button>
        )
      })}
    </nav>
  )
}
