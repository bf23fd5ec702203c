/** The lines mail programs put above a quoted or forwarded mail: `Von: … Gesendet: … An: … Betreff: …`, `-----Ursprüngliche Nachricht-----`. */
import { isBlank, isQuoted, nextWritten, withoutEmphasis } from './lines.ts'

type Kind = 'from' | 'date' | 'to' | 'subject' | 'other'

const LABELS: Record<Kind, string> = {
  from: 'von|from|de|da|fra|från|van|od|от|от кого|absender|lähettäjä|feladó|kimden|expéditeur|mittente|afsender|avsändare|nadawca|odesílatel|remitente|remetente|отправитель|šalje|expeditor|gönderen|від',
  date: 'gesendet|gesendet am|sent|datum|date|envoyé|inviato|data|enviado|enviado el|fecha|sendt|skickat|verzonden|dato|wysłano|дата|отправлено|enviada|enviada em|enviado em|data wysłania|odesláno|odoslané|dátum|lähetetty|päivämäärä|päiväys|elküldve|küldve|date d’envoi|envoyé le|message du|tid|tarih|надіслано',
  to: 'an|to|à|a|para|til|till|aan|do|кому|empfänger|destinataire|destinatario|destinatari|pour|pre|kime|modtager|mottagare|komu|pro|vastaanottaja|címzett|adresat',
  subject: 'betreff|betr.|thema|subject|objet|oggetto|asunto|assunto|emne|ämne|onderwerp|temat|тема|předmět|predmet|aihe|tárgy|sujet|konu',
  other:
    'cc|bcc|kopie|kopie an|copie à|blindkopie|kopi|copie|copia|kopia|kopio|kópia|копия|dw|udw|cci|cco|másolat|antwort an|répondre à|rispondi a|odpowiedz do|antworten an|reply-to|risposta|priorität|wichtigkeit|importance|anlagen|attachments',
}

const KINDS = new Map(Object.entries(LABELS).flatMap(([kind, labels]) => labels.split('|').map((label) => [label, kind as Kind] as const)))

/** Labels that no list or form begins its lines with: beside a time of day one of them is proof enough. */
const SENT =
  /^(?:gesendet|sent|envoyé|inviato|enviado|sendt|skickat|verzonden|wysłano|odesláno|odoslané|lähetetty|отправлено|надіслано|elküldve|enviada)/iu
const TIME = /\d{1,2}[:.]\d{2}/
const LONGEST_HEADER = 2_000
/** Lists of recipients run over many lines. */
const MOST_LINES = 300

type Header = { kind: Kind; line: string }

