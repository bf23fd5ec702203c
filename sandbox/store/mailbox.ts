/** What a mailbox holds: the stored form, from which Graph's answers are made. */

export type Address = { name: string; address: string }
export type Body = { contentType: 'text' | 'html'; content: string }
export type ExtendedProperty = { id: string; value: string }
export type Sensitivity = 'normal' | 'personal' | 'private' | 'confidential'
export type Importance = 'low' | 'normal' | 'high'

/** `key` never changes and is 32 hexadecimal digits; `change` is the store's change number when the item was last written. */
export type Item = { key: string; change: number; createdDateTime: string; lastModifiedDateTime: string }

export const wellKnownFolders = ['inbox', 'drafts', 'sentitems', 'archive', 'deleteditems', 'junkemail'] as const
export type WellKnownFolder = (typeof wellKnownFolders)[number]

export type Folder = { key: string; displayName: string; wellKnownName: WellKnownFolder | null }

export type Attachment = {
  key: string
  name: string
  contentType: string
  size: number
  isInline: boolean
  contentId: string | null
  /** Base64; `null`: made up when it is read. */
  contentBytes: string | null
  lastModifiedDateTime: string
}

export type Message = Item & {
  folderKey: string
  /** How often it changed folders: default ids change with it. */
  moves: number
  subject: string
  body: Body
  uniqueBody: Body
  bodyPreview: string
  from: Address | null
  toRecipients: Address[]
  ccRecipients: Address[]
  bccRecipients: Address[]
  replyTo: Address[]
  sentDateTime: string
  receivedDateTime: string
  internetMessageId: string | null
  conversationKey: string
  headers: { name: string; value: string }[]
  sensitivity: Sensitivity
  importance: Importance
  isRead: boolean
  isDraft: boolean
  categories: string[]
  attachments: Attachment[]
  extendedProperties: ExtendedProperty[]
}

/** A wall clock reading `YYYY-MM-DDTHH:mm:ss` in a zone with a Windows or IANA name. */
export type ZonedTime = { local: string; zone: string }

export type AttendeeResponse = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded'
export type Attendee = Address & { type: 'required' | 'optional' | 'resource'; response: AttendeeResponse; respondedAt: string | null }

export const daysOfWeek = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type DayOfWeek = (typeof daysOfWeek)[number]

/** Days are `YYYY-MM-DD` on the wall clock of the event's start. */
export type Recurrence = {
  pattern: {
    type: 'daily' | 'weekly' | 'absoluteMonthly'
    interval: number
    daysOfWeek: DayOfWeek[]
    /** In a shorter month its last day counts; 0: the pattern is not monthly. */
    dayOfMonth: number
    firstDayOfWeek: DayOfWeek
  }
  range: { type: 'endDate' | 'noEnd' | 'numbered'; startDate: string; endDate: string | null; numberOfOccurrences: number }
}

export type CalendarEvent = Item & {
  /** Of the master of a series; `cancelled` are the days whose occurrence was deleted. */
  series?: { recurrence: Recurrence; cancelled: string[] }
  /** Of one occurrence: `start` is what the pattern gives it, an exception was changed and is kept by itself. */
  occurrence?: { masterKey: string; start: ZonedTime; isException: boolean }
  iCalUId: string
  transactionId: string | null
  subject: string
  body: Body
  bodyPreview: string
  location: string | null
  start: ZonedTime
  end: ZonedTime
  isAllDay: boolean
  isCancelled: boolean
  showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
  sensitivity: Sensitivity
  importance: Importance
  isOnlineMeeting: boolean
  organizer: Address
  attendees: Attendee[]
  response: AttendeeResponse
  responseRequested: boolean
  allowNewTimeProposals: boolean
  hideAttendees: boolean
  isReminderOn: boolean
  reminderMinutesBeforeStart: number
  categories: string[]
  extendedProperties: ExtendedProperty[]
}

export type LinkedResource = {
  key: string
  webUrl: string | null
  applicationName: string | null
  displayName: string | null
  externalId: string | null
}

export type TaskStatus = 'notStarted' | 'inProgress' | 'completed' | 'waitingOnOthers' | 'deferred'

export type Task = Item & {
  listKey: string
  title: string
  body: Body
  status: TaskStatus
  importance: Importance
  categories: string[]
  isReminderOn: boolean
  reminder: ZonedTime | null
  due: ZonedTime | null
  start: ZonedTime | null
  recurrence?: Recurrence
  /** Instant of completion. */
  completedAt: string | null
  linkedResources: LinkedResource[]
}

export type TaskList = { key: string; displayName: string; wellknownListName: 'none' | 'defaultList' }

/** `color` is one of Outlook's words: `none`, `preset0` to `preset24`. */
export type Category = { key: string; displayName: string; color: string }

export type AutomaticReplies = {
  status: 'disabled' | 'alwaysEnabled' | 'scheduled'
  externalAudience: 'none' | 'contactsOnly' | 'all'
  /** Of `scheduled`. */
  start: ZonedTime | null
  end: ZonedTime | null
  internalReplyMessage: string
  externalReplyMessage: string
}

export type Mailbox = {
  oid: string
  address: string
  displayName: string
  purpose: 'user' | 'shared'
  /** Exchange gives applications no rights here. */
  isOutOfScope?: boolean
  timeZone: string
  language: string
  /** Missing: never set. */
  automaticReplies?: AutomaticReplies
  categories?: Category[]
  folders: Folder[]
  messages: Message[]
  events: CalendarEvent[]
  /** Masters as they were before they were rescheduled or deleted: clients have to learn which occurrences are gone. */
  formerMasters?: CalendarEvent[]
  taskLists: TaskList[]
  tasks: Task[]
}
