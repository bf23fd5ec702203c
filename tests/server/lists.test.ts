/** No list ends without a word: what a page shows in part is asked for with one row more. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Rooms whose statements answer pages. */
const rooms = ['cockpit', 'company', 'contact-reports', 'customers', 'visits/calendar', 'visits/report'].map((room) => path.join('server', room))

/** Choices and first glances, whose whole list stands elsewhere, what pages by counting, and candidates of which a search takes the best together. */
const MEANT = [
  // What an answer is chosen from: the pane says where there are more orders and invoices.
  'server/cockpit/answers/fact-rows.ts',
  'server/cockpit/customer/cockpit-query.ts',
  'server/cockpit/customer/match-people.ts',
  // A day's work: who is left out comes another day.
  'server/cockpit/proposals/choose-proposals.ts',
  // A turn's work.
  'server/cockpit/proposals/forget-shown.ts',
  // Looks through the newest of a mailbox, and says where there are more.
  'server/contact-reports/team/team-board.ts',
  // Counts calls in vain up to twenty.
  'server/contact-reports/missed-calls.ts',
  // A turn's work.
  'server/contact-reports/files/keep-by-rule.ts',
  'server/customers/list-customers.ts',
  // Looks at so many, and says where there are more.
  'server/customers/merge/propose-merges.ts',
  // A turn's work.
  'server/customers/merge/forget-merges.ts',
  'server/customers/propose-customers.ts',
  'server/customers/refold-names.ts',
  'server/customers/search/by-likeness.ts',
  'server/customers/search/search-hit.ts',
  'server/customers/sites/import-postal-codes.ts',
  'server/visits/calendar/confirmed-soon.ts',
]
/** As a statement names a value. */
const value = (name: string): string => `\${${name}}`
/** One row, the articles of an order at a glance, what the caller asks for, one more than a page shows. */
const FINE = ['1', '4', value('limit'), `${value('limit')}::int`, value('ASKED')]

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file).split(path.sep).join('/'))

/** Limits of more than one row that ask for no further one. */
const silentLimits = (source: string): string[] =>
  [...source.matchAll(/\b(?:limit |take: )(\$\{[^}]+\}|\w+(?: \+ 1)?)/g)]
    .map(([, limit]) => limit!)
    .filter((limit) => !FINE.includes(limit) && !/\+ 1\}?$/.test(limit))

describe('a list that a page shows', () => {
  it('is asked for with one row more than it shows', () => {
    const found = rooms
      .flatMap(filesBelow)
      // A procedure may be called `take`.
      .filter((file) => !MEANT.includes(file) && !file.endsWith('/router.ts'))
      .flatMap((file) => silentLimits(readFileSync(file, 'utf8')).map((limit) => `${file}: ${limit}`))
    expect(found).toEqual([])
  })

  it('would be found where it is cut without a word', () => {
    expect(silentLimits('order by at limit 50`')).toEqual(['50'])
    expect(silentLimits(`order by at limit ${value('MOST')}`)).toEqual([value('MOST')])
    expect(silentLimits(`order by at limit ${value('MOST + 1')}, take: MOST + 1, limit 1`)).toEqual([])
  })
})
