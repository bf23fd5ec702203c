/** What is set for visits to a customer or site, as it is typed, and back. */
import { addDays } from '../../../../domain/time/local-time.ts'
import { type Weekday, weekdayOf, weekdays } from '../../../../domain/time/weekdays.ts'
import { hoursText, readHours } from '../../../../domain/visits/strategy/opening-hours.ts'
import type { Inputs, Outputs } from '../../../api.ts'

export type Kept = Outputs['visitStrategy']['preferences']['customer']
export type OpeningWindow = Outputs['visitStrategy']['preferences']['sites'][number]['openingWindows'][number]
type Wishes = Omit<Inputs['visitStrategy']['prefer'], 'customerId' | 'siteId' | 'opening' | 'version'>

/** Opening hours of each weekday. */
export type HourFields = Record<`hours${Weekday}`, string>

/** Weekdays as digits one after another. */
export type WishFields = HourFields & {
  flaggedFrom: string
  agreedOn: string
  intervalDays: string
  gapDays: string
  minutes: string
  dropIn: string
  weekdays: string
  blocked: string
}

const text = (value: number | string | null): string => (value === null ? '' : String(value))
const dropIns = { true: 'welcome', false: 'appointment', null: '' } as const

export const toWishFields = (kept: Kept, windows: readonly OpeningWindow[]): WishFields => ({
  ...toHourFields(windows),
  flaggedFrom: text(kept.flaggedFrom),
  agreedOn: text(kept.agreedOn),
  intervalDays: text(kept.intervalDays),
  gapDays: text(kept.gapDays),
  minutes: text(kept.minutes),
  dropIn: dropIns[`${kept.isDropInWelcome}`],
  weekdays: kept.preferredWeekdays.join(''),
  blocked: kept.isBlocked ? 'yes' : '',
})

/** The fields that are no numbers as they should be. */
export const wrongFields = (fields: WishFields): ('intervalDays' | 'gapDays' | 'minutes')[] =>
  (['intervalDays', 'gapDays', 'minutes'] as const).filter((name) => {
    const { least, most } = limits[name]
    const value = Number(fields[name])
    return fields[name].trim() !== '' && !(Number.isInteger(value) && value >= least && value <= most)
  })

const limits = { intervalDays: { least: 1, most: 1_095 }, gapDays: { least: 0, most: 1_095 }, minutes: { least: 5, most: 600 } }

export const readWishes = (fields: WishFields): Wishes => ({
  flaggedFrom: fields.flaggedFrom || null,
  agreedOn: fields.agreedOn || null,
  intervalDays: numberOf(fields.intervalDays),
  gapDays: numberOf(fields.gapDays),
  minutes: numberOf(fields.minutes),
  isDropInWelcome: fields.dropIn === '' ? null : fields.dropIn === 'welcome',
  preferredWeekdays: [...fields.weekdays].map(Number).sort((a, b) => a - b),
  isBlocked: fields.blocked === 'yes',
})

const toHourFields = (windows: readonly OpeningWindow[]): HourFields => {
  const sorted = [...windows].sort((a, b) => a.from.localeCompare(b.from))
  const on = (weekday: Weekday): string => hoursText(sorted.filter((window) => window.weekday === weekday))
  return { hours1: on(1), hours2: on(2), hours3: on(3), hours4: on(4), hours5: on(5), hours6: on(6), hours7: on(7) }
}

/** The days whose hours are none. */
export const wrongHours = (fields: HourFields): Weekday[] => weekdays.filter((weekday) => readHours(fields[`hours${weekday}`]) === null)

export const readWindows = (fields: HourFields): OpeningWindow[] =>
  weekdays.flatMap((weekday) => (readHours(fields[`hours${weekday}`]) ?? []).map((hours) => ({ weekday, ...hours })))

const numberOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

/** `weekdays` with this one added, or taken out if it is there. */
export const toggled = (weekdays: string, weekday: string): string =>
  weekdays.includes(weekday) ? weekdays.replace(weekday, '') : weekdays + weekday

/** The Monday after a day. @example nextMonday('2026-11-25') // '2026-11-30' */
export const nextMonday = (day: string): string => addDays(day, 8 - weekdayOf(day))
