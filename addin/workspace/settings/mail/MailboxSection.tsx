import { MailSyncBlock } from '../../../pane/mail/logging/MailSyncBlock.tsx'

/** How it stands with the user's mailbox; connecting it and ending that. */
export function MailboxSection() {
  return <MailSyncBlock />
}
