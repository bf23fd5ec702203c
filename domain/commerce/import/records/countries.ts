/** Countries by what exports call them. */

/** Signs of cars, which German addresses still bear, and what people write besides. */
const MORE: Record<string, string> = {
  ...{ d: 'DE', a: 'AT', f: 'FR', i: 'IT', b: 'BE', l: 'LU', e: 'ES', p: 'PT', s: 'SE', n: 'NO', h: 'HU', fl: 'LI', cz: 'CZ', slo: 'SI', fin: 'FI' },
  ...{ brd: 'DE', uk: 'GB', 'great britain': 'GB', england: 'GB', holland: 'NL', usa: 'US', schweiz: 'CH', suisse: 'CH', svizzera: 'CH' },
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

function namesOf(language: 'de' | 'en'): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  return CODES.flatMap((code) => {
    const name = names.of(code)
    return name ? [[name.toLowerCase(), code]] : []
  })
}

let known: ReadonlyMap<string, string> | null = null

/**
 * ISO 3166 code of two letters; null: no country that is known.
 * @example countryOf('Österreich') // 'AT'
 * @example countryOf('D') // 'DE'
 */
export function countryOf(text: string): string | null {
  known ??= new Map([...namesOf('en'), ...namesOf('de'), ...Object.entries(MORE)])
  const told = text.trim().toLowerCase().replace(/-$/, '')
  return MORE[told] ?? (/^[a-z]{2}$/.test(told) && isCode(told.toUpperCase()) ? told.toUpperCase() : (known.get(told) ?? null))
}

const isCode = (code: string): boolean => [...(known ?? new Map<string, string>()).values()].includes(code)
