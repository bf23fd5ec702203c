import { InviteButton } from '../../mail/InviteButton.tsx'
import { RowFrame } from './RowFrame.tsx'
import type { WeekRow } from './week.ts'

export function UnconnectedMailboxRow({ row: { name, mail, isMe } }: { row: WeekRow<'unconnected_mailboxes'> }) {
  return <RowFrame title={name} facts={[{ text: mail }]} action={<InviteButton name={name} mail={mail} isMe={isMe} />} />
}
