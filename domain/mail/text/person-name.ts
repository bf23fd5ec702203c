/** Names of people as they stand below a mail. */
import { withoutEmphasis } from './lines.ts'
import { hasCompanyWord, hasFunctionWord } from './signature-lines.ts'

/** Signing for somebody: `i. A.`, `i. V.`, `ppa.`; dashes and slashes of a signer; `Ihre`; professions that are borne like titles. */
const IN_FRONT =
  /^(?:[-–—/\s]+|(?:i\.?\s?[av]\.?|ppa\.?|gez\.?|im auftrag|ihre?|deine?|eure?|your|rechtsanw(?:alt|ältin)|notar(?:in)?|steuerberater(?:in)?|architekt(?:in)?)(?=[\s:])[\s:]*)+/i
const TITLES =
  /(?:^|(?<=[\s,(]|\.-))(?:dr|dres|prof|habil|priv|doz|h\.?\s?c|dipl|ing|mag|msc|bsc|ba|ma|mba|b\.?\s?sc|m\.?\s?sc|b\.?\s?eng|m\.?\s?eng|b\.?\s?a|m\.?\s?a|ll\.?\s?m|phd|ddr|univ|med|jur|rer|nat|pol|oec|phil|fh|tu|kfm|kffr|betriebsw|wirtsch|inf|betriebswirt|kaufmann|kauffrau|ingenieur|herr|frau|mr|mrs|ms)(?:\.|(?=[\s,)-]|$))-?/gi
const PARTICLE = /^(?:von|van|vom|zu|zum|zur|de|del|della|der|den|dem|di|da|la|le|el|al|bin|ten|ter|und|and|y|e|&|\+)$/
const WORD = /^["'„“(]?\p{Lu}[\p{L}'’.-]*["'“”)]?$/u

/**
 * Given and family name without titles; null when the line is none.
 * @example personNameOf('i. A. Dipl.-Ing. (FH) Anna Weber') // 'Anna Weber'
 */
export function personNameOf(line: string): string | null {
  const plain = withoutEmphasis(line)
  if (plain.length > 70 || /[\d@:!?<>]/.test(plain)) return null
  const name = nameWords(plain)
  const isName = name.length >= 1 && name.length <= 6 && name.every((word) => WORD.test(word) || PARTICLE.test(word))
  if (!isName || !name.some((word) => WORD.test(word))) return null
  const text = name.join(' ')
  return hasFunctionWord(text) || hasCompanyWord(text) ? null : text
}

function nameWords(line: string): string[] {
  return line
    .replace(IN_FRONT, '')
    .replace(TITLES, ' ')
    .replace(/\(\s*\)|[,/]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^[-.()]+$/.test(word))
}

/** A name as a mail ends with it: also `anna`, `A. W.`, `Ihr Team der Weber GmbH`. */
export function isSigner(line: string): boolean {
  const plain = withoutEmphasis(line).replace(/[,.!]+$/, '')
  if (/^(?:(?:ihr|ihre|dein|euer|das|your|the)\s).{0,40}team(?!\p{L})/iu.test(plain)) return plain.length <= 70
  return personNameOf(line) !== null || /^[-–—/\s]*\p{Ll}{2,15}$/u.test(plain) || /^(?:\p{Lu}\.?\s?){1,3}$/u.test(plain)
}
