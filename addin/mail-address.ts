import type { MailWords } from './office/mail-host.ts'

/** The address that opens a draft in the computer's mail program; nothing is sent. */
export const mailAddress = (to: string, { subject, body }: MailWords): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
