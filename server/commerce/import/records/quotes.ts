/** Quotes with their positions, and how they ended. */
import { fragment, organisation } from '../../../platform/database/db.ts'
import { documentChecks, documentColumns, joinCustomer } from './document-checks.ts'
import {
  amountFields,
  documentCents,
  hasLines,
  lineChange,
  lineChecks,
  lineColumns,
  linesWithProducts,
  lineValues,
  numberedLines,
} from './document-lines.ts'
import { currencyColumns } from './money.ts'
import type { RecordStore, StoredColumn } from './record-store.ts'
import { dayColumns, plainColumns } from './text-columns.ts'
import { cellsOf, type SliceWork, toStore, type Work } from './work.ts'

const cell = cellsOf('quote')

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
    fields: ['status'],
    value: fragment`${cell('status')}::"QuoteStatus"`,
    initial: fragment`'open'::"QuoteStatus"`,
  },
  { name: 'total_cents', column: fragment`total_cents`, fields: amountFields, value: documentCents(work, cell), initial: fragment`0` },
  ...currencyColumns(work, cell),
]

export const quotes: RecordStore = {
  table: fragment`quote t`,
  columns,
  joins: joinCustomer(cell),
  checks: (work) => [...documentChecks(work, cell), ...lineChecks(work, cell)],
  adopted: (work) => fragment`(select x.id from quote x ${joinCustomer(cell)(work)}
    where x.organisation_id = ${organisation} and x.number = r.external_id and x.customer_id = cn.entity_id limit 1)`,
  parts: fragment`(select jsonb_build_object('lines', coalesce(jsonb_agg(to_jsonb(o)), '[]')) from quote_line o where o.organisation_id = ${organisation} and o.quote_id = t.id)`,
  storeParts: async (given) => {
    if (hasLines(given.work)) await storeLines(given)
  },
  restoreParts: restoreLines,
  isDeletable: true,
  customer: fragment`t.customer_id`,
}

async function storeLines(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`insert into quote_line (organisation_id, id, quote_id, ${lineColumns})
    select ${organisation}, gen_random_uuid(), l.entity_id, ${lineValues(work, cell)} from ${linesWithProducts(given, cell)}
    on conflict (organisation_id, quote_id, position) do update set ${lineChange(work)}`
  await sql`with kept as (select k.entity_id, k.position from ${numberedLines(given, cell)} k)
    update quote_line o set archived_at = now() from import_record r
    where ${toStore(given)} and r.verdict = 'changed' and o.organisation_id = ${organisation} and o.quote_id = r.entity_id and o.archived_at is null
      and not exists (select from kept k where k.entity_id = o.quote_id and k.position = o.position)`
}

async function restoreLines({ sql, work, slice }: SliceWork): Promise<void> {
  const changed = fragment`r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid and r.record between ${slice.from}::int and ${slice.until}::int
    and r.is_applied and r.before ? 'lines'`
  await sql`delete from quote_line o using import_record r where ${changed} and o.organisation_id = ${organisation} and o.quote_id = r.entity_id`
  await sql`insert into quote_line select k.* from import_record r cross join lateral jsonb_populate_recordset(null::quote_line, r.before -> 'lines') k
    where ${changed} and k.organisation_id = ${organisation}`
}
