/** What an account in the ERP is opened with, and what is still missing for that. */
import { legalForm } from '../../customers/names.ts'

/** In the order in which they are asked for and typed in. */
export const accountFields = [
  ...['company', 'legalForm', 'street', 'postalCode', 'city', 'country', 'vatId'],
  ...['contact', 'email', 'phone', 'paymentTerms', 'expectedRevenue', 'note'],
] as const
export type AccountField = (typeof accountFields)[number]

/** As typed; empty: not known. `country`: ISO code. */
export type AccountForm = Record<AccountField, string>

export const requiredFields = [
  'company',
  'legalForm',
  'street',
  'postalCode',
  'city',
  'country',
  'contact',
] as const satisfies readonly AccountField[]

/** Countries of the European Union but ours: deliveries there are free of tax only with the customer's VAT id. */
const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Countries to choose from, the nearest first. */
export const countries: readonly string[] = ['DE', 'AT', 'CH', 'LI', ...EU.filter((code) => code !== 'AT'), 'GB', 'NO']

/** `missing`: no account without it; `no_vat_id`: what is there is none. */
export type AccountProblem = 'missing' | 'no_vat_id'

/** By field what keeps the account from being opened; empty: nothing. */
export function problemsOf(form: AccountForm): Partial<Record<AccountField, AccountProblem>> {
  const required: readonly AccountField[] = EU.includes(form.country) ? [...requiredFields, 'vatId'] : requiredFields
  const missing = required.filter((field) => form[field].trim() === '').map((field) => [field, 'missing'] as const)
  const isWrong = form.vatId.trim() !== '' && !VAT_ID.test(form.vatId.replaceAll(/[\s.-]/g, ''))
  return Object.fromEntries([...missing, ...(isWrong ? [['vatId', 'no_vat_id'] as const] : [])])
}

/** Two letters of the country, then up to 13 signs, a digit among them; of Germany nine digits, of Switzerland `CHE` and nine digits. */
const VAT_ID = /^(?:DE\d{9}|CHE\d{9}(?:MWST|TVA|IVA)?|(?!DE|CH)(?=.*\d)[A-Z]{2}[A-Z\d+*]{2,13})$/i

/** How a legal form is written, by what `legalForm` makes of it. */
const written: Readonly<Record<string, string>> = {
  ...{ gmbh: 'GmbH', 'gmbh kg': 'GmbH & Co. KG', ag: 'AG', kg: 'KG', 'ag kg': 'AG & Co. KG', 'kg ug': 'UG & Co. KG', ohg: 'OHG', gbr: 'GbR' },
  ...{ ug: 'UG (haftungsbeschränkt)', ek: 'e. K.', eg: 'eG', ev: 'e. V.', se: 'SE', kgaa: 'KGaA', partg: 'PartG', ggmbh: 'gGmbH', og: 'OG' },
  ...{ eu: 'e. U.', ltd: 'Ltd.', sarl: 'SARL', sagl: 'Sagl', klg: 'KlG', bv: 'B.V.', nv: 'N.V.', srl: 'S.r.l.', spa: 'S.p.A.', sas: 'SAS' },
}

/**
 * The legal form that a company's name says, as one writes it; empty: it says none, or one that we do not know.
 * @example writtenLegalForm('Müller GmbH & Co. KG') // 'GmbH & Co. KG'
 */
export const writtenLegalForm = (name: string): string => written[legalForm(name) ?? ''] ?? ''
