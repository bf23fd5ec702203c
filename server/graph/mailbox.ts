/** One mailbox in Microsoft Graph, reached with one user's rights: what the rest of the server may ask of Outlook. */

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
  text: string
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  files: { name: string; contentType: string; sizeBytes: number }[]
}

export type MailAddress = { name: string | null; address: string }

export type TaskContent = {
  /** Our id of the follow-up: finds the task again. */
  externalId: string
  title: string
  /** Plain text. */
  note: string
  dueOn: string
  /** Local time of the reminder `YYYY-MM-DDTHH:mm:ss` in `timeZone` (IANA). */
  remindAt: string
  timeZone: string
  isDone: boolean
  links: { label: string; url: string }[]
}

export type EventContent = {
  /** Our id of the visit: transaction id and named property. */
  externalId: string
  subject: string
  place: string
  /** Plain text. */
  note: string
  startsAt: string
  endsAt: string
  timeZone: string
  isTentative: boolean
  reminderMinutes: number
}

export type SavedItem = { itemId: string; listId: string | null; webLink: string | null }

/** All methods throw `AppError` with an `OUTLOOK_...` reason. */
export type GraphMailbox = {
  /** `itemId` in any form Outlook gives it out. Throws OUTLOOK_GONE when the mail is not there (any more). */
  readMail: (itemId: string) => Promise<MailContent>
  /** Finds a mail by its Message-ID; null when the mailbox has none. */
  findMail: (internetMessageId: string) => Promise<MailContent | null>
  /** Creates or updates, never twice: a task is found by `known`, else by `externalId` in our own list `listName`. */
  saveTask: (task: TaskContent, known: { itemId: string; listId: string } | null, listName: string) => Promise<SavedItem>
  saveEvent: (event: EventContent, known: { itemId: string } | null) => Promise<SavedItem>
  /** Deleting what is already gone is fine. */
  deleteEvent: (itemId: string) => Promise<void>
}
