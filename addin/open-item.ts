/** What the server is asked and told about the open item. */
import type { Inputs } from './api.ts'
import type { OpenItem, Party } from './office/mail-host.ts'

/** The question for the item's cockpit; `customerId`: the customer to show, null: the last used; `forwarded`: who wrote what it passes on. */
export const askFor = (item: OpenItem, customerId: string | null, forwarded: Party[] = []): Inputs['cockpit']['ofItem'] => ({
  mode: item.mode,
  addresses: item.parties,
  mail: mailOf(item),
  customerId,
  ...(forwarded.length > 0 && { forwarded }),
})

/** By what an open mail is told from others; null: no mail that was sent. */
export const mailOf = (item: OpenItem): Inputs['cockpit']['ofItem']['mail'] =>
  item.mode === 'read' ? { internetMessageId: item.internetMessageId, senderAddress: item.sender?.address ?? null } : null

type MailToLog = Inputs['contactReports']['logMail']
export type LogDetails = Pick<MailToLog, 'customerIds'> & Partial<Pick<MailToLog, 'id' | 'note' | 'projectId' | 'followUp'>>

/** Only the mail's identity is sent, the server reads the rest. `id` of the new report, unless the details bring one. */
export const mailToLog = (item: OpenItem, id: string, details: LogDetails): MailToLog => ({
  id,
  itemId: item.itemId ?? item.sharedItemId ?? '',
  sharedMailbox: item.sharedFrom,
  internetMessageId: item.internetMessageId,
  senderAddress: item.sender?.address ?? null,
  subject: item.subject,
  sentAt: item.createdAt ?? new Date().toISOString(),
  direction: item.direction,
  note: null,
  projectId: null,
  followUp: null,
  ...details,
})
