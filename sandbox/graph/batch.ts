/** `$batch`: up to twenty requests in one. Each goes the way of a single one, so that permission, limits and troubles are the same. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readBody } from './body-input.ts'
import { readCaller } from './caller.ts'
import type { GraphContext } from './graph-context.ts'
import { badRequest } from './graph-error.ts'
import { perform } from './perform.ts'

const MOST_REQUESTS = 20
/** Outlook works on no more requests of a batch at a time. */
const AT_A_TIME = 4

const item = z.strictObject({
  id: z.string().min(1),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
})
type Item = z.infer<typeof item>

const input = z.strictObject({ requests: z.array(item).min(1) })

type Answer = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

export function serveBatch(app: FastifyInstance, context: GraphContext): void {
  const { store, faults, accessTokens, origin } = context
  app.post('/$batch', async (request, reply) => {
    const { authorization = '' } = request.headers
    const caller = await readCaller(context, authorization, store.now())
    return await perform({ faults, accessTokens, caller, oid: null }, request, reply, async () => {
      const { requests } = readBody(input, request.body, 'batchRequestContent')
      checkBatch(requests)
      return { status: 200, body: { responses: await answerAll(roundsOf(requests), `${origin()}/v1.0`, authorization) } }
    })
  })
}

/** @throws GraphError 400 for the whole batch. */
function checkBatch(requests: readonly Item[]): void {
  if (requests.length > MOST_REQUESTS) throw badRequest(`Number of batch requests should not exceed ${MOST_REQUESTS}.`)
  const ids = new Set(requests.map(({ id }) => id))
  if (ids.size < requests.length) throw badRequest('Request Id is not unique.')
  for (const { id, body, headers, url } of requests) {
    const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
    if (body !== undefined && !hasType) throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`)
    if (/^\w+:|\.\.|^\/?\$batch/.test(url)) throw badRequest(`Invalid batch payload: the URL of request ${id}.`)
  }
}

/** Those that depend on none, then those that depend on them, and so on. @throws GraphError when some wait for ever. */
function roundsOf(requests: readonly Item[]): Item[][] {
  const rounds: Item[][] = []
  const done = new Set<string>()
  for (let waiting = requests; waiting.length > 0; waiting = waiting.filter(({ id }) => !done.has(id))) {
    const round = waiting.filter(({ dependsOn }) => dependsOn.every((id) => done.has(id)))
    if (round.length === 0) throw badRequest('Invalid batch payload: dependsOn names no request of the batch, or goes in a circle.')
    rounds.push(round)
    for (const { id } of round) done.add(id)
  }
  return rounds
}

async function answerAll(rounds: readonly Item[][], graphUrl: string, authorization: string): Promise<Answer[]> {
  const answers = new Map<string, Answer>()
  const answerOne = async (request: Item) => {
    const isHopeless = request.dependsOn.some((id) => (answers.get(id)?.status ?? 0) >= 400)
    answers.set(request.id, isHopeless ? failedDependency(request) : await pass(request, graphUrl, authorization))
  }
  for (const round of rounds) {
    const queue = round.values()
    const work = async () => {
      for (const request of queue) await answerOne(request)
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
  }
  return [...answers.values()]
}

const failedDependency = ({ id }: Item): Answer => ({
  id,
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } },
})

async function pass({ id, method, url, headers, body }: Item, graphUrl: string, authorization: string): Promise<Answer> {
  try {
    const response = await fetch(`${graphUrl}/${url.replace(/^\//, '')}`, {
      method,
      headers: { ...headers, authorization },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const content = Buffer.from(await response.arrayBuffer())
    return { id, status: response.status, headers: toldHeaders(response), ...(content.length ? { body: bodyOf(response, content) } : {}) }
  } catch {
    return { id, status: 504, body: { error: { code: 'GatewayTimeout', message: 'The line to the service was cut.' } } }
  }
}

const TOLD = ['Content-Type', 'Retry-After', 'Preference-Applied']

const toldHeaders = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(TOLD.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])))

/** What is not JSON comes in base64. */
function bodyOf({ headers }: Response, content: Buffer): unknown {
  if (!headers.get('content-type')?.startsWith('application/json')) return content.toString('base64')
  return JSON.parse(content.toString())
}
