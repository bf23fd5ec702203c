/** `translateExchangeIds`: one id in the forms of EWS and Graph, default and immutable. */
import { z } from 'zod'
import type { Mailbox } from '../store/mailbox.ts'
import { readBody, word } from './body-input.ts'
import type { GraphAnswer, GraphCall, GraphRoute } from './call.ts'
import { readId, toEwsForm, toRestForm, writeId } from './item-id.ts'

const LARGEST = 1000

const format = word(['entryId', 'ewsId', 'immutableEntryId', 'restId', 'restImmutableEntryId'])

const input = z.strictObject({ inputIds: z.array(z.string()).max(LARGEST), sourceIdType: format, targetIdType: format })
type Format = z.infer<typeof format>

function translateIds({ body, mailbox, graphUrl }: GraphCall): GraphAnswer {
  const { inputIds, sourceIdType, targetIdType } = readBody(input, body, 'translateExchangeIds')
  const value = inputIds.map((sourceId) => {
    const targetId = translate(mailbox, sourceId, sourceIdType, targetIdType)
    const errorDetails = { code: 'ErrorInvalidIdMalformed', message: 'Id is malformed.' }
    return targetId === null ? { sourceId, errorDetails } : { sourceId, targetId }
  })
  return { status: 200, body: { '@odata.context': `${graphUrl}/$metadata#Collection(microsoft.graph.convertIdResult)`, value } }
}

/** Entry ids in binary form are not known here. */
function translate(mailbox: Mailbox, id: string, source: Format, target: Format): string | null {
  const name = readId(source === 'ewsId' ? toRestForm(id) : id)
  if (!name || name.oid !== mailbox.oid) return null
  const moves = mailbox.messages.find(({ key }) => key === name.key)?.moves ?? 0
  switch (target) {
    case 'restImmutableEntryId':
      return writeId({ ...name, moves: null })
    case 'restId':
      return writeId({ ...name, moves })
    case 'ewsId':
      return toEwsForm(writeId({ ...name, moves }))
    default:
      return null
  }
}

export const translateIdsRoutes: readonly GraphRoute[] = [{ method: 'POST', path: '/me/translateExchangeIds', answer: translateIds }]
