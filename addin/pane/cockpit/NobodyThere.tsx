import { CalendarPerson24Regular } from '@fluentui/react-icons/svg/calendar-person'
import { MailUnread24Regular } from '@fluentui/react-icons/svg/mail-unread'
import { Send24Regular } from '@fluentui/react-icons/svg/send'
import type { ReactNode } from 'react'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** An item without any address but the user's own: from a device, still being written, or an appointment of one's own. */
export function NobodyThere({ mode, children }: { mode: OpenItem['mode']; children?: ReactNode }) {
  const { states } = useTexts()
  switch (mode) {
    case 'read':
      return <EmptyState icon={<MailUnread24Regular />} title={states.noSender} hint={states.noSenderHint} />
    case 'compose':
      return <EmptyState icon={<Send24Regular />} title={states.noRecipients} hint={states.noRecipientsHint} />
    case 'appointment':
      return (
        <EmptyState icon={<CalendarPerson24Regular />} title={states.noAttendees} hint={states.noAttendeesHint}>
          {children}
        </EmptyState>
      )
  }
}
