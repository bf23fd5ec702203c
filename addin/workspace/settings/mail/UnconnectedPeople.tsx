import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { InviteButton } from '../../mail/InviteButton.tsx'
import { useMailboxStyles } from './mailbox-styles.ts'

/** Who of sales has no connected mailbox, whatever the reason, each with a mail to invite. */
export function UnconnectedPeople({ rows }: Pick<Outputs['mailSync']['unconnected'], 'rows'>) {
  const styles = useMailboxStyles()
  const { mailSync, roles } = useTexts()
  return (
    <CutList rows={rows}>
      {({ userId, name, mail, role }) => (
        <div key={userId} className={styles.mailbox}>
          <div className={styles.head}>
            <span className={styles.name}>{name}</span>
            <span className={styles.kind}>{roles[role]}</span>
            {/* Who administers is never among them. */}
            <InviteButton name={name} mail={mail} isMe={false} />
          </div>
          <p className={styles.text}>{mailSync.mailboxes.unconnected}</p>
        </div>
      )}
    </CutList>
  )
}
