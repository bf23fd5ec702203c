/** What somebody types into a list, in the form in which mails are compared with it. */
import { normaliseAddress, normaliseDomain } from '../mail-address.ts'
import type { MailRule } from './verdict-types.ts'

/**
 * null: it can be none, or it would shut out every mail, as the organisation's own domain does.
 * @example listValue({ kind: 'domain', value: '@Kanzlei.de' }, ['firma.de']) // 'kanzlei.de'
 */
export function listValue({ kind, value }: Pick<MailRule, 'kind' | 'value'>, ownDomains: readonly string[]): string | null {
  if (kind === 'address') return normaliseAddress(value)
  if (kind !== 'domain') return value.normalize('NFC').trim() || null
  const domain = normaliseDomain(value)
  const holdsOurs = domain !== null && ownDomains.some((own) => own === domain || own.endsWith(`.${domain}`))
  return holdsOurs ? null : domain
}

/** The sender of a gateway: an address, or `@domain`; null: neither. */
export function gatewaySender(value: string): string | null {
  const domain = normaliseDomain(value)
  return normaliseAddress(value) ?? (domain === null ? null : `@${domain}`)
}
