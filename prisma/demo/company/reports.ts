/** Contact reports of every channel with text, participants and, for mails, the mail's identity. */
import { createHash } from 'node:crypto'
import { mailIdentityText, messageKeyText } from '../../../domain/mail/mail-identity.ts'
import type { DemoContact } from '../customer.ts'
import { addDays, weekday } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import { type Context, type CustomerPlan, fieldStaff, insideStaff, type Staff } from './context.ts'
import { CALLS_BACK, ENGLISH_TEXTS, NOT_REACHED, REPORT_TEXTS, type ReportChannel, type ReportText } from './report-texts.ts'

export type ReportFacts = {
  channel: ReportChannel
  direction: 'incoming' | 'outgoing' | 'internal'
  outcome: 'reached' | 'not_reached' | 'calls_back' | null
  occasion: string | null
  at: string
  subject: string
  text: string
  author: Staff
  contact: DemoContact | null
  visitId: string | null
  projectId: string | null
}

/** In a hundred reports; visits come with the visits themselves. */
const CHANNELS: readonly ReportChannel[] = [
  ...Array.from({ length: 36 }, () => 'email' as const),
  ...Array.from({ length: 44 }, () => 'phone' as const),
  ...Array.from({ length: 5 }, () => 'fax' as const),
  ...Array.from({ length: 5 }, () => 'meeting' as const),
  ...Array.from({ length: 4 }, () => 'letter' as const),
  ...Array.from({ length: 6 }, () => 'chat' as const),
]

/** Reports of the last two and a half years, more of them lately; as many as the volume says less those of visits. */
export function writeReports(context: Context, plan: CustomerPlan, visits: number): void {
  const count = context.count('reports', plan.size) - visits
  const oldest = plan.customer.kind === 'former' ? 1100 : 900
  const latest = plan.customer.kind === 'former' ? 380 : 1
  for (let i = 0; i < count; i++) {
    const age = latest + Math.floor(context.random.next() ** 1.6 * (oldest - latest))
    writeReport(context, plan, inventReport(context, plan, addDays(context.day, -age)))
  }
}

function inventReport(context: Context, plan: CustomerPlan, someDay: string): ReportFacts {
  const { random } = context
  const channel = random.pick(CHANNELS)
  const contact = plan.customer.contacts.length ? random.pick(plan.customer.contacts) : null
  const author = channel === 'meeting' || random.chance(0.45) ? fieldStaff(context, plan) : insideStaff(context, plan)
  const day = weekday(someDay) > 5 ? addDays(someDay, -2) : someDay
  const outcome = channel !== 'phone' ? null : random.chance(0.78) ? 'reached' : random.chance(0.6) ? 'not_reached' : 'calls_back'
  const source =
    contact?.language === 'en'
      ? ENGLISH_TEXTS
      : outcome === 'not_reached'
        ? NOT_REACHED
        : outcome === 'calls_back'
          ? CALLS_BACK
          : REPORT_TEXTS[channel]
  const { subject, text } = fillText(context, plan, random.pick(source), contact, author)
  const isIncoming = outcome !== 'not_reached' && (/\{|Angebot nach|Preisanpassung|Einladung|Gespräch zu/.test(subject) ? false : random.chance(0.6))
  return {
    channel,
    direction: isIncoming ? 'incoming' : 'outgoing',
    outcome,
    occasion: channel === 'meeting' ? random.pick(['Messe', 'Schulung', 'Videokonferenz', 'Theke']) : null,
    at: berlinInstant(day, random.int(450, 1040), random.int(0, 59)),
    subject,
    text,
    author,
    contact,
    visitId: null,
    projectId: null,
  }
}

const callName = ({ addressForm, givenName, surname, salutation, language }: DemoContact): string =>
  addressForm === 'du' ? givenName : language === 'en' ? `${givenName} ${surname}` : `${salutation} ${surname}`

const signatureOf = ({ addressForm, givenName, surname }: DemoContact): string => (addressForm === 'du' ? givenName : `${givenName} ${surname}`)

/** Who is on first-name terms does not write "Sie". */
function textsFor(contact: DemoContact | null, texts: readonly string[]): readonly string[] {
  const fitting = contact?.addressForm === 'du' ? texts.filter((each) => !/\b(Sie|Ihnen)\b/.test(each)) : texts
  return fitting.length ? fitting : texts
}

/** A text with names and products of this customer. */
export function fillText(
  context: Context,
  plan: CustomerPlan,
  source: ReportText,
  contact: DemoContact | null,
  author: Staff,
): { subject: string; text: string } {
  const { random, catalog } = context
  const code = random.pick(plan.industry.groups)
  const values: Record<string, string> = {
    contact: contact ? callName(contact) : 'Büro',
    signature: contact ? signatureOf(contact) : plan.customer.name,
    product: random.pick(catalog.byGroup.get(code) ?? []).name,
    group: catalog.groupNames.get(code) ?? '',
    colleague: author.name,
    week: String(random.int(2, 50)),
    number: String(random.pick([4, 5, 6, 8, 10, 12, 20, 25, 40, 50])),
  }
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (mark, key: string) => values[key] ?? mark)
  return { subject: fill(source.subject), text: fill(random.pick(textsFor(contact, source.texts))) }
}

