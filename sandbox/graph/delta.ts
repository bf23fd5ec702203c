/**
 * Delta queries: first everything there is, page by page, then what changed since. What changes while the first round is read is told in the
 * next one. A token can be used again and tells the same again.
 */
import type { Collection } from '../store/collection.ts'
import type { Change } from '../store/mailbox-store.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { type DeltaToken, readDeltaToken, syncStateNotFound, writeDeltaToken } from './delta-token.ts'
import type { Entity } from './entity.ts'
import { contextOf } from './entity-type.ts'

/** What a delta query tells of, as the options of its first call want it. */
export type DeltaSource = {
  collection: Collection
  pageSize: number
  /** Everything, in the order of `position`: an item that does not change keeps its place among the others. */
  content: () => readonly Listed[]
  /** What a client has to know after this change: nothing, one entity, or all occurrences of a series. */
  changed: (change: Change) => Entity[]
}

export type Listed = { position: string; entity: () => Entity }

/** @param sourceOf is given the options of the first call. @throws GraphError 410 or 400 when the token's state is lost. */
export function answerDelta(call: GraphCall, sourceOf: (options: URLSearchParams) => DeltaSource): GraphAnswer {
  const token = tokenOf(call)
  const source = sourceOf(new URLSearchParams(token.options))
  const size = call.preferences.pageSize ?? source.pageSize
  return token.after === null ? tellChanges(call, source, token, size) : tellContent(call, source, token, token.after, size)
}

function tokenOf({ store, mailbox, options }: GraphCall): DeltaToken {
  const given = options.get('$skiptoken') ?? options.get('$deltatoken')
  const generation = store.generationOf(mailbox)
  const token = given === null ? { options: `${options}`, generation, since: store.content.changeNumber, after: '', told: 0 } : readDeltaToken(given)
  if (token.generation !== generation) throw syncStateNotFound(store.lostStateStatusOf(mailbox))
  return token
}

function tellContent(call: GraphCall, source: DeltaSource, token: DeltaToken, after: string, size: number): GraphAnswer {
  const all = source.content()
  const rest = all.filter(({ position }) => position > after)
  const page = rest.slice(0, size)
  const repeated = call.repeatsItem ? all.slice(0, all.length - rest.length).slice(-1) : []
  const isOver = page.length === rest.length
  const value = [...repeated, ...page].map(({ entity }) => entity())
  return answer(call, value, { ...token, after: isOver ? null : (page.at(-1)?.position ?? after) }, isOver)
}

function tellChanges(call: GraphCall, source: DeltaSource, token: DeltaToken, size: number): GraphAnswer {
  const changes = call.store.changesSince(call.mailbox, source.collection, token.since)
  if (changes === null) throw syncStateNotFound(410)
  const value: Entity[] = call.repeatsItem ? lastTold(call, source, token) : []
  for (const change of lastOfEach(changes)) {
    const told = change.number === token.since + 1 ? token.told : 0
    const entities = source.changed(change)
    const room = size - value.length
    value.push(...entities.slice(told, told + room))
    if (entities.length - told > room) return answer(call, value, { ...token, since: change.number - 1, told: told + room }, false)
  }
  return answer(call, value, { ...token, since: changes.at(-1)?.number ?? token.since, told: 0 }, true)
}

/** How far back a change is told again. */
const REPEATED = 50

function lastTold({ store, mailbox }: GraphCall, { collection, changed }: DeltaSource, { since }: DeltaToken): Entity[] {
  const last = store.changesSince(mailbox, collection, Math.max(0, since - REPEATED))?.findLast(({ number }) => number <= since)
  return last ? changed(last).slice(0, 1) : []
}

/** Of several changes of one item the last counts. */
const lastOfEach = (changes: readonly Change[]): Change[] => {
  const last = new Map(changes.map(({ key, number }) => [key, number]))
  return changes.filter(({ key, number }) => last.get(key) === number)
}

function answer(call: GraphCall, value: Entity[], token: DeltaToken, isOver: boolean): GraphAnswer {
  const link = `${call.graphUrl}${call.path}?${isOver ? '$deltatoken' : '$skiptoken'}=${writeDeltaToken(token)}`
  const links = isOver ? { '@odata.deltaLink': link } : { '@odata.nextLink': link }
  return { status: 200, body: { '@odata.context': contextOf(call, ''), ...links, value } }
}
