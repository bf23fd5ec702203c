/** Product groups, each under at most one other. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import type { Check, RecordStore } from '../record-store.ts'
import { plainColumns } from '../text-columns.ts'
import { applied, cellsOf, empties, firstLine, type SliceWork, tells, type Work } from '../work.ts'
import { numberElsewhere } from './number-elsewhere.ts'

const cell = cellsOf('product_group')

export const productGroups: RecordStore = {
  table: fragment`product_group t`,
  columns: () =>
    plainColumns(cell, [
      ['code', fragment`code`, 'number'],
      ['name', fragment`name`, 'name'],
    ]),
  joins: () => fragment``,
  // What stands in a circle is no parent any more for what stands below it: the order counts.
  checks: (work) => [numberElsewhere(work, { table: fragment`product_group`, number: fragment`code` }, cell), circular(work), unknownParent(work)],
  adopted: () => fragment`(select x.id from product_group x where x.organisation_id = ${organisation} and x.code = r.external_id)`,
  parts: fragment`jsonb_build_object('parent', t.parent_id)`,
  storeParts: storeParents,
  restoreParts: async (given) => {
    await given.sql`update product_group t set parent_id = (r.before ->> 'parent')::uuid from import_record r
      where ${applied(given)} and r.before ? 'parent' and t.organisation_id = ${organisation} and t.id = r.entity_id`
  },
  customer: null,
}

/** The record `p` of the file that bears this code. */
const recordOf = ({ jobId }: Work, code: SqlFragment): SqlFragment =>
  fragment`import_record p where p.organisation_id = ${organisation} and p.job_id = ${jobId}::uuid and p.external_id = ${code}`

/** Under which code a group will stand: as the file says, else as it is. */
function parentOf(work: Work, code: SqlFragment): SqlFragment {
  const told = fragment`(select ${cell('parent')} from import_line l where l.organisation_id = ${organisation} and l.job_id = ${work.jobId}::uuid
    and l.record = (select p.record from ${recordOf(work, code)} limit 1) order by l.line limit 1)`
  const known = fragment`(select g.code from product_group t join product_group g on g.organisation_id = ${organisation} and g.id = t.parent_id
    where t.organisation_id = ${organisation} and t.code = ${code})`
  return fragment`coalesce(${told}, case when not exists (select from ${recordOf(work, code)}
    and exists (select from import_line l where l.organisation_id = ${organisation} and l.job_id = p.job_id and l.record = p.record and ${empties(work, 'parent')})) then ${known} end)`
}

/** Whoever goes up from the group comes back to it. */
const circular = (work: Work): Check => ({
  field: 'parent',
  reason: 'circular_group',
  wrong: fragment`${cell('parent')} is not null and ${cell('number')} in (
    with recursive up(code) as (select ${cell('parent')} union select ${parentOf(work, fragment`up.code`)} from up) select up.code from up where up.code is not null)`,
})

const unknownParent = (work: Work): Check => ({
  field: 'parent',
  reason: 'unknown_group',
  wrong: fragment`${cell('parent')} is not null
    and not exists (select from product_group g where g.organisation_id = ${organisation} and g.code = ${cell('parent')})
    and not exists (select from ${recordOf(work, cell('parent'))} and not exists (select from import_rejection x
      where x.organisation_id = ${organisation} and x.job_id = p.job_id and x.record = p.record))`,
})

/** Parents may stand behind their children: each slice looks once more at those before it. */
async function storeParents({ sql, work, slice }: SliceWork): Promise<void> {
  if (!tells(work, ['parent'])) return
  await sql`update product_group t set parent_id = k.parent_id
    from (select r.entity_id, p.id as parent_id from import_record r ${firstLine}
      left join product_group p on p.organisation_id = ${organisation} and p.code = ${cell('parent')}
      where r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid and r.record <= ${slice.until}::int and r.verdict in ('new', 'changed')
        and (p.id is not null or (${cell('parent')} is null and ${empties(work, 'parent')}))) k
    where t.organisation_id = ${organisation} and t.id = k.entity_id and t.parent_id is distinct from k.parent_id`
}
