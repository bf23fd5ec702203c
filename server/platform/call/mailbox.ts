/** What is asked of Outlook: a mailbox in Microsoft Graph, reached with one user's rights or the application's own, and whose it is. */
import type { AutomaticReply } from '../../../domain/company/automatic-reply.ts'
import type { WorkingHours } from '../../../domain/outlook/working-hours.ts'
import type { Language } from '../../../domain/texts/language.ts'

/** Whose a mailbox is. `oid`: object id of its account; `address`: in lower case; `isShared`: nobody's own, but a team's. */
export type MailboxOwner = { oid: string; address: string; name: string; isShared: boolean }

/** A mail as Graph gives it, reduced to what a contact report needs; plain text only. */
export type MailContent = {
  /** Immutable id in this mailbox. */
  itemId: string
  internetMessageId: string | null
  conversationId: string | null
  subject: string
  sentAt: string
  receivedAt: string
  webLink: string | null
  from: MailAddress | null
  to: MailAddress[]
  cc: MailAddress[]
  bcc: MailAddress[]
  /** New text without quoted history, as Exchange sees it; null when it gave none. */
  uniqueText: string | null
  /** The whole text, read only where there is no unique one: mails of ten megabytes exist. */
  text: string
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  headers: { name: string; value: string }[]
  files: { itemId?: string; name: string; contentType: string; sizeBytes: number }[]
}

/** A mail of an inbox by its head, with what the rules of privacy look at. `isSecret`: its author marked it as private, personal or confidential. */
export type HeardMail = Pick<MailContent, 'itemId' | 'internetMessageId' | 'subject' | 'sentAt' | 'receivedAt'> & {
  folderId: string
  sender: string | null
  recipients: string[]
  replyTo: string[]
  categories: string[]
  isSecret: boolean
}

/** Of a mail what may name whoever stands behind its sender; `replyTo` as addresses. */
export type NamingMail = { subject: string; text: string; replyTo: string[] }

/** An inbox, to look at and keep nothing of. Throws `AppError` with an `OUTLOOK_...` reason. */
export type Inbox = {
  /** The newest hundreds. */
  newest: () => Promise<HeardMail[]>
  readNaming: (itemId: string) => Promise<NamingMail>
}

/** A file as the first mailbox that held its mail described it. */
export type NamedFile = { itemId: string | null; name: string; sizeBytes: number }

export type Missing = 'no_mail' | 'no_file'

export type MailFiles = {
  /** The bytes of a file of a mail, as they come, or what is not there any more: the mail, or this one file of it. Throws, also while bytes come, `AppError` with an `OUTLOOK_...` reason. */
  readFile: (itemId: string, file: NamedFile) => Promise<AsyncIterable<Uint8Array> | Missing>
}

/** `webLink`: its address in Outlook on the web; null when it has none. */
export type MailPlace = { /** Immutable id. */ itemId: string; webLink: string | null }

/** Where a mail lies, and nothing of what it says. `itemId`: immutable. */
export type PlacedMail = { itemId: string; folderId: string; receivedAt: string }

export type MailAddress = { name: string | null; address: string }

export type TaskContent = {
  /** Our id of the follow-up: finds the task again. */
  externalId: string
  title: string
  /** Plain text. */
  note: string
  dueOn: string
  /** Local time of the reminder `YYYY-MM-DDTHH:mm` in `timeZone` (IANA); null: none. */
  remindAt: string | null
  timeZone: string
  isDone: boolean
  links: { label: string; url: string }[]
}

export type TaskChange = Partial<Pick<TaskContent, 'title' | 'note' | 'dueOn' | 'remindAt' | 'isDone'>>

/** Where a task of ours belongs: our own list by its id as far as it is known, else by its name. */
export type TaskPlace = { listId: string | null; listName: string }
/** `timeZone`: IANA zone in which its user's days begin. */
export type TaskList = { listId: string; timeZone: string }
export type TaskId = TaskList & { itemId: string }

/** A task in our own list. `remindAt` is local, `YYYY-MM-DDTHH:mm`; null: no reminder. */
export type FoundTask = {
  itemId: string
  /** Both by Exchange's clock. */
  createdAt: string
  modifiedAt: string
  title: string
  dueOn: string | null
  remindAt: string | null
  isDone: boolean
}
export type TaskPage = { tasks: FoundTask[]; removedIds: string[]; nextLink: string | null; deltaLink: string | null }

export type EventContent = {
  /** Our id of the visit: transaction id and named property. */
  externalId: string
  subject: string
  place: string
  /** Plain text. */
  note: string
  /** Instants in ISO 8601; shown in `timeZone` (IANA). */
  startsAt: string
  endsAt: string
  timeZone: string
  isTentative: boolean
  reminderMinutes: number
}

/** `startsAt`, `endsAt` and `timeZone` come together. */
export type EventChange = Partial<Omit<EventContent, 'externalId'>>

/** An event in somebody's calendar. Of a private one title, place and people are empty. */
export type FoundEvent = {
  /** Immutable id in this mailbox. */
  itemId: string
  /** Of an occurrence, the event that stands for the whole series. */
  seriesId: string | null
  /** Stands for a series; its occurrences come beside it. */
  isSeries: boolean
  /** Our id of the visit, where the event is ours. */
  externalId: string | null
  etag: string | null
  /** By Exchange's clock. */
  modifiedAt: string
  /** Instants in ISO 8601. Of whole days midnight in UTC, wherever they are. */
  startsAt: string
  endsAt: string
  isAllDay: boolean
  /** `free`, `tentative`, `busy`, `oof`, `workingelsewhere` or `unknown`. */
  showAs: string
  isPrivate: boolean
  /** Cancelled by its organizer, or declined by the owner of the calendar. */
  isOff: boolean
  subject: string
  place: string
  /** Coordinates or address of the place, as far as Outlook knows more than its name. */
  whereabouts: string
  /** People meet by a link; they may all the same be at a place. */
  isOnline: boolean
  /** Organizer and attendees. */
  people: MailAddress[]
  webLink: string | null
}

