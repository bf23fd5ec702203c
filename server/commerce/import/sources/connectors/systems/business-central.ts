/** Business Central's standard interface as a source: OData, paged by the server. */
import { createHash } from 'node:crypto'
import { changesAddress, type SetName, sourceSets } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import { afterPage, type ChangeCursor, fromBeginning, RepeatedLink } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { nextAddress } from '../../../../../../domain/commerce/connectors/odata/next-link.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { Answered } from '../reach/reach.ts'
import type { PageFound, PageWork } from '../thread/page-work.ts'
import type { ChangePage, Source } from './source.ts'

/** `ask`: a signed request. `linksOf`: by number of a company among the contacts its customer. */
export type BusinessCentralParts = {
  base: string
  ask: (address: string, headers: Record<string, string>) => Promise<Answered>
  read: (work: PageWork) => Promise<PageFound>
  linksOf: (companies: readonly string[]) => Promise<Record<string, string>>
}

/** Documents come with their positions; twenty thousand of them, as many as it would send, are too much at once. */
const HEADERS = { accept: 'application/json;odata.metadata=minimal', prefer: 'odata.maxpagesize=500' }

export const businessCentral = (parts: BusinessCentralParts): Source => ({
  entityOf: (set) => sourceSets[set as SetName].entity,
  readChanges: (set, cursor) => readChanges(parts, set as SetName, cursor),
})

async function readChanges(parts: BusinessCentralParts, set: SetName, cursor: ChangeCursor): Promise<ChangePage> {
  const answer = await askFor(parts, set, cursor)
  if (answer === null) return { staged: null, gone: [], links: [], cursor: fromBeginning(cursor), isThrough: false, trouble: null }
  const page = await readAnswer(parts, set, answer.body, 'rows', cursor)
  const link = page.link === null ? null : nextAddress(page.link, parts.base)
  if (page.link !== null && link === null) throw new MustWait('link_elsewhere')
  const found = { staged: page.staged, gone: page.gone, links: page.links }
  try {
    return { ...found, ...afterPage(cursor, { marks: page.marks, link, linkHash: hashOf(link ?? ''), at: answer.at }), trouble: null }
  } catch (error) {
    if (!(error instanceof RepeatedLink)) throw error
    return { ...found, cursor: fromBeginning(cursor), isThrough: true, trouble: 'link_repeats' }
  }
}

/** null: the link to the page is not known there any more, so that its reading begins anew. */
async function askFor({ base, ask }: BusinessCentralParts, set: SetName, { link, since }: ChangeCursor): Promise<Answered | null> {
  if (link === null) return await ask(changesAddress(base, set, since), HEADERS)
  return await ask(link, HEADERS).catch((error: unknown) => {
    if (error instanceof MustWait && (error.reason === 'request_refused' || error.reason === 'nothing_there')) return null
    throw error
  })
}

/** People are found by their companies, whose customers were told before. */
export async function readAnswer(
  { read, linksOf }: BusinessCentralParts,
  set: SetName,
  body: Uint8Array,
  want: 'rows' | 'numbers',
  { seen }: Pick<ChangeCursor, 'seen'>,
): Promise<PageFound> {
  const work: PageWork = { set, body, want, links: {}, seen: seen.map(({ mark }) => mark) }
  if (set !== 'contacts') return await read(work)
  const { companies } = await read({ ...work, want: 'companies' })
  return await read({ ...work, links: await linksOf(companies) })
}

const hashOf = (link: string): string => createHash('sha256').update(link).digest('base64url').slice(0, HASH_LETTERS)
const HASH_LETTERS = 16
