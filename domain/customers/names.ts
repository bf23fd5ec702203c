/** Folding of names for search and for finding duplicates despite umlauts and legal forms. */

const LEGAL_FORMS = new Set(
  'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ek ekfr eg ev se co cokg gmbhco haftungsbeschraenkt stiftung ltd limited inc llc llp plc sarl sas sa bv nv ab as aps oy spa srl sro kft doo zoo'.split(
    ' ',
  ),
)

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', ł: 'l', ı: 'i', đ: 'd', ð: 'd', þ: 'th' }

/**
 * Lower case, German umlauts spelled out, accents dropped, `&` and `+` as `und`, everything else but letters and digits as one blank.
 * @example foldText('Müller & Söhne, Łódź') // 'mueller und soehne lodz'
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Only now, since such a letter may bear an accent itself: ǣ, ǿ.
      .replace(/[ßæøœłıđðþ]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/[&+]/g, ' und ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/**
 * `foldText` of a company's name without its legal form. A name that is nothing but legal forms stays as it is.
 * @example foldCompanyName('Müller & Söhne GmbH & Co. KG') // 'mueller und soehne'
 */
export function foldCompanyName(name: string): string {
  const words = foldText(name.replace(/\b(\p{L})\.\s?(?=\p{L}\b)/gu, '$1'))
    .replace(/ sp z oo$/, '')
    .split(' ')
  const kept = words.filter((word) => !LEGAL_FORMS.has(word))
  while (kept.length > 1 && kept.at(-1) === 'und') kept.pop()
  return (kept.length ? kept : words).join(' ')
}
