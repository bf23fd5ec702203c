/** The one path that Microsoft Graph calls by itself; nothing else needs to be reachable from the internet. */
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Log } from '../../platform/log.ts'

export const NOTIFICATION_PATH = '/graph/notifications'

const BODY_LIMIT_BYTES = 262_144
const MOST_PER_MINUTE = 12_000
/** Graph's own are far shorter. */
const query = z.object({ validationToken: z.string().min(1).max(2_000).optional() })

/** `take` settles in time, its wake-ups stored or kept in memory until they are; when it throws, Graph tries again. What is not ours is confirmed too, and tells a stranger nothing. */
export async function registerNotifications(
  app: FastifyInstance,
  { take, log }: { take: (message: unknown) => Promise<void>; log: Log },
): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body))
  await app.register(rateLimit, { max: MOST_PER_MINUTE, timeWindow: 60_000 })
  app.post(NOTIFICATION_PATH, async (request, reply) => {
    const asked = query.safeParse(request.query)
    if (!asked.success) return await reply.code(400).send()
    // The handshake: whoever answers with the token owns the address.
    if (asked.data.validationToken !== undefined) return await reply.type('text/plain; charset=utf-8').send(asked.data.validationToken)
    const message = parse(request.body)
    if (message === undefined) return await reply.code(400).send()
    try {
      await take(message)
      return await reply.code(202).send()
    } catch (error) {
      log.error({ err: error }, 'a wake-up could not be kept')
      return await reply.code(503).send()
    }
  })
}

/** undefined: no JSON. */
function parse(body: unknown): unknown {
  try {
    return JSON.parse(`${body}`)
  } catch {
    return undefined
  }
}
