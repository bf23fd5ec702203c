/** JSON whose numbers keep every digit they were written with: a number that is calculated with loses some. */

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const TOKEN = /["\d-][\d.eE+-]*/g

/**
 * Numbers come as texts, as they are written. undefined: no JSON.
 * @example parseExactly('{"price": 0.10, "number": "00417"}') // { price: '0.10', number: '00417' }
 */
export function parseExactly(text: string): unknown {
  try {
    return JSON.parse(quoteNumbers(text))
  } catch {
    return undefined
  }
}

/** What is no number of JSON stays as it is, and is refused as such. */
function quoteNumbers(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (TOKEN.lastIndex = 0; ; ) {
    const found = TOKEN.exec(text)
    if (!found) return pieces.join('') + text.slice(from)
    const [token] = found
    const end = token.startsWith('"') ? endOfText(text, found.index) : found.index + token.length
    pieces.push(text.slice(from, found.index), token.startsWith('"') ? text.slice(found.index, end) : quoted(token))
    from = end
    TOKEN.lastIndex = end
  }
}

/** Behind the quote that closes it. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
  return text.length
}

const quoted = (token: string): string => (NUMBER.test(token) ? `"${token}"` : token)
