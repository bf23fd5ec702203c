/** Mail that no person wrote to us. */
import { readAbsence } from '../absence/read-absence.ts'
import type { MailToJudge } from './verdict-types.ts'

type Headers = MailToJudge['headers']

/** Value of a header, trimmed and in lower case; null: it is not there. */
export function headerOf(headers: Headers, name: string): string | null {
  const found = headers.find((header) => header.name.toLowerCase() === name)
  return found ? found.value.trim().toLowerCase() : null
}

const MACHINES = /^(no-?_?reply|do-?not-?reply|noreply[\w.-]*|mailer-daemon|postmaster|bounces?|newsletter|mailing)([+.-].*)?@/

/** A newsletter tells how to get rid of it, or is sent to many. */
export const isNewsletter = ({ headers }: Pick<MailToJudge, 'headers'>): boolean =>
  headerOf(headers, 'list-unsubscribe') !== null ||
  headerOf(headers, 'list-id') !== null ||
  /^(bulk|list|junk)\b/.test(headerOf(headers, 'precedence') ?? '')

/** Delivered, not delivered, read: a report of a mail program (RFC 6522). */
const RECEIPT = /^multipart\/report\b/

/** RFC 3834: whatever is not submitted by a person says so; others are known by their sender. */
export function isAutomatic({ headers, sender }: Pick<MailToJudge, 'headers' | 'sender'>): boolean {
  const submitted = headerOf(headers, 'auto-submitted')
  if (submitted !== null && submitted !== 'no') return true
  if (headerOf(headers, 'x-autoreply') !== null || headerOf(headers, 'x-autorespond') !== null) return true
  if (headerOf(headers, 'precedence') === 'auto_reply') return true
  if (RECEIPT.test(headerOf(headers, 'content-type') ?? '')) return true
  return headerOf(headers, 'return-path') === '<>' || (sender !== null && MACHINES.test(sender))
}

/** What mail programs put before the subject of such an answer, also where they say nothing in a header. */
const ABSENCE_SUBJECT =
  /^\s*(automatische antwort|automatische r(ü|ue)ckantwort|abwesenheit(snotiz|sagent|sassistent|smeldung|sbenachrichtigung)?|automatic reply|auto-?reply|out of( the)? office( autoreply)?|ooo)\b\s*(:|$)/i

/** An automatic answer that says somebody is away, or has left. */
export const isAbsenceNotice = (mail: Pick<MailToJudge, 'headers' | 'sender' | 'subject' | 'text' | 'receivedAt'>): boolean =>
  ABSENCE_SUBJECT.test(mail.subject) || (isAutomatic(mail) && readAbsence(mail.subject, mail.text, mail.receivedAt.slice(0, 10)) !== null)
