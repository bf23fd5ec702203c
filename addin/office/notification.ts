import { cutText } from '../../domain/texts/cut-text.ts'
import { call } from './office-calls.ts'

/** Outlook cuts nothing itself: a longer message is an error. */
const MOST_CHARACTERS = 150
const KEY = 'cockpit'

/** A line in the open item's own notification bar, in place of our last one; none where this Outlook has no bar. */
export async function showNotification(mailbox: Office.Mailbox, text: string, kind: 'info' | 'error' = 'info'): Promise<void> {
  const bar = mailbox.item?.notificationMessages
  if (typeof bar?.replaceAsync !== 'function') return
  const message = text.length > MOST_CHARACTERS ? `${cutText(text, MOST_CHARACTERS - 1)}…` : text
  const { InformationalMessage, ErrorMessage } = Office.MailboxEnums.ItemNotificationMessageType
  const details = kind === 'error' ? { type: ErrorMessage, message } : { type: InformationalMessage, message, icon: 'Icon16', persistent: false }
  await call<void>((done) => bar.replaceAsync(KEY, details, done)).catch(() => undefined)
}
