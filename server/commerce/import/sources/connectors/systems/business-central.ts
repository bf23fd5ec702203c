/** Business Central's standard interface as a source: OData, paged by the server. */
import { createHash } from 'node:crypto'
import {
  changesAddress,
  namedAddress,
  numbersAddress,
  type SetName,
  setOf,
} from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import {
  afterPage,
  type ChangeCursor,
  firstCursor,
  fromBeginning,
  RepeatedLink,
} from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { nextAddress } from '../../../../../../domain/commerce/connectors/odata/next-link.ts'
import type { SystemAnswer } from '../../../../../platform/call/system-reach.ts'
import type { StagedRows } from '../../staged-rows.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { PageFound, PageWork } from '../thread/page-work.ts'
import type { ChangePage, Source } from './source.ts'

/** `ask`: a signed request. `linksOf`: by number of a company among the contacts its customer. */
export type BusinessCentralParts = {
  base: string
  ask: (address: string, headers: Record<string, string>) => Promise<SystemAnswer>
  read: (work: PageWork) => Promise<PageFound>
  linksOf: (companies: readonly string[]) => Promise<Record<string, string>>
}

/** Addresses may not be much longer. */
const MOST_NAMED = 20

/** Documents come with their positions; twenty thousand of them, as many as it would send, are too much at once. */
const HEADERS = { accept: 'application/json;odata.metadata=minimal', prefer: 'odata.maxpagesize=500' }

export const businessCentral = (parts: BusinessCentralParts): Source => ({
  entityOf: (set) => setOf(set as SetName).entity,
  vanishes: (set) => setOf(set as SetName).vanishes,
  changesSilently: (set) => setOf(set as SetName).isSilent ?? false,
  readChanges: (set, cursor) => readChanges(parts, set as SetName, cursor),
  readNumbers: (set) => readNumbers(parts, set as SetName),
  readNamed: (set, numbers) => readNamed(parts, set as SetName, numbers),
})

async function* readNumbers(parts: BusinessCentralParts, set: SetName): AsyncGenerator<{ numbers: string[]; gone: string[] }> {
  const visited = new Set<string>()
  for (let link: string | null = numbersAddress(parts.base, set); link !== null; ) {
    if (visited.has(link)) throw new MustWait('link_repeats')
    visited.add(link)
    const { body } = await parts.ask(link, { ...HEADERS, prefer: 'odata.maxpagesize=5000' })
    const page = await readAnswer(parts, set, [body], 'numbers', firstCursor)
    yield { numbers: page.numbers, gone: page.gone }
    link = page.link === null ? null : sameServer(page.link, parts.base)
  }
}

async function readNamed(parts: BusinessCentralParts, set: SetName, numbers: readonly string[]): Promise<StagedRows | null> {
  const bodies: Uint8Array[] = []
  for (let from = 0; from < numbers.length; from += MOST_NAMED)
    bodies.push((await parts.ask(namedAddress(parts.base, set, numbers.slice(from, from + MOST_NAMED)), HEADERS)).body)
  return (await readAnswer(parts, set, bodies, 'rows', firstCursor)).staged
}

/** Throws MustWait where it leads to another one. */
function sameServer(link: string, base: string): string {
  const next = nextAddress(link, base)
  if (next === null) throw new MustWait('link_elsewhere')
  return next
}

async function readChanges(parts: BusinessCentralParts, set: SetName, cursor: ChangeCursor): Promise<ChangePage> {
  const answer = await askFor(parts, set, cursor)
  if (answer === null) return { staged: null, gone: [], links: [], cursor: fromBeginning(cursor), isThrough: false, trouble: null }
  const page = await readAnswer(parts, set, [answer.body], 'rows', cursor)
  const link = page.link === null ? null : sameServer(page.link, parts.base)
  const found = { staged: page.staged, gone: page.gone, links: page.links }
  try {
    return { ...found, ...afterPage(cursor, { marks: page.marks, link, linkHash: hashOf(link ?? ''), at: answer.at }), trouble: null }
  } catch (error) {
    if (!(error instanceof RepeatedLink)) throw error
    return { ...found, cursor: fromBeginning(cursor), isThrough: false, trouble: 'link_repeats' }
  }
}

/** null: the link to the page is not known there any more, so that its reading begins anew. */
async function askFor({ base, ask }: BusinessCentralParts, set: SetName, { link, since }: ChangeCursor): Promise<SystemAnswer | null> {
  if (link === null) return await ask(changesAddress(base, set, since), HEADERS)
  return await ask(link, HEADERS).catch((error: unknown) => {
    if (error instanceof MustWait && (error.reason === 'request_refused' || error.reason === 'nothing_there')) return null
    throw error
  })
}

/** People are found by their companies, whose customers were told before. */
async function readAnswer(
  { read, linksOf }: BusinessCentralParts,
  set: SetName,
  bodies: readonly Uint8Array[],
  want: 'rows' | 'numbers',
  { seen }: Pick<ChangeCursor, 'seen'>,
): Promise<PageFound> {
  const work: PageWork = { set, bodies, want, links: {}, seen: seen.map(({ mark }) => mark) }
  if (set !== 'contacts') return await read(work)
  const { companies } = await read({ ...work, want: 'companies' })
  return await read({ ...work, links: await linksOf(companies) })
}

const hashOf = (link: string): string => createHash('sha256').update(link).digest('base64url').slice(0, HASH_LETTERS)
const HASH_LETTERS = 16
