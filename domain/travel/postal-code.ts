/** Postal codes in the texts that people write into appointments and addresses. */

export type PostalCode = { country: string; postalCode: string }

/** How a country stands before its postal codes, on letters and in the short form of navigation. */
const COUNTRIES: Readonly<Record<string, string>> = { D: 'DE', DE: 'DE', A: 'AT', AT: 'AT', CH: 'CH' }

const WITH_COUNTRY = /(?<![\p{L}\d])(DE?|AT?|CH)[- ]{1,3}(\d{4,5})(?!\d)/u
/** Five digits with a town behind them, so that no telephone or article number is taken for a place. */
const WITH_TOWN = /(?<![\d/+-])(\d{5})\s+\p{L}{2}/u

/**
 * The postal code of a place as people write it; a code without its country is taken for a German one. Null: there is none.
 * @example findPostalCode('Müller GmbH, Hafenstr. 3, 23552 Lübeck') // { country: 'DE', postalCode: '23552' }
 */
export function findPostalCode(text: string): PostalCode | null {
  const [, sign = '', number = ''] = WITH_COUNTRY.exec(text) ?? []
  const country = COUNTRIES[sign]
  if (country && number.length === (country === 'DE' ? 5 : 4)) return { country, postalCode: number }
  const postalCode = /^\s*(\d{5})\s*$/.exec(text)?.[1] ?? WITH_TOWN.exec(text)?.[1]
  return postalCode === undefined ? null : { country: 'DE', postalCode }
}
