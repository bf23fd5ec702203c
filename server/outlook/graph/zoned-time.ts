/** Local times with the name of their zone, as Exchange writes them: Windows names, IANA names, and some that only it knows. */
import { findIana, findWindows } from 'windows-iana'
import { z } from 'zod'
import { toInstant } from '../../../domain/time/local-time.ts'

/** What is no time at all, nothing can be made of. */
const dateTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)))
export const zonedTime = z.object({ dateTime, timeZone: z.string().nullish() })
export type ZonedTime = z.infer<typeof zonedTime>

/** The IANA name of a zone; null for one that Exchange made up (`tzone://Microsoft/Custom`). @example ianaZone('W. Europe Standard Time') // 'Europe/Berlin' */
export function ianaZone(name: string): string | null {
  const [known] = findIana(name)
  if (known) return known
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** The name Exchange surely knows. @example outlookZone('Europe/Berlin') // 'W. Europe Standard Time' */
export const outlookZone = (iana: string): string => findWindows(iana)[0] ?? iana

/** We ask for UTC, so a zone that nobody knows can only stand where none was needed. */
export function instantOf({ dateTime, timeZone }: ZonedTime): string {
  const local = dateTime.slice(0, 19)
  if (/(Z|[+-]\d\d:\d\d)$/.test(dateTime)) return new Date(dateTime).toISOString()
  return toInstant(local, (timeZone && ianaZone(timeZone)) || 'UTC').toISOString()
}
