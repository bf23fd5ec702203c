/** What is entered about a customer beside contacts, in English. */
import type { EntryTexts } from './shape.ts'

export const entriesEn: EntryTexts = {
  title: 'Enter',
  correct: 'Correct entry',
  what: 'What',
  kinds: { competitor_price: 'Competitor price', machine: 'Machine', project: 'Project', sample: 'Sample', suggestion: 'Suggestion' },
  add: (kind) => `Enter ${kind.toLowerCase()}`,
  saved: (kind) => `${kind} entered`,
  corrected: (kind) => `${kind} corrected`,
  withdraw: 'Withdraw entry',
  withdrawSure: 'The entry disappears for everybody, from the history as well.',
  withdrawn: (kind) => `${kind} withdrawn`,
  by: (name) => `entered by ${name}`,
  toReport: 'To the contact',
  change: (what) => `Correct ${what}`,
  hidden: 'covered in discreet mode',
  notYours: 'Whoever made the entry and heads of sales can correct it, as long as no file has taken it over.',
  price: {
    competitor: 'Competitor',
    product: 'Product',
    productHint: 'Product number or word; what the customer knows of ours is proposed.',
    productKnown: (number) => `Product number ${number}`,
    price: 'Net price',
    unit: 'Quantity',
    perUnit: (unit) => (unit === 1 ? 'per 1' : `per ${unit}`),
    source: 'How the price became known',
    seenOn: 'Seen on',
    notAhead: 'That day is still to come. Please enter the day on which the price held.',
  },
}
