/** Who may ask: this machine by its own names; from browsers the product's pages and our own. */
import type { FastifyInstance } from 'fastify'

type Addresses = { origin: () => string; productOrigin: string }

/** Paths that pages of the product may read. */
const SHARED = /^\/(v1\.0\/|[\w-]+\/(v2\.0\/\.well-known|oauth2|discovery)\/)/

export function guardAccess(app: FastifyInstance, { origin, productOrigin }: Addresses): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host } = new URL(origin())
    const { port } = new URL(origin())
    // Another name would be a foreign page that points its own address at this machine.
    if (request.headers.host !== host && request.headers.host !== `127.0.0.1:${port}`) return reply.status(421).send({ error: 'Unknown host' })
    const { origin: asking } = request.headers
    const isOwn = asking === undefined || asking === origin() || asking === `http://127.0.0.1:${port}`
    if (request.url.startsWith('/control/') && !isOwn) return reply.status(403).send({ error: 'Not for pages of other origins' })
    if (asking !== undefined && asking === productOrigin && SHARED.test(request.url)) allowProduct(asking)
    if (request.method === 'OPTIONS') return reply.status(204).send()

    function allowProduct(allowed: string): void {
      reply.headers({
        'access-control-allow-origin': allowed,
        vary: 'Origin',
        'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
        'access-control-expose-headers': 'request-id, client-request-id, retry-after, preference-applied',
      })
    }
  })
}
