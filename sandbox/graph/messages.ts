/** Operations on mails. */
import { z } from 'zod'
import type { Message } from '../store/mailbox.ts'
import { folderKeyOf } from '../store/new-mailbox.ts'
import { listAttachments, readAttachment, readContent } from './attachments.ts'
import { readBody } from './body-input.ts'
import { accepted, type GraphAnswer, type GraphCall, type GraphRoute, noContent } from './call.ts'
import { answerMany, answerOne } from './entity-type.ts'
import { GraphError, itemElsewhere, itemNotFound } from './graph-error.ts'
import { requireMatch } from './if-match.ts'
import { readIdOf } from './item-id.ts'
import { type AnswerKind, answerDraft, answerInput, emptyDraft } from './mail-compose.ts'
import { send } from './mail-delivery.ts'
import { findFolder } from './mail-folders.ts'
import { deltaOfFolder } from './message-delta.ts'
import { newestFirst, withinBounds } from './message-index.ts'
import { applyInput, messageInput } from './message-input.ts'
import { messageType } from './message-type.ts'

/** @throws GraphError also for a default id from before a move. */
function findMessage({ store, mailbox, parameter }: GraphCall): Message {
  const { key, moves } = readIdOf('message', parameter('messageId'))
  const found = mailbox.messages.find((message) => message.key === key)
  if (!found && store.content.mailboxes.some(({ messages }) => messages.some((message) => message.key === key))) throw itemElsewhere()
  if (!found || (moves !== null && moves !== found.moves)) throw itemNotFound()
  return found
}

/** Exchange sorts by an index: what it sorts by must come first in what it filters by. */
function checkOrder({ options }: GraphCall): void {
  const [filter, order] = [options.get('$filter'), options.get('$orderby')]
  if (!filter || !order) return
  const names = order.split(',').map((part) => part.trim().split(/[\s/]/)[0] ?? '')
  const positions = names.map((name) => filter.search(new RegExp(`\\b${name.replace(/\W/g, '')}\\b`)))
  const first = filter.search(/\b[a-z]\w*(?:\/\w+)*\s+(?:eq|ne|ge|gt|le|lt)\b|\w+\/any\(/i)
  if (positions.some((position, index) => position < (positions[index - 1] ?? 0)) || (positions[0] ?? -1) > first)
    throw new GraphError(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.')
}

const inBounds = ({ store, mailbox, options }: GraphCall): readonly Message[] => withinBounds(newestFirst(store, mailbox), options.get('$filter'))

/** Of Exchange's search language only `"participants:..."`. @throws GraphError */
function search({ store, mailbox, options }: GraphCall, asked: string): readonly Message[] {
  const wanted = /^"participants:([^"\s]+)"$/.exec(asked)?.[1]?.toLowerCase()
  if (!wanted) throw new GraphError(400, 'ErrorInvalidSearchQueryString', `The search '${asked}' is not understood.`)
  if (options.has('$filter') || options.has('$orderby'))
    throw new GraphError(400, 'SearchWithFilter', 'The query parameter $filter or $orderby is not supported with $search.')
  const takesPart = ({ from, toRecipients, ccRecipients, bccRecipients }: Message): boolean =>
    [...(from ? [from] : []), ...toRecipients, ...ccRecipients, ...bccRecipients].some(({ address }) => address.toLowerCase().includes(wanted))
  return newestFirst(store, mailbox).filter(takesPart)
}

const MOST_FOUND = 1_000

const listAll = (call: GraphCall): GraphAnswer => list(call, () => true)

function listFolder(call: GraphCall): GraphAnswer {
  const { key } = findFolder(call.mailbox, call.parameter('folderId'))
  return list(call, ({ folderKey }) => folderKey === key)
}

function list(call: GraphCall, isThere: (message: Message) => boolean): GraphAnswer {
  const asked = call.options.get('$search')
  if (asked !== null) return answerMany(call, messageType, search(call, asked).filter(isThere).slice(0, MOST_FOUND), ['$search'])
  checkOrder(call)
  return answerMany(call, messageType, inBounds(call).filter(isThere))
}

function createDraft(call: GraphCall): GraphAnswer {
  const { store, mailbox, body } = call
  const draft = emptyDraft(mailbox, store.instant())
  applyInput(draft, readBody(messageInput, body, 'message'), store.instant())
  store.putMessage(mailbox, draft)
  return answerOne(call, messageType, draft, { status: 201 })
}

/** PidTagMessageFlags without the flag of an unsent mail. */
const isNoDraft = ({ id, value }: { id: string; value: string }): boolean => /^Integer 0x0?E07$/i.test(id) && (Number(value) & 8) === 0

