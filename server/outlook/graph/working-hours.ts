/** Working hours as Exchange tells them. */
import { z } from 'zod'
import { areUsable, type WorkingHours } from '../../../domain/outlook/working-hours.ts'
import { weekdays } from '../../../domain/time/weekdays.ts'
import { ianaZone } from './zoned-time.ts'

export const workingHours = z.object({
  daysOfWeek: z.array(z.string()).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: z.object({ name: z.string().nullish() }).nullish(),
})

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Null where they are missing, empty or run over midnight. */
export function readHours(given: z.infer<typeof workingHours> | null | undefined): WorkingHours | null {
  const days = new Set(given?.daysOfWeek?.map((name) => name.toLowerCase()))
  const [from, until] = [minutesOf(given?.startTime), minutesOf(given?.endTime)]
  const zone = given?.timeZone?.name
  const hours = { weekdays: weekdays.filter((weekday) => days.has(DAYS[weekday - 1] ?? '')), from, until, zone: zone ? ianaZone(zone) : null }
  return areUsable(hours) ? hours : null
}

/** Since midnight; NaN where there is no time. @example minutesOf('08:30:00.0000000') // 510 */
function minutesOf(time: string | null | undefined): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time ?? '') ?? []
  return Number(hours) * 60 + Number(minutes)
}
