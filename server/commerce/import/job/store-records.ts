/** Brings the records of a file in: new rows, changed columns, and what belongs to them. What stood there before is kept with the record. */
import { alsoKnownAs } from '../../../../domain/commerce/import/records/record-fields.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import type { StoredColumn } from '../records/record-store.ts'
import { stores } from '../records/stores.ts'
import { commas, firstLine, isToStore, type SliceWork, saidAt, staying, tells, toStore, type Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { inSlices } from './slices.ts'

export const storeRecords = (turn: JobTurn, work: Work): Promise<void> =>
  inSlices(turn, work, 'storing', storeSlice, { which: isToStore, isOrdered: !stores[work.entity].areApart })

async function storeSlice(given: SliceWork): Promise<void> {
  await keepBefore(given)
  await storeRows(given)
  await stores[given.work.entity].storeParts?.(given)
  await register(given)
  await given.sql`update import_record r set is_applied = true where ${toStore(given)}`
}

/** Those of which the file says something; all others stay as they are. */
export const toldColumns = (work: Work): StoredColumn[] => stores[work.entity].columns(work).filter(({ fields }) => tells(work, fields))

/** What a column will hold: an empty cell leaves what stands there, unless it is to empty it. */
const nextOf = (work: Work, { column, fields, value, initial }: StoredColumn): SqlFragment => {
  const kept = [value, staying(work, fields[0], fragment`t.${column}`)]
  return fragment`coalesce(${commas(initial ? [...kept, initial] : kept)})`
}

/** By column `[before, after]`, of columns that change. */
export const changes = (work: Work): SqlFragment =>
  fragment`jsonb_strip_nulls(jsonb_build_object(${commas(
    toldColumns(work).map(
      (each) => fragment`${each.name}::text, case when t.${each.column} is distinct from ${nextOf(work, each)}
      then jsonb_build_array(t.${each.column}, ${nextOf(work, each)}) end`,
    ),
  )}))`

/** The number `e` under which the source knows record `r`. */
const joinNumber = (work: Work): SqlFragment => fragment`join external_number e on e.organisation_id = ${organisation} and e.source = ${work.source}
  and e.entity = ${work.entity} and e.external_id = r.external_id`

/** Record by record, each by its key: joined as a whole, tables of which the database knows nothing yet are gone through once for each of them. */
async function keepBefore(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const { table, joins, parts } = stores[work.entity]
  await sql`update import_record r set before = (
      select jsonb_build_object('fields', ${changes(work)}, 'archivedAt', t.archived_at, 'hash', encode(e.content_hash, 'hex'), 'saidAt', e.said_at,
        'goneAt', e.gone_at, 'isKnown', e.entity_id is not null) ${parts ? fragment`|| coalesce(${parts}, '{}')` : fragment``}
      from (select 1) one ${firstLine} ${joins(work)} join ${table} on t.organisation_id = ${organisation} and t.id = r.entity_id
      left ${joinNumber(work)})
    where ${toStore(given)} and r.verdict = 'changed'`
}

/** Two numbers of a source may name the same row, as after two customers were made one: then the first says it. */
async function storeRows(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const { table, joins } = stores[work.entity]
  const told = toldColumns(work)
  const all = stores[work.entity].columns(work).filter(({ fields, initial }) => tells(work, fields) || initial)
  await sql`insert into ${named(table)} (organisation_id, id, ${commas(all.map(({ column }) => column))})
    select distinct on (r.entity_id) ${organisation}, r.entity_id, ${commas(all.map((each) => nextOf(work, each)))} from import_record r ${firstLine} ${joins(work)}
    left join ${table} on t.organisation_id = ${organisation} and t.id = r.entity_id where ${toStore(given)} order by r.entity_id, r.record
    on conflict (organisation_id, id) do update set archived_at = null${raisedWhere(work, fragment`t.archived_at is not null or ${differs(told)}`)},
      ${commas(told.map(({ column }) => fragment`${column} = excluded.${column}`))}`
}

const differs = (told: readonly StoredColumn[]): SqlFragment => fragment`(${commas(told.map(({ column }) => fragment`t.${column}`))})
  is distinct from (${commas(told.map(({ column }) => fragment`excluded.${column}`))})`

/** What the `set` of an update of rows `t` says besides: whoever has an older version in hand does not save it over this. */
export const raisedWhere = ({ entity }: Work, isChanged: SqlFragment): SqlFragment =>
  stores[entity].isVersioned ? fragment`, version = t.version + (case when ${isChanged} then 1 else 0 end)` : fragment``

/** `customer t` as it stands after `insert into`. */
const named = ({ texts }: SqlFragment): SqlFragment => ({ texts: [(texts[0] ?? '').replace(/ t$/, ' as t')], values: [] })

/** From now on the source's number names the row, with what the source said of it. */
async function register(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`insert into external_number (organisation_id, source, entity, external_id, entity_id, content_hash, said_at)
    select ${organisation}, ${work.source}, ${work.entity}, r.external_id, r.entity_id, r.content_hash, ${saidAt(work)} from import_record r where ${toStore(given)}
    on conflict (organisation_id, source, entity, external_id) do update set content_hash = excluded.content_hash, said_at = excluded.said_at, gone_at = null`
  const other = alsoKnownAs(work.entity)
  if (other)
    await sql`insert into external_number (organisation_id, source, entity, external_id, entity_id, said_at)
      select ${organisation}, ${work.source}, ${other}, r.external_id, r.entity_id, ${saidAt(work)} from import_record r where ${toStore(given)}
      on conflict (organisation_id, source, entity, external_id) do nothing`
}
