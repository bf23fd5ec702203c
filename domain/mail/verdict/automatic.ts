/** Mail that no person wrote to us. */
import { readAbsence } from '../absence/read-absence.ts'
import type { MailToJudge } from './verdict-types.ts'

type Headers = MailToJudge['headers']

/** Value of a header, trimmed and in lower case; null: it is not there. */
export function headerOf(headers: Headers, name: string): string | null {
  const found = headers.find((header) => header.name.toLowerCase() === name)
  return found ? found.value.trim().toLowerCase() : null
}

const MACHINES =
  /^(no-?_?reply|do-?not-?reply|noreply[\w.-]*|mailer-daemon|postmaster|bounces?|newsletter|mailing|microsoftexchange[0-9a-f]{32})([+.-].*)?@/

/** No person reads what is answered to it. */
export const isMachineAddress = (address: string): boolean => MACHINES.test(address.toLowerCase())

/** A newsletter tells how to get rid of it, or is sent to many. */
export const isNewsletter = ({ headers }: Pick<MailToJudge, 'headers'>): boolean =>
  headerOf(headers, 'list-unsubscribe') !== null ||
  headerOf(headers, 'list-id') !== null ||
  /^(bulk|list|junk)\b/.test(headerOf(headers, 'precedence') ?? '')

/** Delivered, not delivered, read: a report of a mail program (RFC 6522). */
const RECEIPT = /^multipart\/report\b/

/** What Outlook, Gmail and others put before the subject when somebody has answered an invitation by one click. */
const ANSWER_SUBJECT =
  /^\s*(?:zugesagt|abgelehnt|mit vorbehalt|vorbehaltlich|vorläufig(?: zugesagt)?|accepted|declined|tentative(?:ly accepted)?|accepté|refusé|accettato|aceptad[oa]|geaccepteerd|zaakceptowano)(?: invitation)?\s*:/i

/** A click on an invitation that says nothing in words of its own: the visit learns it from the calendar. */
const isWordlessAnswer = ({ headers, subject, text }: Pick<MailToJudge, 'headers' | 'subject' | 'text'>): boolean =>
  text.trim() === '' &&
  (/method="?reply/.test(headerOf(headers, 'content-type') ?? '') ||
    headerOf(headers, 'content-class') === 'urn:content-classes:calendarmessage' ||
    ANSWER_SUBJECT.test(subject))

/** Mail that comes back, by whatever name its system bears. */
const RETURNED_SUBJECT =
  /^\s*(?:undeliver(?:able|ed mail)\b|(?:un|nicht )zustellbar(?:e nachricht)?\s*:|delivery status notification|mail delivery (?:failed|failure|subsystem)|failure notice\s*$|returned mail\s*:|nachricht (?:konnte )?nicht zugestellt)/i

/** Goods are not delivered either, and people complain of it: such a report speaks of mail. */
const SPEAKS_OF_MAIL = /(?<!\p{L})(?:e-?mails?|mails?|mailbox|messages?|nachricht(?:en)?|postfach|smtp)(?!\p{L})|[^\s@]@[^\s@]+\.\p{L}/iu

const isReturned = ({ subject, text }: Pick<MailToJudge, 'subject' | 'text'>): boolean =>
  RETURNED_SUBJECT.test(subject) && (text.trim() === '' || SPEAKS_OF_MAIL.test(text))

/** What Outlook and Exchange put before the subject of a receipt, or of a mail that waits, and how they begin to tell of it; customers write of goods. */
const RECEIPT_SUBJECT =
  /^\s*(?:(?:nicht )?gelesen|(?:not )?read|übermittelt|zugestellt|delivered|relayed|(?:zustellung|übermittlung) verzögert|delivery delayed|delayed)\s*:/i
const RECEIPT_TEXT =
  /^\s*(?:(?:ihre|die|diese) nachricht|(?:your|the|this) message|(?:die )?(?:zustellung|übermittlung) (?:(?:an|bei) [^.]{1,200} )?(?:ihrer|der|dieser) nachricht|delivery (?:to|of) [^.]{1,200}delayed)(?!\p{L})/iu

const isReceipt = ({ subject, text }: Pick<MailToJudge, 'subject' | 'text'>): boolean =>
  RECEIPT_SUBJECT.test(subject) && (text.trim() === '' || RECEIPT_TEXT.test(text))

