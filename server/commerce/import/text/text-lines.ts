/** Lines of a text as it comes. */

/** No line of a table is longer. */
const MOST_CHARACTERS = 1_000_000

/** `text` null: it is too long. */
export type TextLine = { line: number; text: string | null }

/** In batches, without line ends; `line` counted from 1. */
export async function* textLines(texts: AsyncIterable<string>): AsyncGenerator<TextLine[]> {
  let line = 0
  let rest: string | null = ''
  for await (const text of texts) {
    const [first = '', ...others] = text.split('\n')
    rest = joined(rest, first)
    const lines: TextLine[] = []
    for (const next of others) {
      lines.push({ line: ++line, text: rest })
      rest = joined('', next)
    }
    yield lines
  }
  if (rest !== '') yield [{ line: line + 1, text: rest }]
}

const joined = (rest: string | null, text: string): string | null =>
  rest === null || rest.length + text.length > MOST_CHARACTERS ? null : rest + text
