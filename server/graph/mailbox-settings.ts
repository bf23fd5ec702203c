/** What a mailbox says of its owner: his zone, when he works, and whether somebody is answered that he is away. */
import { z } from 'zod'
import type { AutomaticReply } from '../../domain/absences/automatic-reply.ts'
import { weekdays } from '../../domain/working-day/weekdays.ts'
import { areUsable, type WorkingHours } from '../../domain/working-day/working-hours.ts'
import type { CalendarPlace } from './calendar.ts'
import { attempt } from './client.ts'
import type { MailboxSettings } from './mailbox.ts'
import { ianaZone, instantOf, zonedTime } from './zoned-time.ts'

const settings = z.object({
  timeZone: z.string().nullish(),
  automaticRepliesSetting: z
    .object({ status: z.string().nullish(), scheduledStartDateTime: zonedTime.nullish(), scheduledEndDateTime: zonedTime.nullish() })
    .nullish(),
  workingHours: z
    .object({
      daysOfWeek: z.array(z.string()).nullish(),
      startTime: z.string().nullish(),
      endTime: z.string().nullish(),
      timeZone: z.object({ name: z.string().nullish() }).nullish(),
    })
    .nullish(),
})

/** The reply's text is not asked for. */
export async function readSettings({ client, root }: CalendarPlace): Promise<MailboxSettings> {
  const found = await attempt(
    client.request(`${root}/mailboxSettings`).query({ $select: 'timeZone,automaticRepliesSetting,workingHours' }).get(),
    settings,
  )
  return {
    timeZone: found.timeZone ? ianaZone(found.timeZone) : null,
    automaticReply: replyOf(found.automaticRepliesSetting),
    workingHours: hoursOf(found.workingHours),
  }
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Null where they are missing, empty or run over midnight. */
function hoursOf(given: z.infer<typeof settings>['workingHours']): WorkingHours | null {
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

function replyOf(setting: z.infer<typeof settings>['automaticRepliesSetting']): AutomaticReply {
  const { status, scheduledStartDateTime: from, scheduledEndDateTime: until } = setting ?? {}
  if (status === 'alwaysEnabled') return { status: 'always' }
  if (status === 'scheduled' && from && until) return { status: 'scheduled', from: instantOf(from), until: instantOf(until) }
  return { status: 'disabled' }
}