/** RFC 3834: whatever is not submitted by a person says so; others are known by their sender, or by what they say in place of one. */
export function isAutomatic(mail: Pick<MailToJudge, 'headers' | 'sender' | 'subject' | 'text'>): boolean {
  const { headers, sender } = mail
  if (isWordlessAnswer(mail) || isReturned(mail) || isReceipt(mail)) return true
  const submitted = headerOf(headers, 'auto-submitted')
  if (submitted !== null && submitted !== 'no') return true
  if (headerOf(headers, 'x-autoreply') !== null || headerOf(headers, 'x-autorespond') !== null) return true
  if (headerOf(headers, 'precedence') === 'auto_reply') return true
  if (RECEIPT.test(headerOf(headers, 'content-type') ?? '')) return true
  return headerOf(headers, 'return-path') === '<>' || (sender !== null && MACHINES.test(sender))
}

/** What only programs write. */
const NOTICE = [
  'automatische (?:antwort|r(?:ü|ue)ckantwort|e-?mail-?antwort)',
  'automatisch beantwortet',
  '(?:automatische )?abwesenheits(?:notiz|agent|assistent|meldung|benachrichtigung|nachricht|info|antwort|hinweis|mail)',
  'urlaubs(?:abwesenheit|notiz|meldung|benachrichtigung)',
  'automatic (?:reply|response|answer)',
  'auto-?(?:matic)?[ -]?(?:reply|response|responder|antwort)',
  'out[ -]of[ -](?:the[ -])?office[ -](?:autoreply|reply|message|notice|notification)',
  'absence (?:notice|notification)|vacation (?:reply|notice|message|response)',
  // Outlook in the languages around us: fr, it, nl, pl, cs, sk, da, no, sv, fi, es, pt, hu, ru
  'réponse automatique|risposta automatica|automatisch antwoord|odpowiedź automatyczna|automatick[áý] odpov[eě]ď|automatiskt? svar|autosvar',
  'automaattinen vastaus|respuesta automática|resposta automática|automatikus válasz|автоматический ответ',
].join('|')
/** People write of them, too: what follows has to speak of somebody who is away. */
const CATCHWORD =
  'abwesend|abwesenheit|urlaubsvertretung|urlaub|im urlaub|on (?:annual )?(?:leave|vacation|holidays?)|vacation|nicht im (?:büro|haus|hause|dienst)|nicht da|außer haus|ausser haus|betriebsferien|out[ -]of[ -](?:the[ -])?office|(?:away|absent) from (?:the |my )?office|ooo|oof'
/** What mail programs put before the subject of such an answer, also where they say nothing in a header. */
const NOTICE_SUBJECT = new RegExp(`^\\s*[[(]?(?:auto:\\s*)?(?:${NOTICE})(?!\\p{L})(?:[^:–]{0,40}(?=:))?[\\])]?\\s*(?::|$|(?<=[\\])])\\s)`, 'iu')
const CATCHWORD_SUBJECT = new RegExp(
  `^\\s*[[(]?(?:auto:\\s*)?(?:${NOTICE}|${CATCHWORD})[\\])]?\\s*(?:[:–-]|$|(?<=[\\])])\\s|(?:re|aw|fwd?|wg)\\s?:)`,
  'iu',
)
/** Notes: `Anna Weber/Muster ist außer Haus.`, `Anna Weber is out of the office (returning 12.03.2024)`. Goods are not in the house either. */
const NAMED_ABSENCE =
  /^\s*(?:\p{Lu}[^:]{2,80}\s)?(?:(?:ist|ich bin) (?:außer haus|ausser haus|abwesend|im urlaub|nicht im büro)|(?:is|i am|i'm) (?:out of (?:the )?office|away|on (?:annual )?leave))\b[^:?]{0,60}$/iu

/** An automatic answer that says somebody is away, or has left. */
export function isAbsenceNotice(mail: Pick<MailToJudge, 'headers' | 'sender' | 'subject' | 'text' | 'receivedAt'>): boolean {
  const { subject, text, receivedAt } = mail
  if (NOTICE_SUBJECT.test(subject)) return true
  const day = receivedAt.slice(0, 10)
  if (CATCHWORD_SUBJECT.test(subject) || NAMED_ABSENCE.test(subject)) return text.trim() === '' || readAbsence('', text, day) !== null
  return (isAutomatic(mail) || /^\s*auto\s*:/i.test(subject)) && readAbsence(subject, text, day) !== null
}

/** Sent to many, or by a machine in somebody's name: nobody says anything with it himself. */
export const isByMachine = (mail: Parameters<typeof isAbsenceNotice>[0]): boolean => isNewsletter(mail) || isAutomatic(mail) || isAbsenceNotice(mail)