export type CalendarWindow = { from: Date; until: Date }
/** `removedIds`: deleted, or moved out of the window. */
export type CalendarPage = { events: FoundEvent[]; removedIds: string[]; nextLink: string | null; deltaLink: string | null }

/** `timeZone`: IANA; null: one that only Exchange knows. `language`, `workingHours` null: none are told. */
export type MailboxSettings = {
  timeZone: string | null
  language: Language | null
  automaticReply: AutomaticReply
  workingHours: WorkingHours | null
}

/** `showAs`: as of events. */
export type BusyTime = { startsAt: string; endsAt: string; showAs: string }
/** `busy` null: nobody of that address is known, or he does not show it to us. `hours` null: they are not told. */
export type Schedule = { address: string; busy: BusyTime[] | null; hours: WorkingHours | null }

/** As the directory knows the signed-in user. `mail`: the address he sends from, null: he has none; `addresses`: with his aliases, lower case. */
export type Profile = { name: string | null; mail: string | null; addresses: string[] }

/** All methods throw `AppError` with an `OUTLOOK_...` reason. */
export type GraphCalendar = {
  readSettings: () => Promise<MailboxSettings>
  /** `link`: from an earlier page; null: all events of the window. Throws OUTLOOK_GONE when Graph has forgotten the link. */
  readCalendar: (link: string | null, window: CalendarWindow) => Promise<CalendarPage>
  /** What touches the window now, the occurrences of series one by one. */
  readEvents: (window: CalendarWindow) => Promise<FoundEvent[]>
  /** When others are busy, one for every address, in order. */
  readSchedules: (addresses: readonly string[], window: CalendarWindow) => Promise<Schedule[]>
  /** Null when it is gone. */
  readEvent: (itemId: string) => Promise<FoundEvent | null>
  /** The event that is there already with this `externalId`, unchanged, else a new one: never twice. `transactionId`: of its making, where it is made again after it was deleted. */
  createEvent: (event: EventContent, transactionId?: string) => Promise<FoundEvent>
  /** `changed`: somebody else was faster, by `etag`; `gone`: it is not there any more. */
  changeEvent: (itemId: string, change: EventChange, etag: string | null) => Promise<FoundEvent | 'changed' | 'gone'>
  /** By its id, else by our own. Deleting what is already gone is fine. */
  deleteEvent: (externalId: string, knownId: string | null) => Promise<void>
}

/** A mail without what it says. */
export type MailHeaders = Pick<MailContent, 'internetMessageId' | 'subject' | 'sentAt' | 'receivedAt' | 'webLink' | 'from'>
/** Received between two instants, by whole seconds, the end excluded. `folderId` null: wherever they lie. */
export type HeadersWanted = { folderId: string | null; from: Date; until: Date }
/** Newest first; `isMore`: there are older ones. */
export type HeadersOf = { mails: MailHeaders[]; isMore: boolean }
/** Where the newest of them lie, up to a thousand. */
export type PlacesOf = { places: PlacedMail[]; isMore: boolean }

/** All methods throw `AppError` with an `OUTLOOK_...` reason. */
export type GraphMailbox = GraphCalendar &
  MailFiles & {
    readProfile: () => Promise<Profile>
    /** `itemId` in any form Outlook gives it out. Throws OUTLOOK_GONE when the mail is not there (any more). */
    readMail: (itemId: string) => Promise<MailContent>
    /** Mails in which an address or a domain takes part; Exchange finds the newest thousand. */
    findMails: (participant: string) => Promise<PlacedMail[]>
    readHeaders: (wanted: HeadersWanted) => Promise<HeadersOf>
    /** Where mails of a stretch lie: nothing of what they say, nor who wrote them. */
    readPlaces: (stretch: Pick<HeadersWanted, 'from' | 'until'>) => Promise<PlacesOf>
    /** Throws OUTLOOK_GONE like `readMail`. */
    locateMail: (itemId: string) => Promise<MailPlace>
    /** The task that is there already with this `externalId`, unchanged, else a new one: never twice. */
    saveTask: (task: TaskContent, place: TaskPlace) => Promise<FoundTask & { listId: string }>
    /** Null when it is gone. Throws OUTLOOK_GONE when the whole list is. */
    changeTask: (task: TaskId, change: TaskChange) => Promise<FoundTask | null>
    /** Like `changeTask`. */
    readTask: (task: TaskId) => Promise<FoundTask | null>
    /** All tasks of the list with this `externalId`: of a recurring one there are several. */
    findTasks: (list: TaskList, externalId: string) => Promise<FoundTask[]>
    /** Deleting what is already gone is fine. */
    deleteTask: (task: TaskId) => Promise<void>
    /** `link`: from an earlier page; null: all tasks of the list. Throws OUTLOOK_GONE when Graph has forgotten the link, or the list is gone. */
    readTasks: (list: TaskList, link: string | null) => Promise<TaskPage>
    /** Takes our links with one of these labels out of a task. Where there is no link, or no task, nothing is done. */
    unlinkTask: (task: { itemId: string; listId: string }, labels: readonly string[]) => Promise<void>
  }
