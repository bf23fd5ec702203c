import type { DayOrder } from '../../domain/time/typed-day.ts'

/** Dates, numbers and money in the user's language, zone and currency. Days are `YYYY-MM-DD`, instants ISO 8601, money integer cents. */
export type Format = {
  /** Without cents: `12.345 €`. */
  money: (cents: number) => string
  /** For narrow places: `1,2 Mio. €`. */
  shortMoney: (cents: number) => string
  price: (amount: number) => string
  percent: (share: number) => string
  number: (value: number) => string
  /** `1,2 MB` of bytes. */
  fileSize: (bytes: number) => string
  /** Day or instant; the year only when it is not this one. */
  day: (value: string) => string
  weekday: (value: string) => string
  /** `Sa` alone. */
  weekdayName: (day: string) => string
  /** With its whole year, as in a field: `05.12.2026`. */
  fullDay: (day: string) => string
  /** Read out: `Samstag, 5. Dezember 2026`. */
  dayInWords: (day: string) => string
  /** Of a day: `Dezember 2026`. */
  month: (day: string) => string
  dayOrder: DayOrder
  time: (instant: string) => string
  /** A time by the user's own clock, `HH:mm`. */
  clock: (time: string) => string
  dayAndTime: (instant: string) => string
  /** How long ago: `vor 40 Sekunden` */
  ago: (instant: string) => string
}

export type Zone = { currency: string; timeZone: string }

/** `locale` as the mail program's own display language has it: `de-AT`, `en-US`. */
export function createFormat(locale: string, { currency, timeZone }: Zone): Format {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
  const shortMoney = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 })
  const price = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const date = (options: Intl.DateTimeFormatOptions) => (value: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: isDay(value) ? 'UTC' : timeZone }).format(new Date(value))
  const [short, long] = [date({ day: '2-digit', month: '2-digit' }), date({ day: '2-digit', month: '2-digit', year: '2-digit' })]
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(locale)
  const fullDay = date({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const thisYear = String(new Date().getFullYear())
  const day = (value: string): string => (value.startsWith(thisYear) ? short(value) : long(value))
  const time = date({ timeStyle: 'short' })
  const utcTime = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  return {
    money: (cents) => money.format(cents / 100),
    shortMoney: (cents) => (Math.abs(cents) < 10_000_000 ? money : shortMoney).format(cents / 100),
    price: (amount) => price.format(amount),
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    fileSize: (bytes) => (bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1_000)) : megabytes.format(bytes / 1_000_000)),
    day,
    weekday: date({ weekday: 'short', day: '2-digit', month: '2-digit' }),
    weekdayName: date({ weekday: 'short' }),
    fullDay,
    dayInWords: date({ dateStyle: 'full' }),
    month: date({ month: 'long', year: 'numeric' }),
    dayOrder: isMonthFirst(locale) ? 'month_first' : 'day_first',
    time,
    clock: (value) => utcTime.format(new Date(`2000-01-01T${value}Z`)),
    dayAndTime: (instant) => `${day(instant)} ${time(instant)}`,
    ago: (instant) => relative.format(...since(instant)),
  }
}

/** In the largest unit of which a few have passed; never in the future, since clocks differ. */
function since(instant: string): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(instant)) / 1000))
  if (seconds < 90) return [-seconds, 'second']
  if (seconds < 90 * 60) return [-Math.round(seconds / 60), 'minute']
  return seconds < 36 * 3600 ? [-Math.round(seconds / 3600), 'hour'] : [-Math.round(seconds / 86_400), 'day']
}

const HIDDEN = '•••'
const hidden = (): string => HIDDEN

/** The same formats with every amount of money covered. */
export const withoutAmounts = (format: Format): Format => ({ ...format, money: hidden, shortMoney: hidden, price: hidden })

const isMonthFirst = (locale: string): boolean => new Intl.DateTimeFormat(locale).formatToParts()[0]?.type === 'month'

const isDay = (value: string): boolean => value.length === 10
