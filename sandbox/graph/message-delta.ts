/** `GET .../mailFolders/{id}/messages/delta` */
import type { Message } from '../store/mailbox.ts'
import type { Change } from '../store/mailbox-store.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { answerDelta, type DeltaSource } from './delta.ts'
import type { Entity } from './entity.ts'
import { renderingOf, shape } from './entity-type.ts'
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

type Round = { call: GraphCall; query: Query; filter: string | null; changeType: string | null; folderKey: string }

export function deltaOfFolder(call: GraphCall): GraphAnswer {
  const { key: folderKey } = findFolder(call.mailbox, call.parameter('folderId'))
  return answerDelta(call, (options) => sourceOf(beginRound(call, options, folderKey)))
}

function beginRound(call: GraphCall, options: URLSearchParams, folderKey: string): Round {
  const filter = options.get('$filter')
  if (filter !== null && !FILTER.test(filter)) throw badRequest('Only receivedDateTime with ge or gt can be filtered by in a delta query.')
  const changeType = options.get('changeType')
  const query = readQuery(options, messageType, FIRST_OPTIONS)
  return { call, query, filter, changeType, folderKey }
}

const sourceOf = (round: Round): DeltaSource => ({
  collection: `messages/${round.folderKey}`,
  pageSize: round.query.top ?? messageType.pageSize,
  content: () => contentOf(round).map((message) => ({ position: positionOf(message), entity: () => entityOf(round, message) })),
  changed: (change) => changedOf(round, change),
})

function contentOf({ call, query, filter, folderKey }: Round): readonly Message[] {
  const all = withinBounds(newestFirst(call.store, call.mailbox), filter).filter((message) => message.folderKey === folderKey)
  return filter === null ? all : all.filter((message) => passes(call, query, message)).slice(0, MOST_FILTERED)
}

const LAST_INSTANT = 8.64e15

/** Newest first, as the index has them. */
const positionOf = ({ receivedDateTime, key }: Message): string => `${LAST_INSTANT - Date.parse(receivedDateTime)}/${key}`.padStart(50, '0')

/** Of a mail that left and came back its return is the later change; where Exchange has not noted that, it goes on telling that the mail is gone. */
function changedOf(round: Round, { key, kind }: Change): Entity[] {
  const { call, query, changeType, folderKey } = round
  const found = call.mailbox.messages.find((each) => each.key === key && each.folderKey === folderKey)
  const message = kind === 'deleted' ? undefined : found
  if (changeType !== null && changeType !== (message ? kind : 'deleted')) return []
  if (message) return passes(call, query, message) ? [entityOf(round, message)] : []
  const name = { key, moves: 0 }
  return [{ '@odata.type': '#microsoft.graph.message', id: messageId(name, renderingOf(call)), '@removed': { reason: 'deleted' } }]
}

const passes = (call: GraphCall, { filter }: Query, message: Message): boolean =>
  filter === null || filter.test(messageType.render(message, { ...renderingOf(call), preferences: noPreferences, hasBodies: false }))

const entityOf = ({ call, query }: Round, message: Message): Entity => ({
  '@odata.type': '#microsoft.graph.message',
  ...shape(messageType, messageType.render(message, renderingOf(call)), query),
})
