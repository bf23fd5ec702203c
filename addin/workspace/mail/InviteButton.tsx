import { Button } from '@fluentui/react-components'
import { mailAddress } from '../../mail-address.ts'
import { addressOf } from '../../page-address.ts'
import { useTexts } from '../../ui/app-context.ts'

/** Nobody can connect another one's mailbox: he is invited to by a mail that one sends oneself; one's own has its setting. */
export function InviteButton({ name, mail, isMe }: { name: string; mail: string; isMe: boolean }) {
  const { mailboxes: texts } = useTexts().mailSync
  const place = addressOf({ page: 'settings', section: 'mailbox' })
  const { subject, body } = texts.invitation
  const label = isMe ? texts.inviteMyself : texts.invite
  const href = isMe ? place : mailAddress(mail, { subject, body: body(`${window.location.origin}/workspace${place}`) })
  return (
    <Button as="a" size="small" href={href} aria-label={`${label}: ${name}`}>
      {label}
    </Button>
  )
}
