/** Times as Graph writes and reads them (`dateTimeTimeZone`). */
import { z } from 'zod'
import type { ZonedTime } from '../store/mailbox.ts'
import { isKnownZone, toInstant, toLocal } from '../store/time-zones.ts'

export const instantOf = ({ local, zone }: ZonedTime): number => toInstant(local, zone)

export type DateTimeTimeZone = { dateTime: string; timeZone: string }

/** In the zone the caller prefers. */
export const inZone = (instant: number, timeZone: string): DateTimeTimeZone => ({ dateTime: `${toLocal(instant, timeZone)}.0000000`, timeZone })

/** Whole days have no zone: midnight stays midnight. */
export const floating = ({ local }: ZonedTime, timeZone: string): DateTimeTimeZone => ({ dateTime: `${local}.0000000`, timeZone })

/** Years that Outlook knows: one outside would spoil every later list of its mailbox. */
const LOCAL = /^([12]\d{3}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/

const NO_TIME = 'Cannot convert the literal to the expected type Edm.DateTime'

/** A time with an offset in its text is that instant, read in the named zone. */
export const dateTimeTimeZone = z
  .strictObject({
    dateTime: z
      .string()
      .regex(LOCAL, NO_TIME)
      .refine((text) => !Number.isNaN(Date.parse(text)), NO_TIME),
    timeZone: z.string().refine(isKnownZone, 'A valid TimeZone value must be specified'),
  })
  .transform(({ dateTime, timeZone }): ZonedTime => {
    const [, day = '', time = '00:00', seconds = ':00', offset] = LOCAL.exec(dateTime) ?? []
    const local = `${day}T${time}${seconds}`
    return { local: offset ? toLocal(Date.parse(`${local}${offset}`), timeZone) : local, zone: timeZone }
  })
