/** Companies word their offers of times themselves: templates, and what may stand in them. */
import { type TemplateFault, templateFaults } from '../../texts/template.ts'

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

/** Without the times nothing would be offered. @example wordingFaults('{Termin}', 'de')[0] // { code: 'unknown', name: 'Termin' } */
export const wordingFaults = (template: string, language: OfferLanguage): TemplateFault[] =>
  templateFaults(template, offerFields[language], ['times'])
