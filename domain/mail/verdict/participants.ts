/** Who takes part in a mail, seen from the organisation. */
import { isOwnAddress } from '../mail-address.ts'
import type { MailToJudge } from './verdict-types.ts'

/** Sender and recipients, each once. */
export const participantsOf = ({ sender, recipients }: Pick<MailToJudge, 'sender' | 'recipients'>): string[] => [
  ...new Set([...(sender === null ? [] : [sender]), ...recipients]),
]

export const outsidersOf = (mail: MailToJudge, ownDomains: readonly string[]): string[] =>
  participantsOf(mail).filter((address) => !isOwnAddress(address, ownDomains))

/** True for mail among colleagues; a mail without any address is not. */
export function isInternal(mail: MailToJudge, ownDomains: readonly string[]): boolean {
  const everybody = participantsOf(mail)
  return everybody.length > 0 && everybody.every((address) => isOwnAddress(address, ownDomains))
}

/** True when the address lies at the domain or below it. @example isAtDomain('a@mail.firma.de', 'firma.de') // true */
export function isAtDomain(address: string, domain: string): boolean {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return host === domain || host.endsWith(`.${domain}`)
}
