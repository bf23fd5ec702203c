/** What a mailbox says of its owner: his zone and language, when he works, and whether somebody is answered that he is away. */
import { z } from 'zod'
import type { AutomaticReply } from '../../../domain/company/automatic-reply.ts'
import { languageOf } from '../../../domain/texts/language.ts'
import type { MailboxSettings } from '../../platform/call/mailbox.ts'
import { attempt } from './access/client.ts'
import type { CalendarPlace } from './calendar/events.ts'
import { readHours, workingHours } from './working-hours.ts'
import { ianaZone, instantOf, zonedTime } from './zoned-time.ts'

const settings = z.object({
  timeZone: z.string().nullish(),
  /** A mailbox that was never opened has no locale. */
  language: z.object({ locale: z.string().nullish() }).nullish(),
  automaticRepliesSetting: z
    .object({ status: z.string().nullish(), scheduledStartDateTime: zonedTime.nullish(), scheduledEndDateTime: zonedTime.nullish() })
    .nullish(),
  workingHours: workingHours.nullish(),
})

/** The reply's text is not asked for. */
export async function readSettings({ client, root }: CalendarPlace): Promise<MailboxSettings> {
  const found = await attempt(
    client.request(`${root}/mailboxSettings`).query({ $select: 'timeZone,language,automaticRepliesSetting,workingHours' }).get(),
    settings,
  )
  return {
    timeZone: found.timeZone ? ianaZone(found.timeZone) : null,
    language: found.language?.locale ? languageOf(found.language.locale) : null,
    automaticReply: replyOf(found.automaticRepliesSetting),
    workingHours: readHours(found.workingHours),
  }
}

function replyOf(setting: z.infer<typeof settings>['automaticRepliesSetting']): AutomaticReply {
  const { status, scheduledStartDateTime: from, scheduledEndDateTime: until } = setting ?? {}
  if (status === 'alwaysEnabled') return { status: 'always' }
  if (status === 'scheduled' && from && until) return { status: 'scheduled', from: instantOf(from), until: instantOf(until) }
  return { status: 'disabled' }
}
