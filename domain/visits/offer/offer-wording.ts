/** Companies word their offers of times themselves: templates, and what may stand in them. */

export const offerLanguages = ['de', 'en'] as const
export type OfferLanguage = (typeof offerLanguages)[number]

export const offerForms = ['sie', 'du'] as const
/** English knows no such difference by grammar, but companies write it more or less formally. */
export type OfferForm = (typeof offerForms)[number]

export type OfferWording = Record<OfferLanguage, Record<OfferForm, string>>

export type OfferField = 'times' | 'company' | 'length'

/** As they are written between braces, in the language of the template. */
export const offerFields: Record<OfferLanguage, Record<OfferField, string>> = {
  de: { times: 'Termine', company: 'Firma', length: 'Dauer' },
  en: { times: 'times', company: 'company', length: 'length' },
}

/** `unknown`: `{name}` stands for nothing; `unclosed`: a brace without its other half; `missing`: without `{name}` no time would be offered. */
export type WordingFault = { code: 'unknown' | 'missing'; name: string } | { code: 'unclosed' }

const IN_BRACES = /\{([^{}]*)\}/g

/** What is wrong with a template; empty: it can be used. @example wordingFaults('{Termin}', 'de')[0] // { code: 'unknown', name: 'Termin' } */
export function wordingFaults(template: string, language: OfferLanguage): WordingFault[] {
  const names = [...template.matchAll(IN_BRACES)].map(([, name = '']) => name.trim())
  const known = Object.values(offerFields[language])
  const unknown = [...new Set(names)].filter((name) => !known.includes(name)).map((name) => ({ code: 'unknown' as const, name }))
  const unclosed = /[{}]/.test(template.replaceAll(IN_BRACES, '')) ? [{ code: 'unclosed' as const }] : []
  const { times } = offerFields[language]
  return [...unknown, ...unclosed, ...(names.includes(times) ? [] : [{ code: 'missing' as const, name: times }])]
}

/** Puts the values in; braces that stand for nothing stay as they are. */
export const fillIn = (template: string, language: OfferLanguage, values: Record<OfferField, string>): string =>
  template.replaceAll(IN_BRACES, (whole, name: string) => {
    const field = (['times', 'company', 'length'] as const).find((each) => offerFields[language][each] === name.trim())
    return field ? values[field] : whole
  })
