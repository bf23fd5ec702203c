/** Takes a file back as a whole: what was new goes, what changed is as it was, what was archived is there again. */
import { alsoToldAs, isArchivedByUndo } from '../../../../domain/commerce/import/records/record-fields.ts'
import { meantCustomer } from '../../../platform/call/merged-customers.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import type { StoredColumn } from '../records/record-store.ts'
import { stores } from '../records/stores.ts'
import { applied, commas, type SliceWork, type Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { inSlices } from './slices.ts'
import { raisedWhere, toldColumns } from './store-records.ts'
import { refreshSome, touchedIn } from './sum-figures.ts'

/** Figures go with their slice: of what is deleted nobody knows any more afterwards whose it was. */
export const takeBackRecords = (turn: JobTurn, work: Work): Promise<void> =>
  inSlices(turn, work, 'undoing', takeBackSlice, { which: fragment`r.is_applied`, isOrdered: true })

async function takeBackSlice(given: SliceWork): Promise<void> {
  const touched = await touchedIn(given)
  await restoreChanged(given)
  await stores[given.work.entity].restoreParts?.(given)
  await restoreVanished(given)
  await removeNew(given)
  await given.sql`update import_record r set is_applied = false where ${applied(given)}`
  await refreshSome(given.sql, touched)
}

/** What somebody has written since stays. */
const before = ({ texts }: SqlFragment, { name, column }: Pick<StoredColumn, 'name' | 'column'>): SqlFragment => {
  const row = { texts: [(texts[0] ?? '').replace(/ t$/, '')], values: [] }
  const change = fragment`(r.before -> 'fields' -> ${name}::text)`
  const told = (value: SqlFragment): SqlFragment => (name === 'customer_id' ? meant(value) : value)
  const [was, became] = [told(fragment`${change} -> 0`), told(fragment`${change} -> 1`)]
  // What it has emptied is null in JSON, too.
  return fragment`case when ${change} is not null and coalesce(to_jsonb(t.${column}), 'null') = ${became}
    then (jsonb_populate_record(null::${row}, jsonb_build_object(${name}::text, ${was}))).${column} else t.${column} end`
}

/** Whomever a customer was merged into since. */
const meant = (id: SqlFragment): SqlFragment => fragment`to_jsonb(${meantCustomer(fragment`(${id} #>> '{}')::uuid`)})`

const raised = (work: Work): SqlFragment => raisedWhere(work, fragment`true`)

async function restoreChanged(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const { table } = stores[work.entity]
  await sql`update ${table} set archived_at = (r.before ->> 'archivedAt')::timestamptz${raised(work)},
      ${commas(toldColumns(work).map((each) => fragment`${each.column} = ${before(table, each)}`))}
    from import_record r where ${applied(given)} and r.verdict = 'changed' and t.organisation_id = ${organisation} and t.id = r.entity_id`
  await sql`delete from external_number e using import_record r
    where ${applied(given)} and r.verdict = 'changed' and r.before ->> 'isKnown' = 'false' and ${ofRecord(work)}`
  await sql`update external_number e set content_hash = decode(r.before ->> 'hash', 'hex'), said_at = coalesce((r.before ->> 'saidAt')::timestamptz, e.said_at), gone_at = (r.before ->> 'goneAt')::timestamptz
    from import_record r where ${applied(given)} and r.verdict = 'changed' and ${ofRecord(work)}`
}

async function restoreVanished(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const { table, vanishKeeps } = stores[work.entity]
  const row = { texts: [(table.texts[0] ?? '').replace(/ t$/, '')], values: [] }
  const kept = (name: string): SqlFragment => ({ texts: [name], values: [] })
  const restored = vanishKeeps
    ? fragment`${commas(vanishKeeps.map((name) => fragment`${kept(name)} = (jsonb_populate_record(null::${row}, jsonb_build_object(${name}::text, r.before -> 'fields' -> ${name}::text -> 0))).${kept(name)}`))}`
    : fragment`archived_at = (r.before ->> 'archivedAt')::timestamptz${raised(work)}`
  await sql`update ${table} set ${restored} from import_record r
    where ${applied(given)} and r.verdict = 'vanished' and t.organisation_id = ${organisation} and t.id = r.entity_id`
  await sql`update external_number e set gone_at = null from import_record r where ${applied(given)} and r.verdict = 'vanished' and ${ofRecord(work)}`
}

async function removeNew(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const { table, isNeeded = fragment`false` } = stores[work.entity]
  if (!isArchivedByUndo(work.entity)) return await deleteNew(given)
  await sql`update ${table} set archived_at = now()${raised(work)} from import_record r where ${applied(given)} and r.verdict = 'new' and ${rowOfRecord} and not ${isNeeded}
    and not exists (select from external_number o where o.organisation_id = ${organisation} and o.entity = ${work.entity} and o.entity_id = t.id
      and o.gone_at is null and not (o.source = ${work.source} and o.external_id = r.external_id))`
  await sql`update external_number e set gone_at = now(), content_hash = null from import_record r
    where ${applied(given)} and r.verdict = 'new' and ${ofRecord(work)}`
}

const ofRecord = (work: Work): SqlFragment => fragment`e.organisation_id = ${organisation} and e.source = ${work.source} and e.entity = ${work.entity}
  and e.external_id = r.external_id`

/** Row `t` of record `r`. */
const rowOfRecord = fragment`t.organisation_id = ${organisation} and t.id = r.entity_id`

/** What another kind of file has told of since stays: only what this one has said of it goes. */
async function deleteNew(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const { table, released, removeParts } = stores[work.entity]
  const isNew = fragment`${applied(given)} and r.verdict = 'new'`
  const other = alsoToldAs(work.entity)
  const isTold = other
    ? fragment`exists (select from external_number o where o.organisation_id = ${organisation} and o.entity = ${other} and o.entity_id = r.entity_id and o.content_hash is not null)`
    : fragment`false`
  if (released) await sql`update ${table} set ${released} from import_record r where ${isNew} and ${rowOfRecord} and ${isTold}`
  await removeParts?.(given)
  await sql`delete from ${table} using import_record r where ${isNew} and ${rowOfRecord} and not ${isTold}`
  await sql`delete from external_number e using import_record r where ${isNew} and e.organisation_id = ${organisation} and e.source = ${work.source}
    and e.external_id = r.external_id and (e.entity = ${work.entity} or (e.entity = ${other} and not exists (select from ${table} where ${rowOfRecord})))`
}
