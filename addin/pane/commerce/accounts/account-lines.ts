import { type AccountForm, accountFields } from '../../../../domain/commerce/accounts/account-form.ts'
import type { AccountTexts } from '../../../texts/commerce/accounts/shape.ts'
import { readablePhone } from '../../../ui/phone-number.ts'

export type AccountLine = { label: string; value: string }

/** What is known, in the order in which it is typed in. `language`: in which countries are named. */
export function accountLines(form: AccountForm, { fields }: Pick<AccountTexts, 'fields'>, language: string): AccountLine[] {
  const shown = { ...form, country: countryName(form.country, language), phone: readablePhone(form.phone) }
  return accountFields.filter((field) => shown[field].trim() !== '').map((field) => ({ label: fields[field], value: shown[field] }))
}

/** For whoever types it in elsewhere. */
export const asText = (lines: readonly AccountLine[]): string => lines.map(({ label, value }) => `${label}: ${value}`).join('\n')

export const countryName = (code: string, language: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
