import type { Mailbox } from '../store/mailbox.ts'
import { folderKeyOf } from '../store/new-mailbox.ts'
import type { GraphRoute } from './call.ts'
import { answerOne, type EntityType } from './entity-type.ts'
import { folderId } from './message-type.ts'

const languages: Record<string, string> = { 'de-DE': 'Deutsch (Deutschland)', 'en-US': 'English (United States)' }

const settingsType: EntityType<Mailbox> = {
  properties: [
    ...['archiveFolder', 'timeZone', 'delegateMeetingMessageDeliveryOptions', 'dateFormat', 'timeFormat', 'userPurpose'],
    ...['automaticRepliesSetting', 'language', 'workingHours'],
  ],
  hidden: [],
  expandable: [],
  pageSize: 1,
  render: ({ oid, timeZone, language, purpose }) => ({
    archiveFolder: folderId(oid, folderKeyOf(oid, 'archive')),
    timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: language === 'de-DE' ? 'dd.MM.yyyy' : 'M/d/yyyy',
    timeFormat: language === 'de-DE' ? 'HH:mm' : 'h:mm tt',
    userPurpose: purpose,
    automaticRepliesSetting: { status: 'disabled', externalAudience: 'all', internalReplyMessage: '', externalReplyMessage: '' },
    language: { locale: language, displayName: languages[language] ?? language },
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: timeZone },
    },
  }),
}

export const mailboxSettingsRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me/mailboxSettings', answer: (call) => answerOne(call, settingsType, call.mailbox) },
]
