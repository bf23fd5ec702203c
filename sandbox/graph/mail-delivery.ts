/** Sending: a copy stays with the sender, each recipient of the demonstration gets his own; mails to the world outside go nowhere. */
import { newKey } from '../store/item-key.ts'
import type { Mailbox, Message } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { folderKeyOf } from '../store/new-mailbox.ts'
import { GraphError } from './graph-error.ts'

/** @throws GraphError for a mail to nobody. */
export function send(store: Store, sender: Mailbox, draft: Message, { isKept }: { isKept: boolean }): void {
  const recipients = [...draft.toRecipients, ...draft.ccRecipients, ...draft.bccRecipients]
  if (recipients.length === 0) throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
  const at = store.instant()
  Object.assign(draft, { isDraft: false, isRead: true, sentDateTime: at, receivedDateTime: at })
  keep(store, sender, draft, isKept)
  const mailboxes = new Set(recipients.map(({ address }) => store.mailboxAt(address)))
  for (const mailbox of mailboxes) if (mailbox) store.putMessage(mailbox, copyFor(mailbox, draft, at))
}

function keep(store: Store, sender: Mailbox, draft: Message, isKept: boolean): void {
  const sent = folderKeyOf(sender.oid, 'sentitems')
  const isSaved = sender.messages.includes(draft)
  if (isSaved && isKept) store.moveMessage(sender, draft, sent)
  else if (isSaved) store.removeMessage(sender, draft)
  else if (isKept) store.putMessage(sender, Object.assign(draft, { folderKey: sent }))
}

const copyFor = (mailbox: Mailbox, sent: Message, at: string): Message => ({
  ...structuredClone(sent),
  key: newKey(),
  change: 0,
  moves: 0,
  folderKey: folderKeyOf(mailbox.oid, 'inbox'),
  createdDateTime: at,
  bccRecipients: [],
  isRead: false,
  categories: [],
  extendedProperties: [],
})
