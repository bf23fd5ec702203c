/** What a sender's name and address tell of person and company; the user corrects it. */
import { cutText, LONGEST_LINE } from '../../../../domain/texts/cut-text.ts'

/** The common ones; which domains are nobody's own is decided by the server. */
const freeMail = /^(gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|yahoo|icloud|aol|arcor|posteo|mailbox|proton|protonmail)\.[a-z]+$/

/** Mail domain of a company; null for addresses that anybody can have. */
export function companyDomainOf(address: string): string | null {
  const domain = address.split('@').at(-1)?.trim().toLowerCase() ?? ''
  return domain.includes('.') && domain.length <= LONGEST_LINE && !freeMail.test(domain) ? domain : null
}

/** @example companyNameOf('info@mueller-bau.de') // 'Mueller Bau' */
export function companyNameOf(address: string): string {
  const label = companyDomainOf(address)?.split('.').at(-2) ?? ''
  return cutText(label.split('-').map(capitalised).join(' '))
}

/** Reads `Weber, Anna`, `Anna Weber` and `anna.weber@...`. */
export function personNameOf({ name, address }: { name: string; address: string }): { givenName: string; surname: string } {
  const given = cutText(name.trim() && !name.includes('@') ? name.trim() : nameFromAddress(address))
  const [last, first] = given.split(',').map((part) => part.trim())
  if (first && last) return { givenName: first, surname: last }
  const words = given.split(/\s+/)
  return { givenName: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' }
}

const nameFromAddress = (address: string): string => (address.split('@')[0] ?? '').split(/[._-]/).map(capitalised).join(' ')

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
