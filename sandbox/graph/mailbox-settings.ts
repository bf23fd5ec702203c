import { z } from 'zod'
import type { AutomaticReplies, Mailbox, ZonedTime } from '../store/mailbox.ts'
import { folderKeyOf } from '../store/new-mailbox.ts'
import { word } from './body-input.ts'
import type { GraphRoute } from './call.ts'
import { dateTimeTimeZone, instantOf, inZone } from './dates.ts'
import { answerOne, type EntityType } from './entity-type.ts'
import { folderId } from './message-type.ts'

const languages: Record<string, string> = { 'de-DE': 'Deutsch (Deutschland)', 'en-US': 'English (United States)' }

const noReplies: AutomaticReplies = {
  status: 'disabled',
  externalAudience: 'all',
  start: null,
  end: null,
  internalReplyMessage: '',
  externalReplyMessage: '',
}

function repliesOf({ start, end, ...rest }: AutomaticReplies, timeZone: string) {
  const at = (time: ZonedTime | null) => (time ? inZone(instantOf(time), timeZone) : null)
  return { ...rest, scheduledStartDateTime: at(start), scheduledEndDateTime: at(end) }
}

export const workingHoursOf = ({ timeZone }: Pick<Mailbox, 'timeZone'>) => ({
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: timeZone },
})

const settingsType: EntityType<Mailbox> = {
  properties: [
    ...['archiveFolder', 'timeZone', 'delegateMeetingMessageDeliveryOptions', 'dateFormat', 'timeFormat', 'userPurpose'],
    ...['automaticRepliesSetting', 'language', 'workingHours'],
  ],
  hidden: [],
  expandable: [],
  pageSize: 1,
  render: ({ oid, timeZone, language, purpose, automaticReplies = noReplies }, { preferences }) => ({
    archiveFolder: folderId(oid, folderKeyOf(oid, 'archive')),
    timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: language === 'de-DE' ? 'dd.MM.yyyy' : 'M/d/yyyy',
    timeFormat: language === 'de-DE' ? 'HH:mm' : 'h:mm tt',
    userPurpose: purpose,
    automaticRepliesSetting: repliesOf(automaticReplies, preferences.timeZone),
    language: { locale: language, displayName: languages[language] ?? language },
    workingHours: workingHoursOf({ timeZone }),
  }),
}

/** In Graph's form. */
export const automaticRepliesInput = z
  .strictObject({
    status: word(['disabled', 'alwaysEnabled', 'scheduled']),
    externalAudience: word(['none', 'contactsOnly', 'all']).default('all'),
    scheduledStartDateTime: dateTimeTimeZone.nullish(),
    scheduledEndDateTime: dateTimeTimeZone.nullish(),
    internalReplyMessage: z.string().default(''),
    externalReplyMessage: z.string().default(''),
  })
  .transform(
    ({ scheduledStartDateTime, scheduledEndDateTime, ...rest }): AutomaticReplies => ({
      ...rest,
      start: scheduledStartDateTime ?? null,
      end: scheduledEndDateTime ?? null,
    }),
  )

export const mailboxSettingsRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me/mailboxSettings', answer: (call) => answerOne(call, settingsType, call.mailbox) },
]
