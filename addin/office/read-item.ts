/** Reads the open item of Outlook, whichever of its four forms it has. */
import { cutText } from '../../domain/texts/cut-text.ts'
import type { OpenItem, Party } from './mail-host.ts'
import { callAgain } from './office-calls.ts'

type Message = Office.MessageRead | Office.MessageCompose
type Appointment = Office.AppointmentRead | Office.AppointmentCompose

/** A mail may go to thousands; whose customers the first ones are is what the pane can show. */
const MOST_PARTIES = 500

/** Outlook gives names of any length. */
const party = ({ displayName, emailAddress }: Office.EmailAddressDetails): Party => ({
  name: cutText(displayName || emailAddress || ''),
  address: emailAddress,
})

const partiesOf = (people: Office.EmailAddressDetails[] | undefined): Party[] => (people ?? []).filter(Boolean).map(party)

const untimed = { startsAt: null, endsAt: null }
const emptyItem = {
  ...untimed,
  sender: null,
  internetMessageId: null,
  createdAt: null,
  files: 0,
  itemId: null,
  sharedFrom: null,
  sharedItemId: null,
  conversationId: null,
  direction: 'outgoing',
  visitOf: null,
} as const

/** `draftKey` names an item that has no id yet; null: nothing is open. */
export async function readOpenItem(mailbox: Office.Mailbox, draftKey: string): Promise<OpenItem | null> {
  const item = mailbox.item
  if (!item) return null
  const self = mailbox.userProfile.emailAddress
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) return readAppointment(item as Appointment, self, draftKey)
  const message = item as Message
  const conversation = message.conversationId ? graphIdOf(mailbox, message.conversationId) : null
  if (!isRead(message)) return readDraft(message, self, draftKey, conversation)
  const sharedFrom = await readOwner(message)
  return readMail(message, {
    self,
    sharedFrom,
    draftKey,
    itemId: message.itemId ? graphIdOf(mailbox, message.itemId) : null,
    conversationId: conversation,
  })
}

type Shareable = { getSharedPropertiesAsync?: (done: (result: Office.AsyncResult<Office.SharedProperties>) => void) => void }

/** The owner's address of a mail in a team's mailbox or a folder that somebody shares; null in the user's own. Some Outlooks refuse the question there. */
async function readOwner(item: Office.MessageRead): Promise<string | null> {
  const { getSharedPropertiesAsync: ask } = item as Shareable
  if (typeof ask !== 'function') return null
  return await callAgain<Office.SharedProperties>((done) => ask.call(item, done)).then(
    ({ owner }) => owner,
    () => null,
  )
}

/** Outlook names items as Exchange does; Microsoft Graph spells the same id differently. */
const graphIdOf = (mailbox: Office.Mailbox, itemId: string): string =>
  typeof mailbox.convertToRestId === 'function' ? mailbox.convertToRestId(itemId, Office.MailboxEnums.RestVersion.v2_0) : itemId

/** In the forms one reads, properties are values; in those one writes, they are objects to ask. */
const isRead = (item: Message): item is Office.MessageRead => typeof item.subject === 'string'

const isAttended = (item: Appointment): item is Office.AppointmentRead => typeof item.subject === 'string'

type Surroundings = { self: string; draftKey: string } & Pick<OpenItem, 'sharedFrom' | 'conversationId' | 'itemId'>

