/** Telephone numbers as people write them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** The number in groups; one that is no valid number stays as it is. @example phoneText('+494514467327') // '+49 451 4467327' */
export const phoneText = (number: string): string => parsePhoneNumberFromString(number)?.formatInternational() ?? number
