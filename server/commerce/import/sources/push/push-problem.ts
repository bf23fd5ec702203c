/** Why nothing is done with a message, as RFC 9457 has it told. */
import type { FastifyReply } from 'fastify'
import { acceptedLanguage } from '../../../../../domain/texts/language.ts'
import { named, type PushRefusal, pushTexts } from '../../../../../domain/texts/push-texts.ts'

const STATUS: Record<PushRefusal, number> = {
  not_json: 400,
  no_rows: 400,
  name_twice: 400,
  not_a_row: 400,
  unknown_field: 400,
  not_a_value: 400,
  not_a_list: 400,
  told_and_cleared: 400,
  not_a_rate: 400,
  no_name: 400,
  no_key: 401,
  not_allowed: 403,
  unknown_kind: 404,
  unknown_path: 404,
  too_slow: 408,
  other_content: 409,
  taken_back: 409,
  too_large: 413,
  too_many_rows: 413,
  not_json_type: 415,
  too_often: 429,
  failed: 500,
  busy: 503,
}

export const pushStatuses: readonly number[] = [...new Set(Object.values(STATUS))].sort((a, b) => a - b)

/** Seconds after which it is worth another try. */
const RETRY_AFTER: Partial<Record<PushRefusal, number>> = { busy: 5, too_often: 60 }

/** `named`: what the sentence names, by `field`, `row` or `most`. */
export class PushProblem extends Error {
  readonly reason: PushRefusal
  readonly named: Readonly<Record<string, string | number>>

  constructor(reason: PushRefusal, named: Readonly<Record<string, string | number>> = {}) {
    super(reason)
    this.reason = reason
    this.named = named
  }
}

export async function sendProblem(reply: FastifyReply, { reason, named: values }: PushProblem): Promise<FastifyReply> {
  const language = acceptedLanguage(reply.request.headers['accept-language'])
  const [texts, status, wait] = [pushTexts[language], STATUS[reason], RETRY_AFTER[reason]]
  if (wait !== undefined) reply.header('retry-after', wait)
  // The rest of the message is not waited for.
  if (status === 408) reply.header('connection', 'close')
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const { field, row } = values
  return await reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send({
      ...{ type: 'about:blank', title: texts.titles[status] ?? '', status, detail: named(texts.refusals[reason], values), reason },
      ...(field !== undefined && { field }),
      ...(row !== undefined && { row }),
    })
}