/** Of a protected mail Outlook tells no recipients, on a Mac at times no id. */
function readMail(item: Office.MessageRead, { self, sharedFrom, draftKey, itemId, conversationId }: Surroundings): OpenItem {
  const sender = item.from ? party(item.from) : null
  const isOwn = sender !== null && [self, sharedFrom ?? self].some((own) => sameAddress(sender.address, own))
  const everybody = [...(sender ? [sender] : []), ...partiesOf(item.to), ...partiesOf(item.cc)]
  return {
    ...untimed,
    key: item.itemId || item.internetMessageId || draftKey,
    mode: 'read',
    sender,
    parties: others(everybody, self).filter(({ address }) => !sharedFrom || !sameAddress(address, sharedFrom)),
    subject: item.subject ?? '',
    itemId: sharedFrom === null ? itemId : null,
    sharedFrom,
    sharedItemId: sharedFrom === null ? null : itemId,
    conversationId,
    internetMessageId: item.internetMessageId || null,
    files: (item.attachments ?? []).filter(({ isInline }) => !isInline).length,
    createdAt: item.dateTimeCreated ? new Date(item.dateTimeCreated).toISOString() : null,
    direction: isOwn ? 'outgoing' : 'incoming',
    visitOf: null,
  }
}

/** null where the open item is no mail that one reads. */
export function readText({ item }: Office.Mailbox): Promise<string> | null {
  const message = item?.itemType === Office.MailboxEnums.ItemType.Message ? (item as Message) : null
  return message && isRead(message) ? callAgain<string>((done) => message.body.getAsync(Office.CoercionType.Text, done)) : null
}

async function readDraft(item: Office.MessageCompose, self: string, key: string, conversationId: string | null): Promise<OpenItem> {
  const [to, cc, bcc] = await Promise.all([item.to, item.cc, item.bcc].map(readRecipients))
  const subject = await callAgain<string>((done) => item.subject.getAsync(done))
  return { ...emptyItem, key, mode: 'compose', conversationId, parties: others([...(to ?? []), ...(cc ?? []), ...(bcc ?? [])], self), subject }
}

async function readAppointment(item: Appointment, self: string, key: string): Promise<OpenItem> {
  const visitOf = await readVisitLink(item)
  if (isAttended(item)) {
    const parties = partiesOf([item.organizer, ...(item.requiredAttendees ?? []), ...(item.optionalAttendees ?? [])])
    const times = { startsAt: instantOf(item.start), endsAt: instantOf(item.end) }
    return {
      ...emptyItem,
      ...times,
      // Outlook on a Mac gives each occurrence the id of its series.
      key: item.itemId ? `${item.itemId}|${times.startsAt}` : key,
      mode: 'appointment',
      parties: others(parties, self),
      subject: item.subject,
      itemId: item.itemId || null,
      visitOf,
    }
  }
  const [required, optional] = await Promise.all([item.requiredAttendees, item.optionalAttendees].map(readRecipients))
  const [startsAt, endsAt] = await Promise.all([item.start, item.end].map(readTime))
  const subject = await callAgain<string>((done) => item.subject.getAsync(done))
  const parties = others([...(required ?? []), ...(optional ?? [])], self)
  return { ...emptyItem, key, mode: 'appointment', parties, subject, startsAt: startsAt ?? null, endsAt: endsAt ?? null, visitOf }
}

const instantOf = (time: Date | undefined): string | null => (time ? new Date(time).toISOString() : null)

async function readTime(field: Office.Time | undefined): Promise<string | null> {
  return field ? instantOf(await callAgain<Date>((done) => field.getAsync(done))) : null
}

/** Only links to our own pages count: anybody may write texts into invitations. */
async function readVisitLink({ body }: Appointment): Promise<string | null> {
  const text = await callAgain<string>((done) => body.getAsync(Office.CoercionType.Text, done)).catch(() => '')
  const after = text.split(`${window.location.origin}/workspace#/customers/`)[1]
  return after?.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i)?.[0] ?? null
}

async function readRecipients(field: Office.Recipients | undefined): Promise<Party[]> {
  if (!field) return []
  const found = await callAgain<Office.EmailAddressDetails[]>((done) => field.getAsync(done))
  return found.map(party)
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Without the user, empty addresses and repetitions; the first of very many. */
function others(parties: Party[], self: string): Party[] {
  const seen = new Set([self.toLowerCase(), ''])
  const distinct = parties.filter(({ address }) => {
    const key = (address ?? '').trim().toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return distinct.slice(0, MOST_PARTIES)
}
