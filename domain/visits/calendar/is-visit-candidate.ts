/** Whether an appointment can be a visit at all; who takes part in it decides the rest. */

export type Appointment = {
  startsAt: string
  endsAt: string
  seriesId: string | null
  isSeries: boolean
  isAllDay: boolean
  isPrivate: boolean
  isOff: boolean
  showAs: string
}

/** Of a series the next weeks only: it may have no end. */
const SERIES_DAYS = 35
const DAY_MS = 86_400_000

/** Private ones never, nor what is over, takes whole days or leaves its owner free. */
export function isVisitCandidate({ startsAt, endsAt, seriesId, isSeries, isAllDay, isPrivate, isOff, showAs }: Appointment, now: Date): boolean {
  if (isSeries || isAllDay || isPrivate || isOff || showAs === 'free') return false
  if (Date.parse(endsAt) <= now.getTime()) return false
  return seriesId === null || Date.parse(startsAt) < now.getTime() + SERIES_DAYS * DAY_MS
}
