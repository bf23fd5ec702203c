/** Spans of time in whole words: in people's speech nobody abbreviates them. Numbers may be written as the language does. */
type Count = number | string

const counted = (one: string, many: string) => (count: Count) => `${count} ${String(count) === '1' ? one : many}`

export const minutesDe = counted('Minute', 'Minuten')
export const hoursDe = counted('Stunde', 'Stunden')
export const daysDe = counted('Tag', 'Tage')
export const minutesEn = counted('minute', 'minutes')
export const hoursEn = counted('hour', 'hours')
export const daysEn = counted('day', 'days')

/** @example lengthDe(75) // '1 Stunde 15 Minuten' */
export const lengthDe = (minutes: number): string => length(minutes, hoursDe, minutesDe)
/** @example lengthEn(90) // '1 hour 30 minutes' */
export const lengthEn = (minutes: number): string => length(minutes, hoursEn, minutesEn)

function length(minutes: number, hours: (count: Count) => string, rest: (count: Count) => string): string {
  const parts = [minutes >= 60 && hours(Math.floor(minutes / 60)), minutes % 60 !== 0 && rest(minutes % 60)]
  return parts.filter(Boolean).join(' ')
}
