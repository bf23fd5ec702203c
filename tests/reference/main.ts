/** `npm run -s reference -- NAME FILE`: prints how many of the file's cases come out as expected, as JSON and nothing else. */
import { trimMailText } from '../../domain/mail-text/mail-text.ts'
import { compareTexts, type Result, readTextCases } from './cases.ts'

const references: Record<string, (file: string) => Result> = {
  /** New text of a reply: `[{ id, text, expected }]`. */
  reply: (file) => compareTexts(readTextCases(file), trimMailText),
}

const [name = '', file] = process.argv.slice(2)
const reference = references[name]
if (!reference || !file) {
  console.error(`Usage: npm run -s reference -- NAME FILE, NAME one of ${Object.keys(references).join(', ')}`)
  process.exit(2)
}
console.log(JSON.stringify(reference(file)))
