/** Fills a mailbox from the data of the demonstration. */
import type { DemoEvent, DemoMail, DemoMailbox, DemoTask } from '../../prisma/demo/mailbox.ts'
import { previewOf } from './html-text.ts'
import { keyOf } from './item-key.ts'
import { type Attachment, type CalendarEvent, type Folder, type Mailbox, type Message, type Task, wellKnownFolders } from './mailbox.ts'

const folderNames = {
  'de-DE': {
    inbox: 'Posteingang',
    drafts: 'Entwürfe',
    sentitems: 'Gesendete Elemente',
    archive: 'Archiv',
    deleteditems: 'Gelöschte Elemente',
    junkemail: 'Junk-E-Mail',
  },
  'en-US': { inbox: 'Inbox', drafts: 'Drafts', sentitems: 'Sent Items', archive: 'Archive', deleteditems: 'Deleted Items', junkemail: 'Junk Email' },
} as const

/** @param at instant (ISO 8601) at which tasks and events were created. */
export function newMailbox(demo: DemoMailbox, at: string): Mailbox {
  const { oid, address, displayName, purpose, timeZone, language } = demo
  const list = {
    key: keyOf(oid, 'list', 'default'),
    displayName: language === 'de-DE' ? 'Aufgaben' : 'Tasks',
    wellknownListName: 'defaultList' as const,
  }
  return {
    oid,
    address,
    displayName,
    purpose,
    timeZone,
    language,
    folders: foldersOf(demo),
    messages: demo.mails.map((mail, index) => newMessage(oid, comeBy(mail, at), keyOf(oid, 'mail', `${index}`))),
    events: demo.events.map((event) => newEvent(demo, event, eventKeyOf(oid, event.iCalUId), at)),
    taskLists: [list],
    tasks: demo.tasks.map((task, index) => newTask(demo, task, list.key, keyOf(oid, 'task', `${index}`), at)),
  }
}

/** The same event has another key in every mailbox. */
export const eventKeyOf = (oid: string, iCalUId: string): string => keyOf(oid, 'event', iCalUId)

export const folderKeyOf = (oid: string, name: string): string => keyOf(oid, 'folder', name)

function foldersOf({ oid, language, mails }: DemoMailbox): Folder[] {
  const known = wellKnownFolders.map((name) => ({ key: folderKeyOf(oid, name), displayName: folderNames[language][name], wellKnownName: name }))
  const others = new Set(mails.map(({ folder }) => folder).filter((folder) => folder === 'Privat'))
  return [...known, ...[...others].map((name) => ({ key: folderKeyOf(oid, name), displayName: name, wellKnownName: null }))]
}

const DAY_MS = 86_400_000

/** Exchange holds no mail that is yet to come: what the demonstration writes for later that day came, in the same order, within the quarter of an hour before `at`. */
function comeBy(mail: DemoMail, at: string): DemoMail {
  const end = Date.parse(at)
  const by = (instant: string): string => {
    const ahead = Date.parse(instant) - end
    if (ahead <= 0) return instant
    return `${new Date(end - Math.max(0, DAY_MS - ahead) / 100).toISOString().slice(0, 19)}Z`
  }
  return { ...mail, sentAt: by(mail.sentAt), receivedAt: by(mail.receivedAt) }
}

/** A mail of the demonstration as the mailbox of `oid` keeps it. */
export function newMessage(oid: string, mail: DemoMail, key: string): Message {
  const { from, to, cc, replyTo, subject, sentAt, receivedAt, bodyType, internetMessageId, sensitivity, importance, isRead, categories } = mail
  const body = { contentType: bodyType, content: mail.body }
  return {
    key,
    change: 0,
    moves: 0,
    folderKey: folderKeyOf(oid, mail.folder),
    createdDateTime: receivedAt,
    lastModifiedDateTime: receivedAt,
    sentDateTime: sentAt,
    receivedDateTime: receivedAt,
    subject,
    body,
    uniqueBody: { contentType: bodyType, content: mail.uniqueBody },
    bodyPreview: previewOf(body),
    from,
    toRecipients: to,
    ccRecipients: cc,
    bccRecipients: [],
    replyTo,
    internetMessageId,
    conversationKey: mail.conversationKey,
    headers: mail.headers,
    sensitivity,
    importance,
    isRead,
    isDraft: mail.folder === 'drafts',
    categories,
    attachments: mail.attachments.map((each, index) => newAttachment(each, keyOf(key, 'attachment', `${index}`), receivedAt)),
    extendedProperties: [],
  }
}

const newAttachment = (described: DemoMail['attachments'][number], key: string, at: string): Attachment => ({
  ...described,
  key,
  contentId: described.isInline ? described.name : null,
  contentBytes: described.contentBytes ?? null,
  lastModifiedDateTime: at,
})

function newEvent({ address, timeZone }: DemoMailbox, event: DemoEvent, key: string, at: string): CalendarEvent {
  const body = { contentType: 'text' as const, content: event.body }
  const own = event.attendees.find((attendee) => isSameAddress(attendee.address, address))
  return {
    ...event,
    key,
    change: 0,
    createdDateTime: at,
    lastModifiedDateTime: at,
    transactionId: null,
    body,
    bodyPreview: previewOf(body),
    start: { local: `${event.start}:00`, zone: timeZone },
    end: { local: `${event.end}:00`, zone: timeZone },
    isCancelled: false,
    importance: 'normal',
    attendees: event.attendees.map((attendee) => ({ ...attendee, respondedAt: null })),
    response: isSameAddress(event.organizer.address, address) ? 'organizer' : (own?.response ?? 'none'),
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    isReminderOn: event.reminderMinutesBeforeStart !== null,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart ?? 15,
    extendedProperties: [],
  }
}

function newTask({ timeZone }: DemoMailbox, { title, due, isCompleted }: DemoTask, listKey: string, key: string, at: string): Task {
  return {
    key,
    listKey,
    change: 0,
    createdDateTime: at,
    lastModifiedDateTime: at,
    title,
    body: { contentType: 'text', content: '' },
    status: isCompleted ? 'completed' : 'notStarted',
    importance: 'normal',
    categories: [],
    isReminderOn: false,
    reminder: null,
    due: due === null ? null : { local: `${due.slice(0, 10)}T00:00:00`, zone: timeZone },
    start: null,
    completedAt: isCompleted ? at : null,
    linkedResources: [],
  }
}

export const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