function headerOf(line: string): Header | null {
  if (line.length > LONGEST_HEADER) return null
  const plain = withoutEmphasis(line)
  const label = /^(\p{L}[\p{L}. ’'-]{0,16}?)\s{0,3}:/u.exec(plain)?.[1]
  const kind = label && KINDS.get(label.toLowerCase())
  return kind ? { kind, line: plain } : null
}

/** Some programs write the whole block into one line. */
const unfold = (line: string): string[] =>
  /^[\s*]*(?:von|from)[\s*]*:/i.test(line) && /\s(?:gesendet|sent|datum|date)\*?:/i.test(line.slice(0, LONGEST_HEADER))
    ? line.slice(0, LONGEST_HEADER).split(/\s+(?=\*?(?:gesendet|sent|datum|date|an|to|cc|betreff|subject)\*?:)/i)
    : [line]

/** The headers that stand together from line `start` on; values may go over several lines. */
function headersFrom(lines: readonly string[], start: number): { headers: Header[]; hasAddress: boolean } {
  const headers: Header[] = []
  let hasAddress = false
  let strayLines = 0
  for (let i = start; i < lines.length && i < start + MOST_LINES; i++) {
    const line = lines[i] ?? ''
    if (isBlank(line)) {
      if (!headerOf(lines[i + 1] ?? '')) break
      continue
    }
    const found = unfold(line).flatMap((part) => headerOf(part) ?? [])
    const isRepeated = found.some(({ kind }) => kind !== 'other' && headers.some((header) => header.kind === kind))
    if (isRepeated) break
    const isContinued = found.length === 0 && !/[@;]/.test(line)
    strayLines = found.length > 0 ? 0 : strayLines + (isContinued ? 1 : 0)
    if (strayLines > 2) break
    headers.push(...found)
    hasAddress ||= found.length > 0 ? line.includes('@') : headers.at(-1)?.kind !== 'subject' && line.includes('@')
  }
  return { headers, hasAddress }
}

/**
 * Whether the headers of a quoted mail begin at this line. `Von: Hamburg` alone is no header, nor are the lines of a form: an address or a time
 * must stand among them, or the sender beside the day of sending, as Outlook writes them.
 */
export function startsHeaderBlock(lines: readonly string[], start: number): boolean {
  if (!unfold(lines[start] ?? '').some(headerOf)) return false
  const { headers, hasAddress } = headersFrom(lines, start)
  const kinds = new Set(headers.map(({ kind }) => kind))
  kinds.delete('other')
  const date = headers.find(({ kind }) => kind === 'date')
  const hasTime = date !== undefined && TIME.test(date.line)
  const isSent = date !== undefined && SENT.test(date.line)
  const fromBesideDate = headers.some(({ kind }, i) => kind === 'from' && [headers[i - 1], headers[i + 1]].includes(date))
  if (kinds.size < 2 || !(kinds.has('from') || kinds.has('date'))) return false
  if (hasAddress) return kinds.size > 2 || hasTime
  if (isSent && hasTime) return kinds.size > 2 || kinds.has('from')
  return kinds.size > 2 && ((isSent && fromBesideDate) || (hasTime && kinds.has('subject')))
}

/** What the headers that begin at this line say of the sender, with what of it went over to the next lines; null: they name none. */
export function senderAt(lines: readonly string[], start: number): string | null {
  let said: string | null = null
  for (let i = start; i < lines.length && i < start + MOST_LINES; i++) {
    for (const part of unfold(lines[i] ?? '')) {
      const header = headerOf(part)
      if (header?.kind === 'from' && said === null) said = header.line.replace(/^[^:]*:/, '')
      else if (header && said !== null) return said.trim()
      else if (said !== null) said += ` ${part.trim()}`
    }
    if (said?.includes('@')) break
  }
  return said?.trim() ?? null
}

const MESSAGE =
  /nachricht|e-?mail|\bmail\b|\bmessage|besked|meddelelse|melding|meddelande|bericht|mensaje|mensagem|messaggio|wiadomo|сообщени|повідомленн|писмо|zpráv|správ|viesti|üzenet|termin|appointment/iu
const TITLE =
  /^(?:anfang|beginn) der (?:weitergeleiteten|ursprünglichen) (?:nachricht|e-?mail)|^(?:ursprüngliche|weitergeleitete|original)[- ]?(?:nachricht|e-?mail)$|^begin forwarded message|^(?:original|forwarded) message$|^(?:message d’origine|message d'origine|messaggio originale|oorspronkelijk bericht|mensaje original|mensagem original|původní zpráva|oprindelig meddelelse|ursprungligt meddelande|alkuperäinen viesti|wiadomość oryginalna|исходное сообщение)$|^(?:weitergeleitet|forwarded) (?:von|by) /i
/** What our neighbours' programs call a forwarded mail, in their few words above it: `Début du message transféré`, `Vidarebefordrat mejl`. */
const FORWARDED =
  /(?<!\p{L})(?:transféré|réexpédié|transmis|inoltrat|reenviad|reencaminhad|encaminhad|doorgestuurd|videresend|vidarebefordra|välitetty|edelleenlähet|przekaz|přepos|prepos|továbbított|переадресован|пересыла|переслан|перенаправл|proslijeđen|redirecționat)/iu
const WROTE = /\b(?:wrote|schrieb)\b/i

const isTitle = (words: string): boolean => TITLE.test(words) || (FORWARDED.test(words) && words.split(/\s+/).length <= 5)

/** `-----Ursprüngliche Nachricht-----`, `---- Anna wrote ----`, `Anfang der weitergeleiteten Nachricht:`: what follows is another mail. */
export function isMessageSeparator(lines: readonly string[], i: number): boolean {
  const line = withoutHeaders(withoutQuoteMark(lines[i] ?? ''))
  if (line.length > 160) return false
  const match = /^[\s*]*[-_=–—]{2,80}\s*([^\s\-_=–—].{0,120})$/.exec(line)
  if (match) {
    const title = (match[1] ?? '').replace(/[\s\-_=–—*]+$/, '')
    const isClosed = /[-_=–—]{2}[\s*]*$/.test(line)
    const words = title.split(/\s+/).length
    if (isTitle(title) || (isClosed && WROTE.test(title))) return true
    return isClosed && words <= 4 && MESSAGE.test(title)
  }
  const title = withoutEmphasis(line).replace(/\s?:$/, '')
  if (!isTitle(title)) return false
  const next = nextWritten(lines, i + 1)
  return headerOf(withoutQuoteMark(lines[next] ?? '')) !== null || isQuoted(lines[next])
}

/** Yahoo writes the headers behind the separator, into its line. */
function withoutHeaders(line: string): string {
  const separator = /^\s{0,8}-{5}[^-]{3,60}-{5}(?=\s)/.exec(line)?.[0]
  return separator && headerOf(line.slice(separator.length)) ? separator : line
}

const withoutQuoteMark = (line: string): string => line.replace(/^\s{0,8}>\s?/, '')
