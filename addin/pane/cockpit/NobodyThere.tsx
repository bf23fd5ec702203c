import { MailUnread24Regular } from '@fluentui/react-icons/svg/mail-unread'
import { Send24Regular } from '@fluentui/react-icons/svg/send'
import { useTexts } from '../../ui/app-context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** An item without any address but the user's own: still being written, or from a device. */
export function NobodyThere({ isRead }: { isRead: boolean }) {
  const { states } = useTexts()
  if (isRead) return <EmptyState icon={<MailUnread24Regular />} title={states.noSender} hint={states.noSenderHint} />
  return <EmptyState icon={<Send24Regular />} title={states.noRecipients} hint={states.noRecipientsHint} />
}
