/** `GET .../mailFolders/{id}/messages/delta`: everything in the folder, then what changed since. A token can be used again and tells the same again. */
import type { Message } from '../store/mailbox.ts'
import type { Change } from '../store/store.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { type DeltaToken, readDeltaToken, syncStateNotFound, writeDeltaToken } from './delta-token.ts'
import type { Entity } from './entity.ts'
import { contextOf, renderingOf, shape } from './entity-type.ts'
import { badRequest } from './graph-error.ts'
import { findFolder } from './mail-folders.ts'
import { newestFirst, withinBounds } from './message-index.ts'
import { messageId, messageType } from './message-type.ts'
import { noPreferences } from './preferences.ts'
import { type Query, readQuery } from './query.ts'

const FIRST_OPTIONS = ['$select', '$filter', '$orderby', '$top', '$expand', 'changeType'] as const
const FILTER = /^\s*receivedDateTime\s+(ge|gt)\s+\S+\s*$/
/** Graph gives no more mails in a first round with a filter. */
const MOST_FILTERED = 5_000

type Round = { call: GraphCall; query: Query; options: URLSearchParams; folderKey: string; token: DeltaToken; size: number }

export function deltaOfFolder(call: GraphCall): GraphAnswer {
  const round = beginRound(call)
  return round.token.after === null ? tellChanges(round) : tellContent(round)
}

function beginRound(call: GraphCall): Round {
  const { store, mailbox } = call
  const { key: folderKey } = findFolder(mailbox, call.parameter('folderId'))
  const given = call.options.get('$skiptoken') ?? call.options.get('$deltatoken')
  const first: DeltaToken = { options: `${call.options}`, generation: store.generationOf(mailbox), since: store.content.changeNumber, after: 0 }
  const token = given === null ? first : readDeltaToken(given)
  if (token.generation !== store.generationOf(mailbox)) throw syncStateNotFound()
  const options = new URLSearchParams(token.options)
  const filter = options.get('$filter')
  if (filter !== null && !FILTER.test(filter)) throw badRequest('Only receivedDateTime with ge or gt can be filtered by in a delta query.')
  const changeType = options.get('changeType')
  options.delete('changeType')
  const query = readQuery(options, messageType, FIRST_OPTIONS)
  if (changeType !== null) options.set('changeType', changeType)
  return { call, query, options, folderKey, token, size: call.preferences.pageSize ?? query.top ?? messageType.pageSize }
}

function tellContent({ call, query, options, folderKey, token, size }: Round): GraphAnswer {
  const { store, mailbox } = call
  const filter = options.get('$filter')
  const all = withinBounds(newestFirst(store, mailbox), filter).filter((message) => message.folderKey === folderKey)
  const found = (filter ? all.filter((message) => passes(call, query, message)) : all).slice(0, filter ? MOST_FILTERED : undefined)
  const start = token.after ?? 0
  const value = found.slice(start, start + size).map((message) => entityOf(call, query, message))
  const isOver = start + size >= found.length
  return answer(call, value, { ...token, after: isOver ? null : start + size }, isOver)
}

function tellChanges({ call, query, options, folderKey, token, size }: Round): GraphAnswer {
  const changes = call.store.changesSince(call.mailbox, `messages/${folderKey}`, token.since)
  if (changes === null) throw syncStateNotFound()
  const wanted = options.get('changeType')
  const page = changes.slice(0, size)
  const value = latestOfEach(page)
    .map((change) => tellOne(call, query, folderKey, change, wanted))
    .filter((entity) => entity !== null)
  const isOver = page.length === changes.length
  return answer(call, value, { ...token, since: page.at(-1)?.number ?? token.since }, isOver)
}

/** Of several changes of one mail the last counts. */
const latestOfEach = (changes: readonly Change[]): Change[] => [...new Map(changes.map((change) => [change.key, change])).values()]

function tellOne(call: GraphCall, query: Query, folderKey: string, { key, kind }: Change, wanted: string | null): Entity | null {
  const message = call.mailbox.messages.find((each) => each.key === key && each.folderKey === folderKey)
  if (wanted !== null && wanted !== (message ? kind : 'deleted')) return null
  if (message) return passes(call, query, message) ? entityOf(call, query, message) : null
  const name = { key, moves: 0 }
  return { '@odata.type': '#microsoft.graph.message', id: messageId(name, renderingOf(call)), '@removed': { reason: 'deleted' } }
}

const passes = (call: GraphCall, { filter }: Query, message: Message): boolean =>
  filter === null || filter.test(messageType.render(message, { ...renderingOf(call), preferences: noPreferences, hasBodies: false }))

const entityOf = (call: GraphCall, query: Query, message: Message): Entity => ({
  '@odata.type': '#microsoft.graph.message',
  ...shape(messageType, messageType.render(message, renderingOf(call)), query),
})

function answer(call: GraphCall, value: Entity[], token: DeltaToken, isOver: boolean): GraphAnswer {
  const link = `${call.graphUrl}${call.path}?${isOver ? '$deltatoken' : '$skiptoken'}=${writeDeltaToken(token)}`
  const links = isOver ? { '@odata.deltaLink': link } : { '@odata.nextLink': link }
  return { status: 200, body: { '@odata.context': contextOf(call, ''), ...links, value } }
}