/** Writes the report with its text and participants; returns its id. */
export function writeReport(context: Context, plan: CustomerPlan, report: ReportFacts): string {
  const { rows, nextId } = context
  const id = nextId()
  rows.add('contact_report', {
    id,
    channel: report.channel,
    direction: report.direction,
    outcome: report.outcome,
    occasion: report.occasion,
    at: report.at,
    subject: report.subject,
    text_state: 'present',
    author_id: report.author.id,
    project_id: report.projectId,
    visit_id: report.visitId,
    created_at: report.at,
  })
  rows.add('report_customer', { customer_id: plan.customer.id, report_id: id, at: report.at })
  rows.add('report_text', { report_id: id, text: report.text })
  writeParticipants(context, plan, id, report)
  if (report.channel === 'email') writeMail(context, plan, id, report)
  return id
}

type ParticipantRole = 'sender' | 'to' | 'attendee' | 'spoke_with'

/** Role of the customer's person, role of ours; null: it goes without saying. */
function rolesOf({ channel, direction }: ReportFacts): readonly [theirs: ParticipantRole, ours: ParticipantRole | null] {
  if (channel === 'email') return direction === 'incoming' ? ['sender', 'to'] : ['to', 'sender']
  if (channel === 'visit' || channel === 'meeting') return ['attendee', 'attendee']
  if (channel === 'phone' || channel === 'chat') return ['spoke_with', null]
  return [direction === 'incoming' ? 'sender' : 'to', null]
}

function writeParticipants({ rows, nextId }: Context, { customer }: CustomerPlan, reportId: string, report: ReportFacts): void {
  const [theirs, ours] = rolesOf(report)
  const { contact, author } = report
  const address = contact ? emailAt(contact, customer.domain) : (customer.sharedAddresses[0] ?? null)
  if (contact || report.channel === 'email')
    rows.add('report_participant', {
      id: nextId(),
      report_id: reportId,
      role: theirs,
      name: contact ? `${contact.givenName} ${contact.surname}` : customer.name,
      address: report.channel === 'email' ? address : null,
      contact_id: contact?.id ?? null,
    })
  if (ours !== null)
    rows.add('report_participant', { id: nextId(), report_id: reportId, role: ours, name: author.name, address: author.mail, user_id: author.id })
}

const emailAt = (contact: DemoContact, domain: string): string | null =>
  contact.emails.find((address) => address.endsWith(`@${domain}`)) ?? contact.emails[0] ?? null

function writeMail({ rows }: Context, { customer }: CustomerPlan, reportId: string, { direction, contact, author, at, subject }: ReportFacts): void {
  const theirs = contact ? emailAt(contact, customer.domain) : (customer.sharedAddresses[0] ?? null)
  const senderAddress = direction === 'incoming' ? theirs : author.mail
  const host = senderAddress?.split('@')[1] ?? customer.domain
  const internetMessageId = `<${reportId}@mail.${host}>`
  rows.add('report_mail', {
    identity: sha256(mailIdentityText({ internetMessageId, senderAddress, subject, sentAt: at })),
    report_id: reportId,
    message_key: sha256(messageKeyText(internetMessageId, senderAddress) ?? ''),
    sent_at: at,
  })
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
