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
  /** Base64; `null`: only the description of the file is kept. */
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

export type CalendarEvent = Item & {
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
  /** Instant of completion. */
  completedAt: string | null
  linkedResources: LinkedResource[]
}

export type TaskList = { key: string; displayName: string; wellknownListName: 'none' | 'defaultList' }

export type Mailbox = {
  oid: string
  address: string
  displayName: string
  purpose: 'user' | 'shared'
  /** Exchange gives applications no rights here. */
  isOutOfScope?: boolean
  timeZone: string
  language: string
  folders: Folder[]
  messages: Message[]
  events: CalendarEvent[]
  taskLists: TaskList[]
  tasks: Task[]
}
