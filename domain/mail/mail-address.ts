/** Addresses and domains in one form. */

/**
 * Lower case, without blanks, the domain as it travels; null when it is no address at all.
 * @example normaliseAddress(' Info@Müller.de ') // 'info@xn--mller-kva.de'
 */
export function normaliseAddress(address: string): string | null {
  const clean = address.trim().toLowerCase().normalize('NFC')
  if (!/^[^\s@]+@[^\s@]+$/.test(clean)) return null
  const [local, host = ''] = clean.split('@')
  const domain = asciiHost(host)
  return domain === null ? null : `${local}@${domain}`
}

/** A domain as somebody types it; null when it cannot be one. @example normaliseDomain('*.Firma.de') // 'firma.de' */
export function normaliseDomain(text: string): string | null {
  const clean = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/^@|^\*\./, '')
  return /^[^\s@/:?#]+\.[^\s@/:?#]+$/.test(clean) ? asciiHost(clean) : null
}

/** Umlauts in a domain are written in two ways; this is the one of the wire. */
function asciiHost(host: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
  if (/^[\x00-\x7f]*$/.test(host)) return host
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null
}

/** The mailbox behind an address with a tag: whoever may be reached there is the same. @example withoutTag('anna+angebot@firma.de') // 'anna@firma.de' */
export const withoutTag = (address: string): string => address.replace(/^([^+@]+)\+[^@]*@/, '$1@')

/** True when the address is one of the organisation's own. */
export function isOwnAddress(address: string, ownDomains: readonly string[]): boolean {
  const host = normaliseAddress(address)?.split('@')[1]
  return host !== undefined && ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
