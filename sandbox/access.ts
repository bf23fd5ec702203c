/** Who may ask: this machine by its own names; from browsers the product's pages and our own. */
import type { FastifyInstance } from 'fastify'

type Addresses = { origin: () => string; productOrigin: string }

/** Paths that pages of the product may read. */
const SHARED = /^\/(v1\.0\/|[\w-]+\/(v2\.0\/\.well-known|oauth2|discovery)\/)/

export function guardAccess(app: FastifyInstance, { origin, productOrigin }: Addresses): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host, port } = new URL(origin())
    // Another name would be a foreign page that points its own address at this machine.
    if (request.headers.host !== host && request.headers.host !== `127.0.0.1:${port}`) return reply.status(421).send({ error: 'Unknown host' })
    const { origin: asking } = request.headers
    if (asking === productOrigin && SHARED.test(request.url)) reply.headers(allowance(asking, request.headers['access-control-request-headers']))
    if (request.method === 'OPTIONS') return reply.status(204).send()
  })
}

const allowance = (origin: string, askedHeaders = '*'): Record<string, string> => ({
  'access-control-allow-origin': origin,
  vary: 'Origin',
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': askedHeaders,
  'access-control-expose-headers': 'request-id, client-request-id, retry-after, preference-applied',
})

/** Keeps pages of other origins out of all routes of a scope. */
export function onlyOwnPages(scope: FastifyInstance, origin: () => string): void {
  scope.addHook('onRequest', async ({ headers }, reply) => {
    const { port } = new URL(origin())
    const isOwn = headers.origin === undefined || headers.origin === origin() || headers.origin === `http://127.0.0.1:${port}`
    if (!isOwn) return reply.status(403).send({ error: 'Not for pages of other origins' })
  })
}
