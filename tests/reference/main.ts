/** `npm run -s reference -- NAME ...`: our methods on reference files, as JSON and nothing else. */
import { trimMailText } from '../../domain/mail/text/trim-mail-text.ts'
import { findBasketRules } from './basket.ts'
import { compareTexts, readTextCases } from './cases.ts'
import { valueCustomers } from './clv.ts'
import { foretellOrders } from './demand.ts'
import { bringFolderIn } from './erp/bring-in.ts'
import { readFileAsStored } from './read.ts'
import { suggestInTexts } from './suggestions.ts'
import { solveToptwFiles } from './toptw.ts'

/** Each gets what follows its name. */
const references: Record<string, (args: string[]) => unknown> = {
  /** How many new texts of replies come out as expected: FILE with `[{ id, text, expected }]`. */
  reply: ([file = '']) => compareTexts(readTextCases(file), trimMailText),
  /** What reading makes of a file of an ERP: FILE, and of several tables in it the name of one. */
  read: ([file = '', sheet]) => readFileAsStored(file, sheet),
  /** What becomes of all files below FOLDER once an administrator brings them in, and what the database holds then. */
  bring: ([folder = '']) => bringFolderIn(folder),
  /** What each text suggests to do: FILE with `[{ id, text, receivedOn }]`. */
  suggestions: ([file = '']) => suggestInTexts(file),
  /** How often customers order again and what for: `fit`, `predict` or `summarise`. */
  clv: valueCustomers,
  /** When customers order again: the last order of each is held out. */
  demand: foretellOrders,
  /** What is bought together: `--support s --confidence c [--minlen n] FILE`. */
  rules: findBasketRules,
  /** Routes of the planner: `--days m --seconds s [--iterations n] [--seed k] FILE...` */
  toptw: solveToptwFiles,
}

const [name = '', ...args] = process.argv.slice(2)
const reference = references[name]
if (!reference || args.length === 0) {
  console.error(`Usage: npm run -s reference -- NAME ..., NAME one of ${Object.keys(references).join(', ')}`)
  process.exit(2)
}
console.log(JSON.stringify(await reference(args)))
