/** What an address tells about the company behind it. */
import { getDomain } from 'tldts'

/** Providers whose domains say nothing about a company. */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com
   yahoo.com yahoo.de icloud.com me.com mac.com aol.com aol.de mail.de mail.com email.de posteo.de mailbox.org proton.me protonmail.com arcor.de kabelmail.de
   vodafone.de 1und1.de online.de magenta.de bluewin.ch chello.at aon.at freemail.example`.split(/\s+/),
)

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

/**
 * The registrable domain of an address; null for free-mail providers and what is no domain.
 * @example companyDomain('anna@vertrieb.firma.co.uk') // 'firma.co.uk'
 */
export function companyDomain(address: string): string | null {
  const host = normaliseAddress(address)?.split('@')[1]
  if (!host) return null
  const domain = getDomain(host)
  return domain === null || FREE_MAIL.has(domain) ? null : domain
}

/** True when the address is one of the organisation's own. */
export function isOwnAddress(address: string, ownDomains: readonly string[]): boolean {
  const host = normaliseAddress(address)?.split('@')[1]
  return host !== undefined && ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
