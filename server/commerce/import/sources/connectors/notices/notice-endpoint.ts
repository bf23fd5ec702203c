/** The one path that connected systems call by themselves, to tell that something has changed. */
import { timingSafeEqual } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../../../../platform/database/db.ts'
import type { OpenEndpoint } from '../../../../../platform/http/endpoint.ts'
import type { Log } from '../../../../../platform/log.ts'

export const NOTICE_PATH = '/connectors/notices'

const BODY_LIMIT_BYTES = 2 * 1024 ** 2
const MOST_PER_MINUTE = 1_200

const query = z.object({ validationToken: z.string().min(1).max(2_000).optional() })
const notice = z.object({ subscriptionId: z.string().min(1).max(200), clientState: z.string().max(2_048) })
const envelope = z.object({ value: z.array(z.unknown()).max(5_000) })

type Subscription = { organisationId: string; connectorId: string; externalId: string; clientState: string }

/** What is told only wakes: nothing in it is believed, and what has changed is read from the cursor. What is not ours is confirmed too, and tells a stranger nothing. */
export const noticeEndpoint =
  ({ database, log }: { database: Pick<Database, 'pool'>; log: Log }): OpenEndpoint =>
  async (scope) =>
    void (await scope.register(async (app: FastifyInstance) => {
      app.removeAllContentTypeParsers()
      app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body))
      await app.register(rateLimit, { max: MOST_PER_MINUTE, timeWindow: 60_000 })
      app.post(NOTICE_PATH, async (request, reply) => {
        const asked = query.safeParse(request.query)
        if (!asked.success) return await reply.code(400).send()
        // The handshake, when it is asked for and when it is renewed: whoever answers with the token owns the address.
        if (asked.data.validationToken !== undefined) return await reply.type('text/plain; charset=utf-8').send(asked.data.validationToken)
        try {
          await wakeTold(database, request.body)
          return await reply.code(202).send()
        } catch (error) {
          log.error({ err: error }, 'a notice could not be kept')
          // Any other answer would end the subscription.
          return await reply.code(503).send()
        }
      })
    }))

async function wakeTold({ pool }: Pick<Database, 'pool'>, body: unknown): Promise<void> {
  const told = (envelope.safeParse(parsed(body)).data?.value ?? []).flatMap((each) => notice.safeParse(each).data ?? [])
  if (told.length === 0) return
  const { rows } = await pool.query<Subscription>(
    `select s.organisation_id as "organisationId", s.connector_id as "connectorId", s.external_id as "externalId", s.client_state as "clientState"
     from connector_subscription s where s.external_id = any($1::text[])`,
    [[...new Set(told.map(({ subscriptionId }) => subscriptionId))]],
  )
  const meant = rows.filter((row) =>
    told.some(({ subscriptionId, clientState }) => subscriptionId === row.externalId && isSame(row.clientState, clientState)),
  )
  for (const [connectorId, organisationId] of new Map(meant.map((row) => [row.connectorId, row.organisationId])))
    await wake(pool, organisationId, connectorId)
}

/** One that is resting begins; one that is at work begins once more when it is through, and so does one whose system wants to be left alone. */
async function wake(pool: Database['pool'], organisationId: string, connectorId: string): Promise<void> {
  const { rows } = await pool.query<{ isLeftAlone: boolean }>(
    `update connector set woken_at = now() where organisation_id = $1 and id = $2 and paused_at is null and removed_at is null
     returning waits_until is not null as "isLeftAlone"`,
    [organisationId, connectorId],
  )
  if (rows[0]?.isLeftAlone !== false) return
  await pool.query(
    `update chore set due_at = now() where organisation_id = $1 and kind = 'connector' and subject_id = $2 and (due_at > now() or lease_until is not null)`,
    [organisationId, connectorId],
  )
}

/** In constant time. */
function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** undefined: no JSON. */
function parsed(body: unknown): unknown {
  try {
    return JSON.parse(`${body}`)
  } catch {
    return undefined
  }
}
