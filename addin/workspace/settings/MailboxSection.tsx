import { MailSyncBlock } from '../../pane/mail-sync/MailSyncBlock.tsx'

/** How it stands with the user's mailbox; connecting it and ending that. */
export function MailboxSection() {
  return <MailSyncBlock />
}
