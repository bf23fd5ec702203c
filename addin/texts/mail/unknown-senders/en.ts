/** What is said about senders whom nobody knows yet, in English. */
import type { Texts } from '../../shape.ts'

export const unknownSendersEn: Texts['unknownSenders'] = {
  title: 'Unknown senders',
  count: (count, isOne) => (isOne ? '1 unknown sender' : `${count} unknown senders`),
  intro: 'Who has written to you and belongs to no customer. Read out of your Outlook while you look; nothing of it is stored.',
  order: 'Order',
  orders: { newest: 'Newest first', most: 'Most mails first' },
  mails: (count, isOne) => (isOne ? '1 mail' : `${count} mails`),
  newest: (day) => `last ${day}`,
  noSubject: '(no subject)',
  assign: 'Assign to customer',
  prospect: 'New prospect',
  openMail: 'Open the newest mail',
  earlier: 'Earlier mails will be logged.',
  readSoFar: (count) => `${count} mails have been looked at so far.`,
  older: 'Look at older mails',
  reading: 'Reading …',
  nobody: 'Nobody is unknown',
  nobodyHint: 'Everybody who has written to you belongs to a customer or does not count.',
  notConnected: 'Your mailbox has to be connected for it.',
}
