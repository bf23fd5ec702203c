/** What a sender's name and address tell of person and company; the user corrects it. */
import { cutText } from '../../../../domain/texts/cut-text.ts'

/** @example companyNameOf('mueller-bau.de') // 'Mueller Bau' */
export const companyNameOf = (domain: string | null): string => cutText((domain?.split('.')[0] ?? '').split('-').map(capitalised).join(' '))

/** What mailing lists and Outlook write around a name: `'Klein, Peter' via Einkauf`, `Klein, Peter (Einkauf)`. */
const bare = (name: string): string =>
  name
    .replace(/\s+(?:via|über)\s.*$/i, '')
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
    .replace(/^[\s'"„“”‚‘’«»]+|[\s'"„“”‚‘’«»]+$/g, '')

/** Reads `Weber, Anna`, `'Weber, Anna'`, `Anna Weber via Einkauf` and `anna.weber@...`. */
export function personNameOf({ name, address }: { name: string; address: string }): { givenName: string; surname: string } {
  const written = bare(name)
  const given = cutText(written && !written.includes('@') ? written : nameFromAddress(address))
  const [last, first] = given.split(',').map((part) => part.trim())
  if (first && last) return { givenName: first, surname: last }
  const words = given.split(/\s+/)
  return { givenName: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' }
}

const nameFromAddress = (address: string): string => (address.split('@')[0] ?? '').split(/[._-]/).map(capitalised).join(' ')

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
