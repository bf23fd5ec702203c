/** Renders a letter as text and as HTML, with its quoted history as Outlook or Gmail write it. */
import type { DemoAddress } from '../mailbox.ts'
import { toBerlin } from './berlin-time.ts'
import { fullDate, type Language, shortDate, weekdayShort } from './format.ts'
import type { Letter } from './letter.ts'

/** Body and unique body of a letter. `keepsQuotation`: the unique body still holds the quoted history, as Exchange sometimes leaves it. */
export function render(letter: Letter, keepsQuotation: boolean): { body: string; uniqueBody: string } {
  const [own, whole] = letter.bodyType === 'html' ? [ownHtml(letter), wholeHtml(letter)] : [ownText(letter), wholeText(letter)]
  const finish = letter.bodyType === 'html' ? htmlPage : crlf
  return { body: finish(whole), uniqueBody: finish(keepsQuotation ? whole : own) }
}

/** Text for HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Line ends as mail programs send them. */
export const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

/** A whole HTML page around the content of a body. */
export const htmlPage = (content: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${content}</body></html>`

/** Paragraphs as simple HTML. */
export const paragraphs = (blocks: readonly string[]): string =>
  blocks
    .map((block) => `<p style="margin:0 0 11pt;font-family:Calibri,sans-serif;font-size:11pt">${escapeHtml(block).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

const ownText = (letter: Letter): string => letter.blocks.join('\n\n')

const ownHtml = (letter: Letter): string => paragraphs(letter.blocks)

function wholeText(letter: Letter): string {
  if (letter.quotes === null) return ownText(letter)
  const { style, letter: quoted } = letter.quotes
  const history =
    style === 'gmail'
      ? `${gmailLine(quoted, letter.language)}\n\n${prefixed(wholeText(quoted))}`
      : `${outlookLines(quoted, letter.language).join('\n')}\n\n${wholeText(quoted)}`
  return `${ownText(letter)}\n\n${history}`
}

function wholeHtml(letter: Letter): string {
  if (letter.quotes === null) return ownHtml(letter)
  const { style, letter: quoted } = letter.quotes
  if (style === 'gmail') {
    const line = escapeHtml(gmailLine(quoted, letter.language))
    const box = `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${wholeHtml(quoted)}</blockquote>`
    return `<div dir="ltr">${ownHtml(letter)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${line}</div>${box}</div>`
  }
  const head = outlookLines(quoted, letter.language)
    .map((line) => escapeHtml(line).replace(/^([^:]+:)/, '<b>$1</b>'))
    .join('<br>')
  const rule = '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0">'
  return `${ownHtml(letter)}${rule}<p style="margin:0 0 11pt">${head}</p></div>${wholeHtml(quoted)}`
}

const prefixed = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : line === '' ? '>' : `> ${line}`))
    .join('\n')

function gmailLine(quoted: Letter, language: Language): string {
  const local = toBerlin(quoted.sentAt)
  const [day, time] = [local.slice(0, 10), local.slice(11, 16)]
  const who = `${quoted.from.name} <${quoted.from.address}>`
  if (language === 'en') return `On ${weekdayShort(day, 'en')}, ${shortDate(day, 'en')} at ${time}, ${who} wrote:`
  return `Am ${weekdayShort(day, 'de')}., ${shortDate(day, 'de')} um ${time} Uhr schrieb ${who}:`
}

function outlookLines(quoted: Letter, language: Language): string[] {
  const local = toBerlin(quoted.sentAt)
  const words = language === 'en' ? ['From', 'Sent', 'To', 'Cc', 'Subject'] : ['Von', 'Gesendet', 'An', 'Cc', 'Betreff']
  const values = [
    mailbox(quoted.from),
    `${fullDate(local.slice(0, 10), language)} ${local.slice(11, 16)}`,
    list(quoted.to),
    list(quoted.cc),
    quoted.subject,
  ]
  return values.flatMap((value, index) => (value === '' ? [] : [`${words[index]}: ${value}`]))
}

const mailbox = ({ name, address }: DemoAddress): string => `${name} <${address}>`

const list = (addresses: readonly DemoAddress[]): string => addresses.map(mailbox).join('; ')
