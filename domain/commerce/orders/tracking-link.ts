type Language = 'de' | 'en'

const locales: Record<Language, string> = { de: 'de_DE', en: 'en_US' }

/** The pages on which carriers show where a parcel is, by the word their name is known by. */
const PAGES: readonly (readonly [name: RegExp, address: (number: string, language: Language) => string])[] = [
  [/\bdhl\b/i, (number, language) => `https://www.dhl.de/${language}/privatkunden/pakete-empfangen/verfolgen.html?piececode=${number}`],
  [/\bdpd\b/i, (number, language) => `https://tracking.dpd.de/status/${locales[language]}/parcel/${number}`],
  [/\bups\b/i, (number, language) => `https://www.ups.com/track?loc=${locales[language]}&tracknum=${number}`],
  [/\bgls\b/i, (number, language) => `https://gls-group.eu/${language === 'de' ? 'DE/de/paketverfolgung' : 'EU/en/parcel-tracking'}?match=${number}`],
  [/\bhermes\b/i, (number) => `https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#${number}`],
]

/** What numbers of parcels are made of: nothing else may become part of an address. */
const NUMBER = /^[0-9A-Z]{6,40}$/i

/**
 * Where the carrier shows a parcel; null: it is none that we know, or not such a number. Express and freight of DHL have other pages, and other numbers.
 * @example trackingLink('DPD Deutschland', '0150 5123 4567 89', 'de') // 'https://tracking.dpd.de/status/de_DE/parcel/01505123456789'
 */
export function trackingLink(carrier: string | null, trackingNumber: string | null, language: Language): string | null {
  const number = trackingNumber?.replaceAll(/[\s.-]/g, '') ?? ''
  if (!NUMBER.test(number) || carrier === null || /express|freight|fracht|sped/i.test(carrier)) return null
  const page = PAGES.find(([name]) => name.test(carrier))
  return page ? page[1](number, language) : null
}
