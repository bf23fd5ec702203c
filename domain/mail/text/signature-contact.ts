/** What a signature tells of the person who signed: name, function, company, numbers, address. */
import { foldText } from '../../customers/names.ts'
import { asDialled, numbersInLine, withoutOtherNumbers } from '../../customers/phone-number.ts'
import { isBlank, linesOf } from './lines.ts'
import { personNameOf } from './person-name.ts'
import { isSignatureDelimiter, partsOf } from './quoted-history.ts'
import { splitSignature } from './signature.ts'
import { addressIn, type SignatureAddress, type SignatureCountry } from './signature-address.ts'
import { hasCompanyWord, hasFunctionWord, signatureLineKind } from './signature-lines.ts'

/** Numbers in E.164 form. */
export type SignaturePhone = { kind: 'phone' | 'mobile' | 'fax'; number: string }
/** null or empty: the signature does not say. */
export type SignatureContact = {
  name: string | null
  function: string | null
  company: string | null
  phones: SignaturePhone[]
  address: SignatureAddress | null
}

type Sender = { name: string; address: string }

/** A mail's own text is long enough in this many characters; its signature stands within. */
const LONGEST = 60_000
/** Of the text above the signature: the closing formula and the name. */
const LINES_OF_NAME = 3

/**
 * Reads the signature of the mail's author, not those of the mails he quotes.
 * @example contactInSignature(text, { name: 'Weber, Anna', address: 'anna.weber@muster.de' }) // { name: 'Anna Weber', function: 'Leiterin Einkauf', … }
 */
export function contactInSignature(text: string, sender: Sender): SignatureContact {
  const lines = signatureLinesOf(text)
  const ofPerson = lines.filter((line) => !isOfManagement(line))
  const pieces = ofPerson.flatMap(piecesOf)
  const country = countryOf(lines, sender)
  return {
    name: nameIn(pieces, sender),
    function: pieces.find((piece) => isFunction(piece))?.replace(/^[-–—(\s]+|[-–—)\s]+$/g, '') ?? null,
    company: pieces.find((piece) => isCompany(piece)) ?? null,
    phones: phonesIn(lines, country),
    address: addressIn(ofPerson, country),
  }
}

/** The lines from the name on; behind `-- ` everything is signature. */
function signatureLinesOf(text: string): string[] {
  const lines = linesOf(text).map((line) => (isSignatureDelimiter(line) ? '' : line))
  const own = partsOf(lines, LONGEST).findLast(({ kind }) => kind === 'own')
  if (!own) return []
  const { body, signature, closing } = splitSignature(own.lines)
  const above = body.slice(closing === null ? 0 : closing + 1).filter((line) => !isBlank(line))
  return [...above.slice(-LINES_OF_NAME), ...signature].filter((line) => !isBlank(line))
}

/** `Geschäftsführer: …` names people who did not sign. */
const isOfManagement = (line: string): boolean =>
  line.includes(':') && (signatureLineKind(line) === 'register' || /(?:board|chair(?:man|woman|person)|management)\b/i.test(line))

/** `Weber GmbH | Hafenstr. 1 | Lübeck` says three things, `Weber GmbH // Hafenstr. 1` two. */
const piecesOf = (line: string): string[] =>
  line
    .split(/\s*[|·•]\s*|\s[–-]\s|\s\/\/\s|,\s+|\s{3,}|\t/)
    .map((piece) => piece.replace(/[*_]/g, '').trim())
    .filter(Boolean)

/** The sender's own name where it stands, else the first name with two words. */
function nameIn(pieces: readonly string[], sender: Sender): string | null {
  const names = pieces.flatMap((piece) => personNameOf(piece) ?? []).filter((name) => name.includes(' '))
  const known = new Set([...foldText(sender.name).split(' '), ...foldText(sender.address.split('@')[0] ?? '').split(' ')])
  return (
    names.find((name) =>
      foldText(name)
        .split(' ')
        .some((word) => word.length > 2 && known.has(word)),
    ) ??
    names[0] ??
    null
  )
}

const isShort = (piece: string): boolean =>
  piece.length <= 80 && !/[\d@:]/.test(piece) && !/[.!?]$/.test(piece.replace(/\b(?:co|e\.\s?[kv]|u|h)\.$/i, ''))
const isCompany = (piece: string): boolean =>
  piece.length <= 80 && !/[@:]/.test(piece) && hasCompanyWord(piece) && signatureLineKind(piece) === 'company'
const isFunction = (piece: string): boolean =>
  isShort(piece) && !/^(?:ihre?|das|unser)\s/i.test(piece) && !hasCompanyWord(piece) && hasFunctionWord(piece)

const COUNTRIES: Record<string, SignatureCountry> = { at: 'AT', ch: 'CH', li: 'LI' }

/** Where numbers without a country code belong. */
function countryOf(lines: readonly string[], sender: Sender): SignatureCountry {
  const postal = lines.map((line) => /(?:^|\s)(A|CH)-\d{4}\s/.exec(line)?.[1]?.toLowerCase()).find(Boolean)
  return COUNTRIES[postal === 'a' ? 'at' : (postal ?? sender.address.split('.').at(-1)?.toLowerCase() ?? '')] ?? 'DE'
}

const FAX = /(?:fax|(?:^|[\s|·•])f)[\s.:)]{0,4}\(?$/i
const MOBILE = /(?:mobil(?:e|telefon|funk)?|handy|cell|(?:^|[\s|·•])m)[\s.:)]{0,4}$/i
/** Numbers of mobile networks in Germany, Austria and Switzerland. */
const MOBILE_NUMBER = /^\+(?:491[567]|436[5-9]|417[4-9])/
/** Lines whose numbers look like telephones and are none, but where a telephone is named beside them. */
const NO_PHONE = /(?:hr[ab]|gnr|iban|bic|ust|uid|steuer|gln|fn\s\d|firmenbuch|dvr|che-|mwst|amtsgericht|konto|blz)/i
const NAMES_PHONE = /(?<!\p{L})(?:tel|telefon|fon|phone|mobil|handy|fax|telefax)[\s.:]{1,4}[+(\d]/iu

function phonesIn(lines: readonly string[], country: SignatureCountry): SignaturePhone[] {
  const found = lines
    .filter((line) => !NO_PHONE.test(line) || NAMES_PHONE.test(line))
    .map((line) => asDialled(withoutOtherNumbers(line)))
    .flatMap((line) =>
      numbersInLine(line, country).map(({ number, startsAt }): SignaturePhone => ({ kind: phoneKind(line.slice(0, startsAt), number), number })),
    )
  return found.filter(({ number }, i) => found.findIndex((other) => other.number === number) === i)
}

/** @param before what stands in front of the number */
function phoneKind(before: string, number: string): SignaturePhone['kind'] {
  if (FAX.test(before)) return 'fax'
  return MOBILE.test(before) || MOBILE_NUMBER.test(number) ? 'mobile' : 'phone'
}
