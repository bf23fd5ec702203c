/** German and English notation of the values that stand in mails. Days are `YYYY-MM-DD`, money in cents. */

export type Language = 'de' | 'en'

const locale = { de: 'de-DE', en: 'en-GB' } as const

const money = { style: 'currency', currency: 'EUR' } as const
const moneyFormats = { de: new Intl.NumberFormat(locale.de, money), en: new Intl.NumberFormat(locale.en, money) }
const countFormats = { de: new Intl.NumberFormat(locale.de), en: new Intl.NumberFormat(locale.en) }

const dayText = (options: Intl.DateTimeFormatOptions) => {
  const make = (language: Language) => new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options })
  const formats = { de: make('de'), en: make('en') }
  return (day: string, language: Language): string => formats[language].format(Date.parse(`${day}T00:00:00Z`))
}

/** @example shortDate('2026-03-04', 'de') // '04.03.2026' */
export const shortDate = dayText({ day: '2-digit', month: '2-digit', year: 'numeric' })

/** @example longDate('2026-03-04', 'de') // 'Mittwoch, 4. März' */
export const longDate = dayText({ weekday: 'long', day: 'numeric', month: 'long' })

/** @example fullDate('2026-03-04', 'de') // 'Mittwoch, 4. März 2026' */
export const fullDate = dayText({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** @example weekdayShort('2026-03-04', 'en') // 'Wed' */
export const weekdayShort = dayText({ weekday: 'short' })

/** @example monthName('2026-03-04', 'de') // 'März' */
export const monthName = dayText({ month: 'long' })

/** @example euros(123450, 'de') // '1.234,50 €' */
export const euros = (cents: number, language: Language): string => moneyFormats[language].format(cents / 100).replaceAll('\u00a0', ' ')

/** @example count(1500, 'de') // '1.500' */
export const count = (value: number, language: Language): string => countFormats[language].format(value)

/** Calendar week after ISO 8601. @example calendarWeek('2026-11-23') // 48 */
export function calendarWeek(day: string): number {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1)
  return Math.ceil(((date.getTime() - yearStart) / 86_400_000 + 1) / 7)
}