/** Into any folder; a mail that says by its flags that it is none is no draft. */
function createInFolder(call: GraphCall): GraphAnswer {
  const { store, mailbox, body } = call
  const { key } = findFolder(mailbox, call.parameter('folderId'))
  const input = readBody(messageInput, body, 'message')
  const message = Object.assign(emptyDraft(mailbox, store.instant()), { folderKey: key })
  applyInput(message, input, store.instant())
  message.isDraft = !(input.singleValueExtendedProperties ?? []).some(isNoDraft)
  store.putMessage(mailbox, message)
  return answerOne(call, messageType, message, { status: 201 })
}

function changeMessage(call: GraphCall): GraphAnswer {
  const message = findMessage(call)
  requireMatch(call, message)
  applyInput(message, readBody(messageInput, call.body, 'message'), call.store.instant())
  call.store.putMessage(call.mailbox, message)
  return answerOne(call, messageType, message)
}

/** The first deletion moves to the deleted items, the second is final. */
function deleteMessage(call: GraphCall): GraphAnswer {
  const { store, mailbox } = call
  const message = findMessage(call)
  requireMatch(call, message)
  const deleted = folderKeyOf(mailbox.oid, 'deleteditems')
  if (message.folderKey === deleted) store.removeMessage(mailbox, message)
  else store.moveMessage(mailbox, message, deleted)
  return noContent
}

const destination = z.strictObject({ destinationId: z.string() })

function moveMessage(call: GraphCall): GraphAnswer {
  const message = findMessage(call)
  const { key } = findFolder(call.mailbox, readBody(destination, call.body, 'message').destinationId)
  call.store.moveMessage(call.mailbox, message, key)
  return answerOne(call, messageType, message, { status: 201 })
}

const createAnswer =
  (kind: AnswerKind) =>
  (call: GraphCall): GraphAnswer => {
    const { store, mailbox, body } = call
    const { comment = '', message = {}, toRecipients } = readBody(answerInput, body, 'message')
    if (message.body && comment) throw new GraphError(400, 'ErrorInvalidRequest', 'Either a comment or the body of the message can be given.')
    const draft = answerDraft(mailbox, findMessage(call), kind, comment, store.instant())
    applyInput(draft, { ...message, ...(toRecipients ? { toRecipients } : {}) }, store.instant())
    store.putMessage(mailbox, draft)
    return answerOne(call, messageType, draft, { status: 201 })
  }

function sendDraft(call: GraphCall): GraphAnswer {
  const message = findMessage(call)
  if (!message.isDraft) throw new GraphError(400, 'ErrorInvalidRequest', 'Only a draft can be sent.')
  send(call.store, call.mailbox, message, { isKept: true })
  return accepted
}

const sendMailInput = z.strictObject({ message: messageInput, saveToSentItems: z.boolean().default(true) })

function sendMail({ store, mailbox, body }: GraphCall): GraphAnswer {
  const { message, saveToSentItems } = readBody(sendMailInput, body, 'message')
  const draft = emptyDraft(mailbox, store.instant())
  applyInput(draft, message, store.instant())
  send(store, mailbox, draft, { isKept: saveToSentItems })
  return accepted
}

const one = '/me/messages/:messageId' as const

export const messageRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me/messages', answer: listAll },
  { method: 'GET', path: '/me/mailFolders/:folderId/messages', answer: listFolder },
  { method: 'GET', path: '/me/mailFolders/:folderId/messages/delta', answer: deltaOfFolder },
  { method: 'POST', path: '/me/messages', answer: createDraft },
  { method: 'POST', path: '/me/mailFolders/:folderId/messages', answer: createInFolder },
  { method: 'GET', path: one, answer: (call) => answerOne(call, messageType, findMessage(call)) },
  { method: 'PATCH', path: one, answer: changeMessage },
  { method: 'DELETE', path: one, answer: deleteMessage },
  { method: 'POST', path: `${one}/move`, answer: moveMessage },
  { method: 'POST', path: `${one}/createReply`, answer: createAnswer('createReply') },
  { method: 'POST', path: `${one}/createReplyAll`, answer: createAnswer('createReplyAll') },
  { method: 'POST', path: `${one}/createForward`, answer: createAnswer('createForward') },
  { method: 'POST', path: `${one}/send`, answer: sendDraft },
  { method: 'POST', path: '/me/sendMail', answer: sendMail },
  { method: 'GET', path: `${one}/attachments`, answer: (call) => listAttachments(call, findMessage(call)) },
  { method: 'GET', path: `${one}/attachments/:attachmentId`, answer: (call) => readAttachment(call, findMessage(call)) },
  { method: 'GET', path: `${one}/attachments/:attachmentId/$value`, answer: (call) => readContent(call, findMessage(call)) },
]
