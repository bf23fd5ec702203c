/** HTML as the plain text that Exchange makes of it, roughly: enough for previews and for `outlook.body-content-type="text"`. */

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return ENTITIES[name ?? ''] ?? whole
  })

/** Elements of which a reader sees nothing. */
const UNSEEN = /^<(style|script|title|head)\b/i
const LINE_END = /^<(?:br\b|\/(?:p|div|tr|li|h[1-6]|blockquote|table|ul|ol)\b)/i
const RULE = /^<hr\b/i
const LONGEST_NAME = 16

/** Goes through the text once, whatever is in it: a mail of 10 MB that never closes what it opens must not hold up everybody. */
export function htmlToText(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? -1 : endOfTag(html, open)
    parts.push((end < 0 ? html.slice(at) : html.slice(at, open)).replace(/\s+/g, ' '))
    if (end < 0) break
    parts.push(shownAs(html.slice(open, open + LONGEST_NAME)))
    at = end
  }
  const lines = decode(parts.join('')).split('\n')
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Where the tag, comment or unseen element at `open` is over; -1: it is no tag, since nothing closes it. */
function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open)
  const unseen = UNSEEN.exec(html.slice(open, open + LONGEST_NAME))?.[1]
  if (unseen === undefined) return after(html, '>', open)
  const closing = new RegExp(`</${unseen}\\b`, 'gi')
  closing.lastIndex = open
  return closing.exec(html)?.index ?? html.length
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

const shownAs = (tag: string): string => (LINE_END.test(tag) ? '\n' : RULE.test(tag) ? '\n________________________________\n' : '')

export const textToHtml = (text: string): string => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return `<html><body><div>${escaped.replaceAll(/\r?\n/g, '<br>\n')}</div></body></html>`
}

/** First 255 characters of what a reader sees. */
export const previewOf = ({ contentType, content }: { contentType: 'text' | 'html'; content: string }): string =>
  (contentType === 'html' ? htmlToText(content) : content).replace(/\s+/g, ' ').trim().slice(0, 255)
