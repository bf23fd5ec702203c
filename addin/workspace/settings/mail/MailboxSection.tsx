import { MailSyncBlock } from '../../../pane/mail/logging/MailSyncBlock.tsx'
import { LoggedAfterwards } from './LoggedAfterwards.tsx'

/** How it stands with the user's mailbox; connecting it and ending that; what came out of it afterwards. */
export function MailboxSection() {
  return (
    <>
      <MailSyncBlock />
      <LoggedAfterwards />
    </>
  )
}
