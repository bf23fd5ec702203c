/** Business Central as HTTP: sign-in, limits and ordered troubles for every request, then its answer. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { answerEntities } from './answer.ts'
import { invoiceOrder } from './books/posting.ts'
import { type Caller, type CallerContext, invalidCredentials, readCaller } from './caller.ts'
import type { Environments } from './environments.ts'
import { BusinessCentralError, errorBody, unknownSegment } from './odata/bc-error.ts'
import { metadata } from './odata/metadata.ts'
import type { OrderedTroubles, Trouble } from './ordered-troubles.ts'
import type { RequestCount } from './request-count.ts'
import { type RequestLimits, tooMany, unavailable } from './request-limits.ts'
import { answerSubscriptions } from './webhooks/operations.ts'
import type { SubscriptionList } from './webhooks/subscription-list.ts'

export type BusinessCentralContext = CallerContext & {
  origin: () => string
  environments: Environments
  limits: RequestLimits
  troubles: OrderedTroubles
  requests: RequestCount
  subscriptions: SubscriptionList
}

const PREFIX = '/bc'
const JSON_TYPE = 'application/json; odata.metadata=minimal; odata.streaming=true'

const parameters = z.object({ tenant: z.string(), environment: z.string(), '*': z.string() })

/** Register with the prefix `/bc`. */
export async function businessCentralRoutes(app: FastifyInstance, context: BusinessCentralContext): Promise<void> {
  app.setErrorHandler((error, _request, reply) => sendError(error, reply))
  app.route({
    method: ['GET', 'POST', 'PATCH', 'DELETE'],
    url: '/v2.0/:tenant/:environment/api/v2.0/*',
    handler: (request, reply) => serve(context, request, reply),
  })
}

/** What a gateway before Business Central refuses has no JSON. */
const OF_GATEWAY = new Set([502, 504])

function sendError(error: unknown, reply: FastifyReply): FastifyReply {
  const known = error instanceof BusinessCentralError ? error : new BusinessCentralError(500, 'Internal_ServerError', `${error}`)
  if (OF_GATEWAY.has(known.status)) return reply.status(known.status).type('text/html').send('<html><body><h1>Gateway Timeout</h1></body></html>')
  const headers = known.status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return reply.status(known.status).headers(headers).type('application/json').send(errorBody(known, randomUUID()))
}

async function serve(context: BusinessCentralContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { tenant, '*': path } = parameters.parse(request.params)
  context.requests.add(path)
  const caller = await readCaller(context, request.headers.authorization, tenant)
  const leave = await context.limits.enter(caller.user, context.now())
  if (reply.raw.destroyed) leave()
  else reply.raw.once('close', leave)
  const trouble = context.troubles.take(request.url)
  if (trouble?.kind === 'down') return hangUp(request, reply)
  await suffer(context, trouble, caller)
  return await answer({ context, request, reply, caller, trouble })
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy()
  return reply.hijack()
}

/** @throws BusinessCentralError */
async function suffer({ accessTokens, environments }: BusinessCentralContext, trouble: Trouble | null, caller: Caller): Promise<void> {
  if (trouble?.kind === 'slow') await wait(trouble.delayMs)
  if (trouble?.kind === 'invoiced_order') invoiceOrder(environments.books, trouble.number ?? '')
  if (trouble?.kind === 'throttle') throw tooMany(101, 100)
  if (trouble?.kind === 'error') throw failure(trouble.status)
  if (trouble?.kind !== 'token_expired') return
  accessTokens.refuse(caller.tokenId)
  throw invalidCredentials()
}

function failure(status: number): BusinessCentralError {
  if (status === 503) return unavailable()
  if (status === 408)
    return new BusinessCentralError(408, 'Internal_OperationTimeout', 'The operation was canceled because it took longer than 8 minutes.')
  return new BusinessCentralError(status, 'Internal_ServerError', 'The operation could not be completed.')
}

type Serving = { context: BusinessCentralContext; request: FastifyRequest; reply: FastifyReply; caller: Caller; trouble: Trouble | null }

async function answer(serving: Serving): Promise<FastifyReply> {
  const { context, request, reply, trouble } = serving
  const { tenant, environment, '*': path } = parameters.parse(request.params)
  const companies = context.environments.companiesIn(tenant, environment)
  const base = `${context.origin()}${PREFIX}/v2.0/${tenant}/${environment}/api/v2.0`
  const [, subscriptionId] = /^subscriptions(?:\('?([^')]*)'?\))?$/.exec(path) ?? []
  if (path.startsWith('subscriptions')) return await serveSubscriptions(serving, subscriptionId ?? null)
  if (request.method !== 'GET')
    throw new BusinessCentralError(405, 'BadRequest_MethodNotAllowed', `'${request.method}' requests are not allowed for '${path}'.`)
  if (path === '$metadata') return reply.type('application/xml').send(metadata())
  if (path === 'companies') return reply.type(JSON_TYPE).send({ '@odata.context': `${base}/$metadata#companies`, value: companies.map(shownCompany) })
  const [, companyId = '', rest = ''] = /^companies\(([^)]+)\)(?:\/(.+))?$/.exec(path) ?? []
  if (companyId === '') throw unknownSegment(path.split('/')[0] ?? '')
  const company = context.environments.company(tenant, environment, companyId)
  if (rest === '') return reply.type(JSON_TYPE).send({ '@odata.context': `${base}/$metadata#companies/$entity`, ...shownCompany(company) })
  const answered = await answerEntities({
    books: company.books(),
    companyUrl: `${base}/companies(${companyId})`,
    path: rest,
    options: new URL(request.url, context.origin()).searchParams,
    prefer: headerOf(request, 'prefer'),
    trouble,
  })
  if ('one' in answered) return reply.type(JSON_TYPE).send(answered.one)
  const pieces = trouble?.kind === 'truncated' ? cutOff(answered.pieces) : answered.pieces
  return reply.type(JSON_TYPE).send(Readable.from(pieces, { objectMode: false, highWaterMark: 1 << 18 }))
}

const shownCompany = ({ id, name, displayName }: { id: string; name: string; displayName: string }): object => ({
  ...{ id, name, displayName },
  systemVersion: '28.1.41000.0',
  timestamp: 184_467,
  businessProfileId: '',
  systemCreatedAt: '2021-05-03T07:00:12.4Z',
  systemModifiedAt: '2021-05-03T07:00:12.4Z',
})

/** The line breaks in the middle of a record. */
async function* cutOff(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece.slice(0, Math.ceil(piece.length / 2))
    if (piece.length > 1_000) break
  }
  throw new Error('The line is cut')
}

async function serveSubscriptions({ context, request, reply, caller }: Serving, id: string | null): Promise<FastifyReply> {
  const { tenant, environment } = parameters.parse(request.params)
  const { subscriptions, environments } = context
  const { method, body } = request
  const call = {
    subscriptions,
    environments,
    tenant,
    environment,
    caller,
    method,
    id,
    ifMatch: headerOf(request, 'if-match'),
    body,
    now: context.now(),
  }
  const answered = await answerSubscriptions(call)
  return reply.status(answered.status).type(JSON_TYPE).send(answered.body)
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}
