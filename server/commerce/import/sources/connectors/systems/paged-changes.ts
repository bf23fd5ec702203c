/** Reading what comes in pages, whoever's they are: each says where the next one is. */
import { createHash } from 'node:crypto'
import { afterPage, type ChangeCursor, fromBeginning, RepeatedLink } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { nextAddress } from '../../../../../../domain/commerce/connectors/odata/next-link.ts'
import type { Asking } from '../reach/asking.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { PageFound } from '../thread/page-work.ts'
import type { ChangePage } from './source.ts'

/** `read`: what stands on a page, which was asked for at `address`, without what was `seen` before. */
export type Paging = {
  base: string
  headers: Record<string, string>
  ask: Asking['ask']
  read: (body: Uint8Array, address: string, seen: readonly string[]) => Promise<PageFound>
}

const NOTHING = { staged: null, gone: [], links: [] }

/** `first`: where the reading begins that the cursor stands for. */
export async function readChangePage(paging: Paging, first: string, cursor: ChangeCursor): Promise<ChangePage> {
  const address = cursor.link ?? first
  const answer = await paging.ask(address, paging.headers).catch((error: unknown) => {
    if (cursor.link !== null && isForgotten(error)) return null
    throw error
  })
  if (answer === null)
    // Where it is forgotten each time, beginning at once would ask for ever.
    return { ...NOTHING, cursor: fromBeginning(cursor), isThrough: false, trouble: cursor.isAnew ? 'request_refused' : null }
  const seen = cursor.seen.map(({ mark }) => mark)
  const page = await paging.read(answer.body, address, seen)
  const link = sameServer(page.link, address, paging.base)
  const found = { staged: page.staged, gone: page.gone, links: page.links }
  try {
    return {
      ...found,
      ...afterPage(cursor, { marks: page.marks, link, linkHash: hashOf(link ?? ''), pageHash: page.hash, at: answer.at }),
      trouble: null,
    }
  } catch (error) {
    if (!(error instanceof RepeatedLink)) throw error
    return { ...found, cursor: fromBeginning(cursor), isThrough: false, trouble: 'link_repeats' }
  }
}

/** The link to a page is not known there any more: its reading begins anew. */
const isForgotten = (error: unknown): boolean => error instanceof MustWait && (error.reason === 'request_refused' || error.reason === 'nothing_there')

/** Throws MustWait where pages go in a circle. */
export async function* readAllPages({ base, headers, ask, read }: Paging, first: string): AsyncGenerator<PageFound> {
  const visited = new Set<string>()
  for (let address: string | null = first; address !== null; ) {
    if (visited.has(address)) throw new MustWait('link_repeats')
    visited.add(address)
    const page: PageFound = await read((await ask(address, headers)).body, address, [])
    yield page
    if (visited.has(page.hash)) throw new MustWait('link_repeats')
    visited.add(page.hash)
    address = sameServer(page.link, address, base)
  }
}

/** Throws MustWait where it leads to another one. */
function sameServer(link: string | null, address: string, base: string): string | null {
  if (link === null) return null
  const next = nextAddress(link, address)
  if (next === null || new URL(next).origin !== new URL(base).origin) throw new MustWait('link_elsewhere')
  return next
}

const hashOf = (link: string): string => createHash('sha256').update(link).digest('base64url').slice(0, HASH_LETTERS)
const HASH_LETTERS = 16
