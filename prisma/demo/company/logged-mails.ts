/** Mails of the mailboxes that were already logged as contact reports when the demonstration begins. */
import { mailIdentityText, messageKeyText } from '../../../domain/mail/mail-identity.ts'
import type { DemoAddress } from '../mailbox.ts'
import type { LoggedMail } from '../mails/mailboxes.ts'
import { seededRandom } from '../random.ts'
import type { CompanyOptions } from './generate-company.ts'
import { idSource } from './ids.ts'
import { sha256 } from './reports.ts'
import { type Batch, gatherRows, type Rows } from './rows.ts'

type People = {
  /** User ids by object id and by address. */
  users: ReadonlyMap<string, string>
  /** Contact ids by address. */
  contacts: ReadonlyMap<string, string>
  addressByOid: ReadonlyMap<string, string>
}

/** Rows for the mails of this company's users, to be inserted after its own rows. One mail in several mailboxes is one report with several witnesses. */
export function writeLoggedMails(
  { organisationId, day, seed }: Pick<CompanyOptions, 'organisationId' | 'day' | 'seed'>,
  company: readonly Batch[],
  logged: readonly LoggedMail[],
): Batch[] {
  const rows = gatherRows(organisationId)
  const nextId = idSource(Date.parse(`${day}T00:00:00Z`), seededRandom(seed + 104_729))
  const people = knownPeople(company)
  const reports = new Map<string, string>()
  for (const entry of logged.filter(({ ownerOid }) => people.users.has(ownerOid))) {
    const identity = identityOf(entry)
    const known = reports.get(identity)
    const reportId = known ?? nextId()
    if (known === undefined) writeReport(rows, nextId, people, entry, identity, reportId)
    reports.set(identity, reportId)
    const mailbox = people.addressByOid.get(entry.ownerOid) ?? ''
    rows.add('mail_witness', { id: nextId(), report_id: reportId, mailbox, item_id: `demo-${identity.slice(0, 40)}`, seen_at: entry.mail.receivedAt })
  }
  return rows.take()
}

const identityOf = ({ mail }: LoggedMail): string =>
  sha256(
    mailIdentityText({
      internetMessageId: mail.internetMessageId,
      senderAddress: mail.from?.address ?? null,
      subject: mail.subject,
      sentAt: mail.sentAt,
    }),
  )

function writeReport(
  rows: Rows,
  nextId: () => string,
  people: People,
  { mail, ownerOid, customerId, contactId }: LoggedMail,
  identity: string,
  reportId: string,
): void {
  const sender = mail.from?.address ?? null
  const isOurs = sender !== null && people.users.has(sender)
  rows.add('contact_report', {
    id: reportId,
    channel: 'email',
    direction: isOurs ? 'outgoing' : 'incoming',
    at: mail.sentAt,
    subject: mail.subject,
    text_state: 'present',
    author_id: people.users.get(ownerOid) ?? null,
    created_at: mail.receivedAt,
  })
  rows.add('report_customer', { customer_id: customerId, report_id: reportId, at: mail.sentAt })
  rows.add('report_text', { report_id: reportId, text: plainText(mail.bodyType, mail.uniqueBody) })
  rows.add('report_mail', {
    identity,
    report_id: reportId,
    message_key: sha256(messageKeyText(mail.internetMessageId, sender) ?? mailIdentityText({ ...mail, senderAddress: sender })),
    conversation_id: null,
    sent_at: mail.sentAt,
  })
  const add = (role: 'sender' | 'to' | 'cc', { name, address }: DemoAddress): void => {
    const known = people.contacts.get(address) ?? (role === 'sender' ? contactId : null)
    const userId = people.users.get(address) ?? null
    rows.add('report_participant', { id: nextId(), report_id: reportId, role, name, address, contact_id: userId ? null : known, user_id: userId })
  }
  if (mail.from) add('sender', mail.from)
  for (const each of mail.to) add('to', each)
  for (const each of mail.cc) add('cc', each)
  for (const { name, contentType, size, isInline } of mail.attachments)
    if (!isInline) rows.add('report_file', { id: nextId(), report_id: reportId, name, content_type: contentType, size_bytes: size })
}

function knownPeople(company: readonly Batch[]): People {
  const users = new Map<string, string>()
  const contacts = new Map<string, string>()
  const addressByOid = new Map<string, string>()
  for (const [oid = '', mail = '', id = ''] of cells(company, 'app_user', ['oid', 'mail', 'id'])) {
    users.set(oid, id).set(mail, id)
    addressByOid.set(oid, mail)
  }
  for (const [address = '', id = ''] of cells(company, 'contact_email', ['address', 'contact_id'])) contacts.set(address, id)
  return { users, contacts, addressByOid }
}

function cells(company: readonly Batch[], table: string, wanted: readonly string[]): string[][] {
  return company
    .filter((batch) => batch.table === table)
    .flatMap(({ columns, rows }) => rows.map((row) => wanted.map((column) => String(row[columns.indexOf(column)]))))
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** Enough for the mails we make ourselves. */
export function plainText(bodyType: 'text' | 'html', body: string): string {
  if (bodyType === 'text') return body.trim()
  return body
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
