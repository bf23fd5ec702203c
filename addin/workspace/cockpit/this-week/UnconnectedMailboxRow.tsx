import { Button } from '@fluentui/react-components'
import { mailAddress } from '../../../mail-address.ts'
import { addressOf } from '../../../page-address.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { RowFrame } from './RowFrame.tsx'
import type { WeekRow } from './week.ts'

/** Nobody can connect another one's mailbox: he is invited to, and one's own has its setting. */
export function UnconnectedMailboxRow({ row: { name, mail, isMe } }: { row: WeekRow<'unconnected_mailboxes'> }) {
  const { thisWeek } = useTexts()
  const place = addressOf({ page: 'settings', section: 'mailbox' })
  const { subject, body } = thisWeek.invitation
  const label = isMe ? thisWeek.actions.connectOwn : thisWeek.actions.connect
  const href = isMe ? place : mailAddress(mail, { subject, body: body(`${window.location.origin}/workspace${place}`) })
  return (
    <RowFrame
      title={name}
      facts={[{ text: mail }]}
      action={
        <Button as="a" size="small" href={href} aria-label={thisWeek.actionFor(label, name)}>
          {label}
        </Button>
      }
    />
  )
}
