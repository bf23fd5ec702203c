/** What statements that compare and store records go by, and how they reach a field. */
import type { Entity } from '../../../../domain/commerce/import/mapping/entities.ts'
import { fieldsOf } from '../../../../domain/commerce/import/records/record-fields.ts'
import { meantCustomer } from '../../../platform/call/merged-customers.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../../platform/database/db.ts'
import { derivedFields } from './derived-cells.ts'

/** A file, as its statements know it. `columns`: of the fields that the file tells, the names of their columns. `cleared`: fields that some of its lines empty by name. `rates`: ours for one of another currency. */
export type Work = {
  jobId: string
  source: string
  entity: Entity
  columns: Readonly<Record<string, string>>
  emptyOverwrites: boolean
  cleared: readonly string[]
  currency: string
  rates: Readonly<Record<string, string>>
  /** Day from which the file is: open items that it does not name are paid by then. */
  fileDay: string
  /** Instant from which it is. `yields`: what the source has said of a record since, as by rows that a system pushes, holds against it. */
  fileFrom: string
  yields: boolean
}

/** Whether a file says something of any of these fields, be it that it is empty. */
export const tells = ({ columns, cleared }: Work, fields: readonly string[]): boolean =>
  fields.some((field) => field in columns || cleared.includes(field))

/** Whether line `l` empties a field of which it tells nothing: as all lines of the file do, or since it names it. */
export const empties = ({ emptyOverwrites, cleared }: Work, field: string): SqlFragment => {
  if (emptyOverwrites || !cleared.includes(field)) return emptyOverwrites ? fragment`true` : fragment`false`
  return fragment`coalesce(${field}::text = any(l.cleared), false)`
}

/** What stays of column `stood` where line `l` tells nothing of the field. */
export const staying = (work: Work, field: string, stood: SqlFragment): SqlFragment =>
  fragment`case when not ${empties(work, field)} then ${stood} end`

/** Records of a file, from the first to the last. */
export type Slice = { from: number; until: number }

/** What a slice is worked on with; in a transaction where more than one statement belongs together. */
export type SliceWork = { sql: Sql; work: Work; slice: Slice }

export type CellOf = (field: string) => SqlFragment

/** The value of a field in line `l`. */
export const cellsOf = (entity: Entity): CellOf => {
  const fields = [...fieldsOf(entity), ...derivedFields(entity)]
  return (field) => {
    const at = fields.indexOf(field)
    if (at < 0) throw new Error(`${entity} has no field ${field}`)
    // As a text of the statement, since the same place has to be recognised as the same wherever it stands.
    return { texts: [`l.cells[${at + 1}]`], values: [] }
  }
}

const list =
  (between: string) =>
  (parts: readonly SqlFragment[]): SqlFragment => ({
    texts: ['', ...parts.slice(1).map(() => between), ''],
    values: parts,
  })
export const commas = list(', ')
export const anyOf = list(' or ')

/** Records `r` that are to be stored and are not yet. */
export const isToStore = fragment`r.verdict in ('new', 'changed') and not r.is_applied`

const madeAt = ({ fileFrom }: Work): SqlFragment => fragment`${fileFrom}::timestamptz`

/** When the source said what record `r` says. */
export const saidAt = (work: Work): SqlFragment => fragment`coalesce(r.said_at, ${madeAt(work)})`

/** Of number `e` its source has said something since then; usually since the file was made. */
export const isOvertaken = (work: Work, since = madeAt(work)): SqlFragment =>
  fragment`(${work.yields}::boolean and coalesce(e.said_at > ${since}, false))`

/** Those of a slice. */
export const toStore = ({ work, slice }: Pick<SliceWork, 'work' | 'slice'>): SqlFragment => fragment`r.organisation_id = ${organisation}
  and r.job_id = ${work.jobId}::uuid and r.record between ${slice.from}::int and ${slice.until}::int and ${isToStore}`

/** Records `r` of a slice that are in. */
export const applied = ({ work, slice }: Pick<SliceWork, 'work' | 'slice'>): SqlFragment => fragment`r.organisation_id = ${organisation}
  and r.job_id = ${work.jobId}::uuid and r.record between ${slice.from}::int and ${slice.until}::int and r.is_applied`

/** Rows `k` of a table that record `r` has kept under this name, each with whomever its customer was merged into since. */
export const keptRows = (table: SqlFragment, name: string): SqlFragment => fragment`jsonb_array_elements(r.before -> ${name}::text) e(kept)
  cross join lateral jsonb_populate_record(null::${table}, e.kept || jsonb_build_object('customer_id', ${meantCustomer(fragment`(e.kept ->> 'customer_id')::uuid`)})) k`

/** The first line `l` of record `r`. */
export const firstLine = fragment`join lateral (select f.line, f.cells, f.cleared from import_line f
  where f.organisation_id = ${organisation} and f.job_id = r.job_id and f.record = r.record order by f.line limit 1) l on true`

/** Line `l` of a slice. */
export const linesOf = ({ work, slice }: Pick<SliceWork, 'work' | 'slice'>): SqlFragment => fragment`l.organisation_id = ${organisation}
  and l.job_id = ${work.jobId}::uuid and l.record between ${slice.from}::int and ${slice.until}::int`

/** No source has named row `id` yet. */
export const unnamed = (entity: string, id: SqlFragment): SqlFragment => fragment`not exists (select from external_number n
  where n.organisation_id = ${organisation} and n.entity = ${entity} and n.entity_id = ${id})`

/** The row that `number` names, as the file's source calls it, under the name `as`. */
export const known = (work: Work, entity: string, number: SqlFragment, as: SqlFragment): SqlFragment => fragment`external_number ${as}
  on ${as}.organisation_id = ${organisation} and ${as}.source = ${work.source} and ${as}.entity = ${entity} and ${as}.external_id = ${number}`

/** That the source has no number yet for the row with this id. */
export const isUnnamed = (work: Work, id: SqlFragment): SqlFragment => fragment`not exists (select from external_number u
  where u.organisation_id = ${organisation} and u.entity = ${work.entity} and u.entity_id = ${id} and u.source = ${work.source})`
