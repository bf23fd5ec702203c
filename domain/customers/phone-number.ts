/** Phone numbers in one form. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * E.164 form of a number as people write it; null when it cannot be a number.
 * @param country where a number without country code belongs
 * @example toE164('0451 / 58210-0') // '+49451582100'
 */
export function toE164(text: string, country: CountryCode = 'DE'): string | null {
  const parsed = parsePhoneNumberFromString(text, country)
  return parsed?.isPossible() ? parsed.number : null
}
