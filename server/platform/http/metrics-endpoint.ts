/** `GET /metrics` for Prometheus, for whoever has the token. */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

export type MetricsSource = { token: string; contentType: string; read: () => Promise<string> }

/** A wrong token is told from a right one in constant time. */
export function registerMetrics(app: FastifyInstance, { token, contentType, read }: MetricsSource): void {
  const expected = Buffer.from(`Bearer ${token}`)
  app.get('/metrics', async ({ headers }, reply) => {
    const given = Buffer.from(headers.authorization ?? '')
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return await reply.code(401).header('www-authenticate', 'Bearer').send()
    return await reply.type(contentType).send(await read())
  })
}
