/** Business Central's standard interface as a source: OData, paged by the server. */
import {
  changesAddress,
  namedAddress,
  numbersAddress,
  type SetName,
  setOf,
} from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import type { StagedRows } from '../../staged-rows.ts'
import type { Asking } from '../reach/asking.ts'
import type { PageFound, PageWork } from '../thread/page-work.ts'
import { type Paging, readAllPages, readChangePage } from './paged-changes.ts'
import type { Source } from './source.ts'

/** `ask`: a signed request. `linksOf`: by number of a company among the contacts its customer. */
export type BusinessCentralParts = {
  base: string
  ask: Asking['ask']
  read: (work: PageWork) => Promise<PageFound>
  linksOf: (companies: readonly string[]) => Promise<Record<string, string>>
}

const headers = (pageSize: number) => ({ accept: 'application/json;odata.metadata=minimal', prefer: `odata.maxpagesize=${pageSize}` })
/** Documents come with their positions; twenty thousand of them, as many as it would send, are too much at once. */
const ROWS = headers(500)
const NUMBERS = headers(5_000)
/** Addresses may not be much longer. */
const MOST_NAMED = 20

export const businessCentral = (parts: BusinessCentralParts): Source => ({
  entityOf: (set) => setOf(set as SetName).entity,
  vanishes: (set) => setOf(set as SetName).vanishes,
  changesSilently: (set) => setOf(set as SetName).isSilent ?? false,
  readChanges: (set, cursor) =>
    readChangePage(paging(parts, set as SetName, 'rows'), changesAddress(parts.base, set as SetName, cursor.since), cursor),
  readNumbers: (set) => readAllPages(paging(parts, set as SetName, 'numbers'), numbersAddress(parts.base, set as SetName)),
  readNamed: (set, numbers) => readNamed(parts, set as SetName, numbers),
})

const paging = (parts: BusinessCentralParts, set: SetName, want: 'rows' | 'numbers'): Paging => ({
  ...{ base: parts.base, ask: parts.ask, headers: want === 'rows' ? ROWS : NUMBERS },
  read: (body, address, seen) => readBodies(parts, set, { bodies: [body], address, want, seen }),
})

async function readNamed(parts: BusinessCentralParts, set: SetName, numbers: readonly string[]): Promise<StagedRows | null> {
  const bodies: Uint8Array[] = []
  for (let from = 0; from < numbers.length; from += MOST_NAMED)
    bodies.push((await parts.ask(namedAddress(parts.base, set, numbers.slice(from, from + MOST_NAMED)), ROWS)).body)
  return (await readBodies(parts, set, { bodies, address: parts.base, want: 'rows', seen: [] })).staged
}

/** People are found by their companies, whose customers were told before. */
async function readBodies(
  { read, linksOf }: BusinessCentralParts,
  set: SetName,
  given: Pick<PageWork, 'bodies' | 'address' | 'want' | 'seen'>,
): Promise<PageFound> {
  const work: PageWork = { ...given, reading: { system: 'business_central', set }, links: {} }
  if (set !== 'contacts') return await read(work)
  const { companies } = await read({ ...work, want: 'companies' })
  return await read({ ...work, links: await linksOf(companies) })
}
