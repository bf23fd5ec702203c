/** Projects with their parties. A party that a person has entered stays whatever the file says. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import { documentChecks } from '../document-checks.ts'
import { cents, rateOf } from '../money.ts'
import type { RecordStore } from '../record-store.ts'
import { dayColumns, plainColumns } from '../text-columns.ts'
import { applied, cellsOf, keptRows, known, type SliceWork, toStore, unnamed } from '../work.ts'

const cell = cellsOf('project')

export const projects: RecordStore = {
  table: fragment`project t`,
  columns: (work) => [
    ...plainColumns(cell, [
      ['number', fragment`number`, 'number'],
      ['name', fragment`name`, 'name'],
      ['kind', fragment`kind`, 'kind'],
      ['city', fragment`city`, 'city'],
    ]),
    { name: 'name_folded', column: fragment`name_folded`, fields: ['name'], value: cell('nameFolded') },
    {
      name: 'status',
      column: fragment`status`,
      fields: ['status'],
      value: fragment`${cell('status')}::"ProjectStatus"`,
      initial: fragment`'open'::"ProjectStatus"`,
    },
    { name: 'volume_cents', column: fragment`volume_cents`, fields: ['volume'], value: cents(cell('volume'), rateOf(work, cell)) },
    ...dayColumns(cell, [['decision_on', fragment`decision_on`, 'decisionOn']]),
  ],
  joins: () => fragment``,
  checks: (work) => documentChecks(work, cell),
  adopted: () => fragment`(select x.id from project x where x.organisation_id = ${organisation} and x.number = r.external_id and x.archived_at is null
    and ${unnamed('project', fragment`x.id`)} limit 1)`,
  parts: fragment`(select jsonb_build_object('parties', coalesce(jsonb_agg(to_jsonb(x)), '[]')) from project_party x where x.organisation_id = ${organisation} and x.project_id = t.id)`,
  storeParts: storeParties,
  restoreParts: restoreParties,
  isVersioned: true,
  customer: fragment`unnest(array(select x.customer_id from project_party x where x.organisation_id = ${organisation} and x.project_id = t.id))`,
  customersBefore: fragment`jsonb_to_recordset(r.before -> 'parties') x(customer_id uuid)`,
}

/** Of the records to store, whom their lines name: customer `cn` and his part, where the line says it. */
const told = (given: SliceWork): SqlFragment => fragment`import_record r
  join import_line l on l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record
  join ${known(given.work, 'customer', cell('customerNumber'), fragment`cn`)} where ${toStore(given)}`

const role = fragment`${cell('role')}::"PartyRole"`

/** Whoever is there already has the part that he has, unless the file says another. */
async function storeParties(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`delete from project_party x using import_record r where ${toStore(given)} and r.verdict = 'changed'
    and x.organisation_id = ${organisation} and x.project_id = r.entity_id and x.source = ${work.source}
    and not exists (select from import_line l join ${known(work, 'customer', cell('customerNumber'), fragment`cn`)}
      where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record and cn.entity_id = x.customer_id and coalesce(${role}, x.role) = x.role)`
  await sql`insert into project_party (organisation_id, id, project_id, customer_id, role, source)
    select ${organisation}, gen_random_uuid(), p.project_id, p.customer_id, p.role, ${work.source}
    from (select distinct r.entity_id as project_id, cn.entity_id as customer_id, coalesce(${role}, 'owner') as role from ${told(given)}
      and (${role} is not null or not exists (select from project_party x
        where x.organisation_id = ${organisation} and x.project_id = r.entity_id and x.customer_id = cn.entity_id))) p
    on conflict (organisation_id, project_id, customer_id, role) do nothing`
}

async function restoreParties(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const changed = fragment`${applied(given)} and r.before ? 'parties'`
  await sql`delete from project_party x using import_record r
    where ${changed} and x.organisation_id = ${organisation} and x.project_id = r.entity_id and x.source = ${work.source}`
  await sql`insert into project_party select k.* from import_record r cross join lateral ${keptRows(fragment`project_party`, 'parties')}
    where ${changed} and k.organisation_id = ${organisation} and k.source = ${work.source} on conflict do nothing`
}
