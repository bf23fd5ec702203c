/** The thread that reads a page of a source. */
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Mark } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import type { SourceObject, SourceRow } from '../../../../../../domain/commerce/connectors/source-row.ts'
import { toldValue } from '../../../../../../domain/commerce/import/job/pushed-rows.ts'
import { type Entity, entities } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { recordKey } from '../../../../../../domain/commerce/import/records/record-key.ts'
import { type StagedRows, stageNamedRows } from '../../staged-rows.ts'
import { pageReader } from './page-reader.ts'
import type { PageFound, PageMessage, PageWork } from './page-work.ts'

const { reading, bodies, address, want, links, seen }: PageWork = workerData
const reader = pageReader(reading, address, links)
const { entity } = reader
type Page = { objects: readonly Readonly<Record<string, unknown>>[] }

async function read(): Promise<PageMessage> {
  const pages: Exclude<ReturnType<typeof reader.readPage>, string>[] = []
  for (const body of bodies) {
    const page = reader.readPage(new TextDecoder().decode(body))
    if (typeof page === 'string') return { kind: 'fault', fault: page }
    pages.push(page)
  }
  const page = { objects: pages.flatMap(({ objects }) => objects), link: pages.at(-1)?.link ?? null }
  const nothing: PageFound = {
    staged: null,
    marks: [],
    link: page.link,
    hash: hashOf(bodies.at(-1) ?? ''),
    links: [],
    gone: [],
    numbers: [],
    companies: [],
  }
  if (want === 'companies')
    return { kind: 'page', page: { ...nothing, companies: [...new Set(page.objects.flatMap((each) => reader.companyOf(each) ?? []))] } }
  if (want === 'numbers') return { kind: 'page', page: { ...nothing, ...numbersOf(page) } }
  return { kind: 'page', page: { ...nothing, ...(await rowsOf(page)) } }
}

const keyOf = (row: SourceRow): string | null => recordKey(entity, (field) => row[field] ?? null)

function numbersOf({ objects }: Page): Pick<PageFound, 'numbers' | 'gone'> {
  const all = objects.map((object) => reader.readObject(object))
  return { numbers: all.flatMap(({ rows }) => (rows[0] ? (keyOf(rows[0]) ?? []) : [])), gone: goneOf(all) }
}

async function rowsOf({ objects }: Page): Promise<Pick<PageFound, 'staged' | 'marks' | 'links' | 'gone'>> {
  const known = new Set(seen)
  const fresh = objects.filter((object) => !known.has(markOf(object)?.mark ?? ''))
  const read = fresh.map((object) => reader.readObject(object))
  const rows = read.flatMap((each) => each.rows)
  return {
    staged: rows.length === 0 ? null : await staged(entity, rows),
    marks: objects.flatMap((object) => markOf(object) ?? []),
    links: read.flatMap((each) => each.links ?? []),
    gone: goneOf(read),
  }
}

const goneOf = (all: readonly SourceObject[]): string[] => all.flatMap(({ gone }) => gone ?? [])

/** A row is known again by what it is and the time at which it was changed. */
function markOf(object: Readonly<Record<string, unknown>>): Mark | null {
  const changed = reader.changed(object)
  return changed && { at: changed.at, mark: hashOf(changed.name) }
}

const HASH_LETTERS = 16
const hashOf = (told: string | Uint8Array): string => createHash('sha256').update(told).digest('base64url').slice(0, HASH_LETTERS)

/** All fields that it could tell, whether it does or not: what is empty there is said to be. */
async function staged(of: Entity, rows: readonly SourceRow[]): Promise<StagedRows> {
  const told = new Set(rows.flatMap((row) => Object.keys(row)))
  const fields = Object.keys(entities[of]).filter((field) => told.has(field))
  return await stageNamedRows(
    of,
    fields,
    rows.map((row) => fields.map((field) => toldValue(row[field] ?? null, entities[of][field]?.kind))),
  )
}

parentPort?.postMessage(await read())
