/** Mail that no person wrote to us. */
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

/** RFC 3834: whatever is not submitted by a person says so; others are known by their sender. */
export function isAutomatic({ headers, sender }: Pick<MailToJudge, 'headers' | 'sender'>): boolean {
  const submitted = headerOf(headers, 'auto-submitted')
  if (submitted !== null && submitted !== 'no') return true
  if (headerOf(headers, 'x-autoreply') !== null || headerOf(headers, 'x-autorespond') !== null) return true
  return headerOf(headers, 'return-path') === '<>' || (sender !== null && MACHINES.test(sender))
}

const ABSENCE = /\b(abwesen|abwesenheit|automatische antwort|out of (the )?office|automatic reply|autoreply|nicht (im|in der) (haus|büro))/i

/** An automatic answer that says somebody is away, or has left. */
export const isAbsenceNotice = (mail: MailToJudge): boolean =>
  isAutomatic(mail) &&
  (headerOf(mail.headers, 'auto-submitted') === 'auto-replied' || headerOf(mail.headers, 'x-autoreply') !== null || ABSENCE.test(mail.subject))
