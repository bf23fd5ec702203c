/** What a sender's name and address tell of person and company; the user corrects it. */

const freeMail = new Set(
  'gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de outlook.com outlook.de hotmail.com hotmail.de live.de live.com yahoo.com yahoo.de icloud.com me.com freenet.de aol.com arcor.de posteo.de mailbox.org proton.me protonmail.com 1und1.de'.split(
    ' ',
  ),
)

/** Mail domain of a company; null for addresses that anybody can have. */
export function companyDomainOf(address: string): string | null {
  const domain = address.split('@').at(-1)?.trim().toLowerCase() ?? ''
  return domain.includes('.') && !freeMail.has(domain) ? domain : null
}

/** @example companyNameOf('info@mueller-bau.de') // 'Mueller Bau' */
export function companyNameOf(address: string): string {
  const label = companyDomainOf(address)?.split('.').at(-2) ?? ''
  return label.split('-').map(capitalised).join(' ')
}

/** Reads `Weber, Anna`, `Anna Weber` and `anna.weber@...`. */
export function personNameOf({ name, address }: { name: string; address: string }): { givenName: string; surname: string } {
  const given = name.trim() && !name.includes('@') ? name.trim() : nameFromAddress(address)
  const [last, first] = given.split(',').map((part) => part.trim())
  if (first && last) return { givenName: first, surname: last }
  const words = given.split(/\s+/)
  return { givenName: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' }
}

const nameFromAddress = (address: string): string => (address.split('@')[0] ?? '').split(/[._-]/).map(capitalised).join(' ')

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
