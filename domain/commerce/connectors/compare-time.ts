/** When it is looked at what a source has as a whole: at night, when nobody else works with it. */
import { toLocal } from '../../time/local-time.ts'

const HOUR_MS = 3_600_000
const NIGHT_ENDS = 5
const USUAL_HOURS = 20
/** Where a server is only there by day. */
const LATEST_HOURS = 30

/**
 * `comparedAt`: when it was last done; null: never.
 * @param zone of the organisation
 */
export function isCompareDue(comparedAt: Date | null, now: Date, zone: string): boolean {
  const isNight = Number(toLocal(now, zone).slice(11, 13)) < NIGHT_ENDS
  if (comparedAt === null) return isNight
  const hours = (now.getTime() - comparedAt.getTime()) / HOUR_MS
  return hours >= LATEST_HOURS || (isNight && hours >= USUAL_HOURS)
}
