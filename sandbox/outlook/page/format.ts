/** Dates, times and sizes as the display language writes them, in the mailbox's time zone. */
import { toLocal, zone } from '../mailbox/zone.ts'
import type { Language } from '../texts.ts'

export type Format = ReturnType<typeof buildFormat>

const formats = new Map<Language, Format>()

export function createFormat(language: Language): Format {
  const known = formats.get(language) ?? buildFormat(language)
  formats.set(language, known)
  return known
}

function buildFormat(language: Language) {
  const inZone = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: zone.iana, ...options })
  const onWall = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
    return (local: string) => format.format(Date.parse(`${local.slice(0, 16)}Z`))
  }
  const time = inZone({ timeStyle: 'short' })
  const weekday = inZone({ weekday: 'short', hour: '2-digit', minute: '2-digit' })
  const day = inZone({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const full = inZone({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })

  return {
    /** Short time of a list: today the hour, this week the weekday, else the day. */
    listTime(iso: string, now: number): string {
      const instant = Date.parse(iso)
      if (toLocal(instant).slice(0, 10) === toLocal(now).slice(0, 10)) return time.format(instant)
      return now - instant < 6 * 86_400_000 ? weekday.format(instant) : day.format(instant)
    },
    moment: (iso: string): string => full.format(Date.parse(iso)),
    fileSize: (bytes: number): string => size.format(Math.max(1, Math.round(bytes / 1024))),
    /** The ones below take local times `YYYY-MM-DDTHH:mm`. */
    localTime: onWall({ timeStyle: 'short' }),
    localDay: onWall({ weekday: 'short', day: '2-digit', month: '2-digit' }),
    localDate: onWall({ dateStyle: 'long' }),
    localMoment: onWall({ dateStyle: 'medium', timeStyle: 'short' }),
    weekdayName: onWall({ weekday: 'short' }),
    dayNumber: onWall({ day: 'numeric' }),
  }
}
