/** The header lines above a quoted mail, as Outlook writes them. */
import type { Mail } from '../mailbox/mail.ts'
import { fromRecipient, type GraphRecipient } from '../mailbox/recipients.ts'
import type { Texts } from '../texts.ts'
import type { Format } from './format.ts'

const RULE = '________________________________'

export const quotation =
  ({ compose: { quotation: words }, mail: { noSender } }: Texts, format: Format) =>
  (mail: Mail): string =>
    [
      RULE,
      `${words.from}: ${mail.from ? written(mail.from) : noSender}`,
      `${words.sent}: ${format.moment(mail.receivedDateTime)}`,
      `${words.to}: ${mail.toRecipients.map(written).join('; ')}`,
      ...(mail.ccRecipients.length ? [`${words.cc}: ${mail.ccRecipients.map(written).join('; ')}`] : []),
      `${words.subject}: ${mail.subject ?? ''}`,
    ].join('\n')

function written(person: GraphRecipient): string {
  const { name, address } = fromRecipient(person)
  return name === address ? address : `${name} <${address}>`
}
