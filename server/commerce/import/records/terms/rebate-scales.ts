/** Bonus by revenue: a line of the file is a step of a scale. */
import { fragment, organisation } from '../../../../platform/database/db.ts'
import { customerColumn, documentChecks, joinCustomer } from '../document-checks.ts'
import { cents, currencyColumns, rateOf } from '../money.ts'
import type { RecordStore, StoredColumn } from '../record-store.ts'
import { cellsOf, isUnnamed, type Work } from '../work.ts'

const cell = cellsOf('rebate_scale')

/** A scale whose validity nobody tells is of the year. What is reached is left open where the file does not say it: then invoices do. */
const columns = (work: Work): StoredColumn[] => [
  customerColumn,
  { name: 'title', column: fragment`title`, fields: ['title'], value: cell('title'), initial: fragment`coalesce(${cell('number')}, '')` },
  {
    name: 'starts_on',
    column: fragment`starts_on`,
    fields: ['validFrom'],
    value: fragment`${cell('validFrom')}::date`,
    initial: fragment`make_date(extract(year from coalesce(${cell('validUntil')}::date, ${work.fileDay}::date))::int, 1, 1)`,
  },
  {
    name: 'ends_on',
    column: fragment`ends_on`,
    fields: ['validUntil'],
    value: fragment`${cell('validUntil')}::date`,
    initial: fragment`make_date(extract(year from coalesce(${cell('validFrom')}::date, ${work.fileDay}::date))::int, 12, 31)`,
  },
  { name: 'reached_cents', column: fragment`reached_cents`, fields: ['reached'], value: cents(cell('reached'), rateOf(work, cell)) },
  { name: 'steps', column: fragment`steps`, fields: ['fromAmount', 'percent'], value: steps(work), initial: fragment`'[]'::jsonb` },
  ...currencyColumns(work, cell),
]

const steps = (work: Work) => fragment`(
  select jsonb_agg(jsonb_build_object('fromCents', ${cents(cell('fromAmount'), rateOf(work, cell))}, 'percent', ${cell('percent')}::numeric) order by ${cell('fromAmount')}::numeric)
  from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record)`

export const rebateScales: RecordStore = {
  table: fragment`rebate_scale t`,
  columns,
  joins: joinCustomer(cell),
  checks: (work) => documentChecks(work, cell),
  adopted: (
    work,
  ) => fragment`(select x.id from rebate_scale x ${joinCustomer(cell)(work)} where x.organisation_id = ${organisation} and x.customer_id = cn.entity_id
    and x.title = ${cell('title')} and x.starts_on = ${cell('validFrom')}::date and ${isUnnamed(work, fragment`x.id`)} limit 1)`,
  parts: null,
  customer: fragment`t.customer_id`,
}
