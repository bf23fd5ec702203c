/** JSON whose numbers keep every digit they were written with: a number that is calculated with loses some. */

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const TOKEN = /[[{]|["\d-][\d.eE+-]*/g
const COLON = /\s*:/y

/** `names`: how many members the objects in it were written with; of two of one name only the last is in `value`. */
export type ExactJson = { value: unknown; names: number }

/**
 * Numbers come as texts, as they are written. `too_much`: it has more than `most` lists, objects, texts and numbers. As values megabytes of
 * the smallest ones take a hundred times their size, and a thread whose memory ends that way ends the whole server.
 * @example parseExactly('{"price": 0.10, "number": "00417"}') // { value: { price: '0.10', number: '00417' }, names: 2 }
 */
export function parseExactly(text: string, most: number): ExactJson | 'no_json' | 'too_much' {
  const quoted = quoteNumbers(text, most)
  if (!quoted) return 'too_much'
  try {
    return { value: JSON.parse(quoted.text), names: quoted.names }
  } catch {
    return 'no_json'
  }
}

/** What is no number of JSON stays as it is, and is refused as such. null: there are more than `most` pieces. */
function quoteNumbers(text: string, most: number): { text: string; names: number } | null {
  const pieces: string[] = []
  let [from, count, names] = [0, 0, 0]
  for (TOKEN.lastIndex = 0; ; ) {
    const found = TOKEN.exec(text)
    if (!found) return { text: pieces.join('') + text.slice(from), names }
    count += 1
    if (count > most) return null
    const [token] = found
    if (token.startsWith('"')) {
      TOKEN.lastIndex = endOfText(text, found.index)
      if (isNamed(text, TOKEN.lastIndex)) names += 1
    }
    if (!NUMBER.test(token)) continue
    pieces.push(text.slice(from, found.index), `"${token}"`)
    from = TOKEN.lastIndex
  }
}

/** Whether what ends there is the name of a member. */
function isNamed(text: string, end: number): boolean {
  COLON.lastIndex = end
  return COLON.test(text)
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
