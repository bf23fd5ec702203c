/** Quotes with their positions, and how they ended. */
import { fragment, organisation } from '../../../platform/database/db.ts'
import { documentChecks, documentColumns, joinCustomer } from './document-checks.ts'
import {
  amountFields,
  archiveMissingLines,
  documentCents,
  hasLines,
  keptLines,
  type LineTable,
  lineChange,
  lineChecks,
  lineColumns,
  lineFields,
  linesWithProducts,
  lineValues,
  restoreLines,
} from './document-lines.ts'
import { linkRestored, quotePositions } from './goods/late-products.ts'
import { currencyColumns } from './money.ts'
import type { RecordStore, StoredColumn } from './record-store.ts'
import { dayColumns, plainColumns } from './text-columns.ts'
import { untoldStatus } from './vanished/named-again.ts'
import { isQuoteWon } from './vanished/won-quote.ts'
import { cellsOf, type SliceWork, type Work } from './work.ts'

const cell = cellsOf('quote')
const lines: LineTable = { table: fragment`quote_line`, document: fragment`quote_id` }

const columns = (work: Work): StoredColumn[] => [
  ...documentColumns(cell),
  ...dayColumns(cell, [
    ['quoted_on', fragment`quoted_on`, 'date'],
    ['valid_until', fragment`valid_until`, 'validUntil'],
    ['decision_on', fragment`decision_on`, 'decisionOn'],
  ]),
  ...plainColumns(cell, [
    ['customer_reference', fragment`customer_reference`, 'customerReference'],
    ['closed_because', fragment`closed_because`, 'closedBecause'],
    ['competitor', fragment`competitor`, 'competitor'],
    ['subject', fragment`subject`, 'project'],
  ]),
  { name: 'probability', column: fragment`probability`, fields: ['probability'], value: fragment`${cell('probability')}::smallint` },
  {
    name: 'status',
    column: fragment`status`,
    fields: ['status' in work.columns ? 'status' : 'number'],
    value: fragment`${'status' in work.columns ? cell('status') : untoldStatus(work, fragment`'won'`)}::"QuoteStatus"`,
    initial: fragment`'open'::"QuoteStatus"`,
  },
  { name: 'total_cents', column: fragment`total_cents`, fields: amountFields, value: documentCents(work, cell), initial: fragment`0` },
  ...currencyColumns(work, cell),
]

export const quotes: RecordStore = {
  table: fragment`quote t`,
  areApart: true,
  columns,
  joins: joinCustomer(cell),
  checks: (work) => [...documentChecks(work, cell), ...lineChecks(work, cell)],
  adopted: (work) => fragment`(select x.id from quote x ${joinCustomer(cell)(work)}
    where x.organisation_id = ${organisation} and x.number = r.external_id and x.customer_id = cn.entity_id limit 1)`,
  parts: keptLines(lines),
  storeParts: async (given) => {
    if (hasLines(given.work)) await storeLines(given)
  },
  restoreParts: async (given) => {
    await restoreLines(given, lines)
    await linkRestored(given, quotePositions)
  },
  isDone: isQuoteWon,
  vanish: (work, gone) =>
    fragment`status = case when ${isQuoteWon(work, gone)} and t.status in ('open', 'expired') then 'won' else t.status end, archived_at = case when ${isQuoteWon(work, gone)} then t.archived_at else now() end where true`,
  vanishKeeps: ['status', 'archived_at'],
  customer: fragment`t.customer_id`,
}

async function storeLines(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`insert into quote_line (organisation_id, id, quote_id, ${lineColumns})
    select ${organisation}, gen_random_uuid(), l.entity_id, ${lineValues(work, cell)} from ${linesWithProducts(given, cell)}
    on conflict (organisation_id, quote_id, position) do update set ${lineChange(work, lineFields)}`
  await archiveMissingLines(given, cell, lines)
}
