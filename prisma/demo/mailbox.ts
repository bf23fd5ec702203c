/** What a mailbox of the demonstration holds when it is new: plain data from which the stand-in for Microsoft 365 fills its stores. */

export type DemoAddress = { name: string; address: string }

/** `contentBytes`: base64; without it the stand-in makes up as many bytes as `size` says. */
export type DemoAttachment = { name: string; contentType: string; size: number; isInline: boolean; contentBytes?: string }

export type DemoMail = {
  /** RFC 5322 Message-ID with angle brackets; the same in every mailbox that holds a copy. `null`: the mail has none. */
  internetMessageId: string | null
  folder: 'inbox' | 'sentitems' | 'drafts' | 'archive' | 'deleteditems' | 'junkemail' | 'Privat'
  /** Mails of one conversation share it. */
  conversationKey: string
  /** `null`: a broken mail without a sender. */
  from: DemoAddress | null
  to: DemoAddress[]
  cc: DemoAddress[]
  replyTo: DemoAddress[]
  subject: string
  /** Instants in ISO 8601, UTC. */
  sentAt: string
  receivedAt: string
  bodyType: 'text' | 'html'
  /** Whole body with quoted history and signature. */
  body: string
  /** What Exchange would return as `uniqueBody`, same type as the body; sometimes still with the quotation, as in reality. */
  uniqueBody: string
  headers: { name: string; value: string }[]
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  importance: 'low' | 'normal' | 'high'
  isRead: boolean
  categories: string[]
  attachments: DemoAttachment[]
}

export type DemoEvent = {
  /** Identifies the event across the mailboxes of its attendees. */
  iCalUId: string
  subject: string
  body: string
  location: string | null
  /** Local times `YYYY-MM-DDTHH:mm` in the mailbox's zone; whole days run from 00:00 to 00:00 of the day after. */
  start: string
  end: string
  isAllDay: boolean
  showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  isOnlineMeeting: boolean
  organizer: DemoAddress
  attendees: (DemoAddress & { type: 'required' | 'optional'; response: 'none' | 'accepted' | 'declined' | 'tentativelyAccepted' })[]
  categories: string[]
  reminderMinutesBeforeStart: number | null
}

export type DemoTask = { title: string; due: string | null; isCompleted: boolean }

export type DemoMailbox = {
  /** Object id of the owning user. */
  oid: string
  address: string
  displayName: string
  purpose: 'user' | 'shared'
  /** Windows zone name, as mailbox settings hold it. */
  timeZone: 'W. Europe Standard Time'
  language: 'de-DE' | 'en-US'
  mails: DemoMail[]
  events: DemoEvent[]
  /** Private To Do items of the user in the default list; the product must never read them. */
  tasks: DemoTask[]
}
