/** A client that follows a delta query from its first link to the delta link. */
import { expect } from 'vitest'
import type { Graph } from './running.ts'

type Told = { id: string; '@removed'?: { reason: string }; [property: string]: unknown }

export type Round = { status: number; code?: string; items: Told[]; pages: number; link: string }

/** @param pageSize what the client asks for; no page may be larger. */
export async function readRound(graph: Graph, link: string, pageSize = 7, prefer = ''): Promise<Round> {
  const items: Told[] = []
  for (let next = link, pages = 1; ; pages++) {
    const headers = { prefer: `IdType="ImmutableId", odata.maxpagesize=${pageSize}${prefer && `, ${prefer}`}` }
    const { status, body } = await graph('GET', next, undefined, headers)
    if (status !== 200) return { status, code: body.error.code, items, pages, link: '' }
    expect(body.value.length).toBeLessThanOrEqual(pageSize)
    items.push(...body.value)
    if (body['@odata.deltaLink']) return { status, items, pages, link: body['@odata.deltaLink'] }
    next = body['@odata.nextLink']
  }
}
