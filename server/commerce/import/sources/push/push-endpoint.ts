/** Where systems push rows: `POST /api/v1/<kind>` with a key of theirs, described by `GET /api/v1/openapi.json`. */
import rateLimit from '@fastify/rate-limit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_PUSHED_BYTES, MOST_PUSHED_ROWS } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { acceptedLanguage } from '../../../../../domain/texts/language.ts'
import type { PushRefusal } from '../../../../../domain/texts/push-texts.ts'
import { recordEvent } from '../../../../platform/call/audit.ts'
import { type Database, isUnreachable } from '../../../../platform/database/db.ts'
import type { OpenEndpoint } from '../../../../platform/http/endpoint.ts'
import type { Log } from '../../../../platform/log.ts'
import type { Threads } from '../../../../platform/threads.ts'
import { holdBytes, type Room } from './hold-bytes.ts'
import { type InTurn, makeTurns } from './in-turn.ts'
import { hashOf } from './keys/api-key.ts'
import { findKey, type Pusher } from './keys/find-key.ts'
import { describePush } from './open-api.ts'
import { PushProblem, sendProblem } from './push-problem.ts'
import { takeBatch } from './take-batch.ts'
import { toldRows } from './told-rows.ts'

export const PUSH_PREFIX = '/api/v1'

/** Of each key; of strangers by their address. */
const MOST_PER_MINUTE = 300
const MINUTE_MS = 60_000
/** So long somebody waits for his answer; proxies wait for half a minute or longer. */
const WAIT_MS = 25_000
const LONGEST_NAME = 255
/** Six of the largest messages: each takes some times its size while it is read and stored. A slow line of 1.5 Mbit/s brings one in time. */
const ROOM: Room = { mostBytes: 6 * MOST_PUSHED_BYTES, bodyMs: 60_000 }

type Options = { database: Database; threads: Threads; log: Log; publicUrl: string; mostPerMinute?: number; waitMs?: number; room?: Room }

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key it bears; null: none that is good. */
    pusher: Pusher | null
  }
}

export const pushEndpoint =
  (options: Options): OpenEndpoint =>
  async (scope) =>
    void (await scope.register((api) => registerPush(api, options), { prefix: PUSH_PREFIX }))

async function registerPush(api: FastifyInstance, options: Options): Promise<void> {
  answerInProblems(api, options.log)
  api.get('/openapi.json', async (request, reply) => {
    const language = acceptedLanguage(request.headers['accept-language'])
    return await reply.header('content-language', language).send(describePush(`${options.publicUrl}${PUSH_PREFIX}`, language))
  })
  await api.register(async (pushing) => {
    await knowPushers(pushing, options)
    holdBytes(pushing, options.room ?? ROOM)
    const storing = makeTurns()
    pushing.removeAllContentTypeParsers()
    pushing.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MOST_PUSHED_BYTES }, (request, body, done) => {
      request.holdOnly?.(body.length)
      done(null, body)
    })
    pushing.post<{ Params: { kind: string } }>('/:kind', { bodyLimit: MOST_PUSHED_BYTES }, async (request, reply) => {
      try {
        return await push(request, reply, { ...options, storing })
      } finally {
        request.holdOnly?.(0)
      }
    })
  })
}

function answerInProblems(api: FastifyInstance, log: Log): void {
  api.setNotFoundHandler((_request, reply) => sendProblem(reply, new PushProblem('unknown_path')))
  api.setErrorHandler(async (error: FastifyError | PushProblem, _request, reply) => {
    if (error instanceof PushProblem) return await sendProblem(reply, asNamed(error))
    const told = TOLD[error.code] ?? (isUnreachable(error) ? 'busy' : undefined)
    if (!told) log.error({ err: error }, 'pushed rows could not be taken')
    return await sendProblem(reply, asNamed(new PushProblem(told ?? 'failed')))
  })
}

/** What others refuse, by their codes. */
const TOLD: Record<string, PushRefusal | undefined> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not_json_type',
  FST_ERR_CTP_EMPTY_TYPE: 'not_json_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'not_json',
  /** No connection was free for a transaction. */
  P2028: 'busy',
}

const MEGABYTE = 1024 ** 2

function asNamed({ reason, named }: PushProblem): PushProblem {
  if (reason === 'too_large') return new PushProblem(reason, { most: MOST_PUSHED_BYTES / MEGABYTE })
  return reason === 'too_many_rows' ? new PushProblem(reason, { most: MOST_PUSHED_ROWS }) : new PushProblem(reason, named)
}

/** Before anything of a message is read its key is looked at, and counted. */
async function knowPushers(api: FastifyInstance, { database, mostPerMinute = MOST_PER_MINUTE }: Options): Promise<void> {
  api.decorateRequest('pusher', null)
  api.addHook('onRequest', async (request) => {
    request.pusher = await findKey(database, request.headers.authorization)
  })
  await api.register(rateLimit, {
    hook: 'onRequest',
    max: mostPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ pusher, ip }) => pusher?.keyId ?? ip,
    errorResponseBuilder: () => new PushProblem('too_often'),
  })
  api.addHook('preParsing', async (request: FastifyRequest) => {
    await requireAllowed(request, database)
  })
}

/** Throws PushProblem for whoever may not send what he is about to. */
async function requireAllowed({ pusher, params, headers }: FastifyRequest, database: Database): Promise<void> {
  if (!pusher) throw new PushProblem('no_key')
  const entity = kindOf(params)
  if (!pusher.entities.includes(entity)) {
    const { organisationId, keyId } = pusher
    await database
      .forOrganisation(organisationId)
      .prisma.$transaction((tx) =>
        recordEvent({ user: { organisationId }, now: () => new Date() }, tx, `push.${entity}`, 'api_key', keyId, 'FORBIDDEN'),
      )
    throw new PushProblem('not_allowed')
  }
  const name = headers['idempotency-key']
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) throw new PushProblem('no_name')
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') throw new PushProblem('not_json_type')
}

function kindOf(params: unknown): Entity {
  const { kind } = params as { kind: string }
  if (!Object.hasOwn(entities, kind)) throw new PushProblem('unknown_kind')
  return kind as Entity
}

async function push(request: FastifyRequest, reply: FastifyReply, options: Options & { storing: InTurn }): Promise<FastifyReply> {
  const { database, threads, storing, waitMs = WAIT_MS } = options
  const { headers, body } = request
  // A body takes its time; whose key was revoked meanwhile has none any more.
  const pusher = await findKey(database, headers.authorization)
  if (!pusher) throw new PushProblem('no_key')
  if (!(body instanceof Uint8Array)) throw new PushProblem('not_json_type')
  const entity = kindOf(request.params)
  const message = { entity, nameHash: hashOf(String(headers['idempotency-key'])), contentHash: hashOf(entity, '\n', body), bytes: body.length }
  const answer = await takeBatch({ db: database.forOrganisation(pusher.organisationId), threads, storing, waitMs }, pusher, message, body)
  const language = acceptedLanguage(headers['accept-language'])
  if (answer.isAgain) reply.header('idempotent-replayed', 'true')
  return await reply.header('content-language', language).send({ batchId: answer.batchId, rows: toldRows(answer, entity, language) })
}
