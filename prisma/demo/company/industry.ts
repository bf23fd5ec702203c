/** What a trade is made of, and what several trades have in common. */

export type Industry = {
  name: string
  targetGroup: 'Verarbeiter' | 'Industrie' | 'Wiederverkäufer' | 'Öffentliche Auftraggeber'
  weight: number
  /** `S` stands for a surname, `T` for a second one, `O` for the town ("Lübecker"), `C` for the city itself. */
  patterns: readonly string[]
  legalForms: readonly string[]
  /** Codes of the product groups, the most important one first. */
  groups: readonly string[]
  /** Words of the domain when the surname alone is taken. */
  domainWord: string
  /** Usual number of employees. */
  employees: readonly [least: number, most: number]
  functions: readonly string[]
}

/** Legal forms of small, middle and large firms, the usual ones more often. */
export const SMALL = ['GmbH', 'GmbH', 'GmbH & Co. KG', 'e. K.', 'GbR']
export const MIDDLE = ['GmbH', 'GmbH', 'GmbH & Co. KG', 'KG']
export const LARGE = ['GmbH', 'GmbH', 'GmbH & Co. KG', 'GmbH & Co. KG', 'AG']
export const WORKSHOP = ['Geschäftsführung', 'Werkstattleitung', 'Einkauf', 'Büro und Disposition', 'Meister']
/** Jobs of those one deals with in a factory. */
export const INDUSTRY = [
  'Leitung Einkauf',
  'Einkauf',
  'Instandhaltung',
  'Produktionsleitung',
  'Technische Leitung',
  'Arbeitssicherheit',
  'Geschäftsführung',
]
export const SITE_STAFF = ['Geschäftsführung', 'Bauleitung', 'Einkauf', 'Kalkulation', 'Magazin']

export const industry = (
  name: string,
  targetGroup: Industry['targetGroup'],
  weight: number,
  patterns: string,
  legalForms: readonly string[],
  groups: string,
  domainWord: string,
  employees: Industry['employees'],
  functions: readonly string[],
): Industry => ({ name, targetGroup, weight, patterns: patterns.split(','), legalForms, groups: groups.split(' '), domainWord, employees, functions })
