/** Street, postal code and town in a signature, as people in Germany, Austria, Switzerland and Liechtenstein write them. */
import { hasCompanyWord, signatureLineKind } from './signature-lines.ts'

export type SignatureCountry = 'DE' | 'AT' | 'CH' | 'LI'
/** `street` null: none stands beside the town. */
export type SignatureAddress = { street: string | null; postalCode: string; city: string; country: SignatureCountry }

const SIGNS: Readonly<Record<string, SignatureCountry>> = { D: 'DE', DE: 'DE', A: 'AT', AT: 'AT', CH: 'CH', FL: 'LI', LI: 'LI' }
const SIGN_AND_STROKE = /(?<!\p{L})(DE?|AT?|CH|FL|LI)\s?[-–]\s?(?=\d{4,5}\s)/gu
/** Where one thing ends and another begins in a line. Hyphens part only with blanks around them. */
const BETWEEN =
  /\s*[|·•;]\s*|\s[–-]\s|\s\/\/\s|,\s*|\s{3,}|\t|\s+(?=(?:tel(?:efon)?|fon|fax|telefax|mobil|phone|e-?mail|web|www|[tmfe])[.:])|(?<=\d\s?[a-z]?)\s+(?=(?:[A-Z]{1,2}-)?\d{5}\s\p{Lu})/iu
const LABEL = /^(?:(?:haus|post|besucher|firmen)?(?:adresse|anschrift)|address|sitz|standort|büro|office)\s*:\s*/iu
const COUNTRY_NAME = /[\s(]+(?:deutschland|germany|österreich|austria|schweiz|suisse|svizzera|switzerland|liechtenstein)\)?$/iu

const PLACE = /^(?:(DE?|AT?|CH|FL|LI)[-\s])?(\d{5}|\d{4})\s+(\p{Lu}[\p{L}.'’() /-]{1,58})$/u
const HOUSE_NUMBER = /^\p{L}[\p{L}\d.'’ -]*\s\d{1,4}\s?[a-z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?)*$/iu
const STREET_WORD = /(?:str\.|stra(?:ß|ss)e|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|hof|kai|steig)$/iu
const POST_BOX = /^(?:postfach|p\.?\s?o\.? box|case postale)(?!\p{L})/iu
/** Between street and town stands at most a building, a floor or a post box. */
const MOST_BETWEEN = 2

/**
 * Reads the first address. A code without a sign for its country belongs to `home`, where the sender's numbers do.
 * @example addressIn(['Hafenstraße 21, 24376 Kappeln'], 'DE') // { street: 'Hafenstraße 21', postalCode: '24376', city: 'Kappeln', country: 'DE' }
 */
export function addressIn(lines: readonly string[], home: SignatureCountry): SignatureAddress | null {
  const pieces = lines.flatMap(piecesOf)
  for (const [i, piece] of pieces.entries()) {
    const place = placeIn(piece, home)
    if (!place) continue
    const before = pieces.slice(Math.max(0, i - MOST_BETWEEN), i).reverse()
    return { street: before.find(isStreet) ?? pieces.slice(i + 1, i + 2).find(isStreet) ?? null, ...place }
  }
  return null
}

const piecesOf = (line: string): string[] =>
  line
    .replace(/[*_]/g, '')
    .replace(SIGN_AND_STROKE, '$1-')
    .split(BETWEEN)
    .map((piece) => piece.trim().replace(LABEL, ''))
    .filter(Boolean)

/** Five digits are German, four belong to its neighbours. */
function placeIn(piece: string, home: SignatureCountry): Omit<SignatureAddress, 'street'> | null {
  const [, sign = '', postalCode = '', town = ''] = PLACE.exec(piece.replace(COUNTRY_NAME, '')) ?? []
  const country = SIGNS[sign] ?? (postalCode.length === 5 ? 'DE' : home)
  if (postalCode === '' || (country === 'DE') !== (postalCode.length === 5)) return null
  return { postalCode, city: town.trim(), country }
}

const isStreet = (piece: string): boolean =>
  piece.length <= 80 &&
  (HOUSE_NUMBER.test(piece) || STREET_WORD.test(piece)) &&
  !POST_BOX.test(piece) &&
  !hasCompanyWord(piece) &&
  !['contact', 'register'].includes(signatureLineKind(piece) ?? '')
