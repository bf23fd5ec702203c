/** What lies between an accepted caller and the answer on the wire: the troubles that were ordered, and Graph's headers. */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OUTLOOK_PAGE } from '../identity/scopes.ts'
import type { TokenIds } from '../identity/token-ids.ts'
import type { Fault } from '../trouble/fault.ts'
import type { Faults } from '../trouble/faults.ts'
import type { GraphAnswer } from './call.ts'
import { type Caller, expiredToken } from './caller.ts'
import { GraphError } from './graph-error.ts'
import { throttled } from './throttle.ts'

type Target = { faults: Faults; accessTokens: TokenIds; caller: Caller; oid: string | null }

/** `operate` sees to troubles with what is in the mailbox. Outlook's own page goes on working, so that a test can watch the product in trouble. */
export async function perform(
  { faults, accessTokens, caller, oid }: Target,
  request: FastifyRequest,
  reply: FastifyReply,
  operate: (fault: Fault | null) => GraphAnswer | Promise<GraphAnswer>,
): Promise<FastifyReply> {
  const fault = caller.clientId === OUTLOOK_PAGE ? null : faults.take({ path: request.url, method: request.method, oid })
  if (fault?.kind === 'down') return hangUp(request, reply)
  if (fault?.kind === 'token_expired') {
    accessTokens.refuse(caller.tokenId)
    throw expiredToken()
  }
  await suffer(fault)
  const { status, body, file } = await operate(fault)
  if (fault?.kind === 'reset_after_effect') return hangUp(request, reply)
  reply.status(status).headers(traceHeaders(request))
  if (file) return reply.type(file.contentType).send(fault?.kind === 'truncated' ? file.bytes.subarray(0, file.bytes.length / 2) : file.bytes)
  if (body === undefined) return reply.send()
  const text = JSON.stringify(body)
  return reply.type(JSON_TYPE).send(fault?.kind === 'truncated' ? text.slice(0, text.length / 2) : text)
}

const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

async function suffer(fault: Fault | null): Promise<void> {
  if (fault?.kind === 'slow') await wait(fault.delayMs ?? 0)
  if (fault?.kind === 'throttle') throw throttled(fault.retryAfterSeconds ?? 1)
  if (fault?.kind !== 'error') return
  const { status = 503, retryAfterSeconds } = fault
  const code = status === 503 ? 'ServiceNotAvailable' : status === 504 ? 'GatewayTimeout' : status < 500 ? 'BadRequest' : 'InternalServerError'
  throw new GraphError(status, code, 'A fault that was ordered.', retryAfterSeconds === undefined ? {} : { 'retry-after': `${retryAfterSeconds}` })
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy()
  return reply.hijack()
}

export function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

export function traceHeaders(request: FastifyRequest): Record<string, string> {
  const given = headerOf(request, 'client-request-id')
  return { 'request-id': randomUUID(), 'odata-version': '4.0', 'cache-control': 'private', ...(given ? { 'client-request-id': given } : {}) }
}
