/** The first element of an XML text, which says what the text is about. */

const prologue: readonly { start: RegExp; end: (text: string) => number }[] = [
  { start: /^<\?/, end: (text) => after(text, '?>') },
  { start: /^<!--/, end: (text) => after(text, '-->') },
  { start: /^<!DOCTYPE/i, end: endOfDoctype },
]

/** Its name without the prefix; null: none stands in this part of the text. */
export function rootElement(text: string): string | null {
  let rest = text.trimStart()
  for (;;) {
    const skipped = prologue.find(({ start }) => start.test(rest))
    if (!skipped) return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(rest)?.[1] ?? null
    const end = skipped.end(rest)
    if (end === 0) return null
    rest = rest.slice(end).trimStart()
  }
}

/** 0: it does not end here. */
function after(text: string, mark: string): number {
  const at = text.indexOf(mark)
  return at < 0 ? 0 : at + mark.length
}

function endOfDoctype(text: string): number {
  const [bracket, end] = [text.indexOf('['), text.indexOf('>')]
  if (bracket < 0 || end < bracket) return after(text, '>')
  const closed = text.indexOf(']', bracket)
  const last = closed < 0 ? -1 : text.indexOf('>', closed)
  return last + 1
}
