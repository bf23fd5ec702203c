/** A stand-in for Microsoft 365 and Business Central on one port: identity provider, Microsoft Graph, the Outlook page and a control interface. */
import fastify, { type FastifyInstance } from 'fastify'
import type { DemoMailbox } from '../prisma/demo/mailbox.ts'
import { guardAccess, onlyOwnPages } from './access.ts'
import type { DemoErp } from './business-central/books/demo-books.ts'
import { businessCentral } from './business-central/start.ts'
import { controlRoutes } from './control/routes.ts'
import { graphRoutes } from './graph/routes.ts'
import { Subscriptions } from './graph/subscriptions/all-subscriptions.ts'
import { Delivery } from './graph/subscriptions/delivery.ts'
import { Disorder } from './graph/subscriptions/disorder.ts'
import { Throttle } from './graph/throttle.ts'
import { identityRoutes } from './identity/routes.ts'
import { openSigner } from './identity/signer.ts'
import { TokenIds } from './identity/token-ids.ts'
import { pageRoutes } from './pages/routes.ts'
import { openStore } from './store/snapshot.ts'
import { Faults } from './trouble/faults.ts'

export type SandboxOptions = {
  /** 0: any free one. */
  port: number
  host: string
  /** Where mailboxes and the signing key are kept; null: in memory. */
  dataDirectory: string | null
  productUrl: string
  clientId: string
  clientSecret: string
  /** What new mailboxes hold; asked only when none are kept. */
  mailboxes: () => readonly DemoMailbox[]
  /** What Business Central's company is made of; without it there is no Business Central. */
  erp?: DemoErp
  now: () => Date
}

export type RunningSandbox = { url: string; close: () => Promise<void> }

const BODY_LIMIT = 4 * 1024 * 1024

/** Listens when it resolves. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const app = fastify({ logger: false, bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 1000 } })
  const { store, close } = openStore(options.dataDirectory, options.mailboxes, options.now)
  const origin = () => addressOf(app)
  const disorder = new Disorder()
  const delivery = new Delivery(disorder)
  const subscriptions = new Subscriptions(store, delivery)
  const signer = await openSigner(options.dataDirectory)
  const shared = {
    origin,
    store,
    signer,
    ...{ faults: new Faults(), throttle: new Throttle() },
    subscriptions,
    disorder,
    accessTokens: new TokenIds(),
    refreshTokens: new TokenIds(),
  }
  const { clientId, clientSecret, productUrl, now } = options
  const productOrigin = new URL(productUrl).origin
  guardAccess(app, { origin, productOrigin })
  acceptEmptyJson(app)
  await app.register(async (scope) => identityRoutes(scope, { ...shared, productOrigin, clientId, clientSecret, now }))
  await app.register(async (scope) => graphRoutes(scope, shared), { prefix: '/v1.0' })
  const erp = options.erp && businessCentral(options.erp, { origin, signer, accessTokens: shared.accessTokens, now })
  if (erp) await app.register(erp.routes, { prefix: '/bc' })
  await app.register(
    async (scope) => {
      onlyOwnPages(scope, origin)
      await controlRoutes(scope, shared)
      if (erp) await scope.register(erp.control, { prefix: '/erp' })
    },
    { prefix: '/control' },
  )
  await app.register(async (scope) => pageRoutes(scope, { store, productUrl, clientId }))
  await app.listen({ port: options.port, host: options.host })
  return {
    url: origin(),
    close: async () => {
      delivery.end()
      erp?.close()
      await app.close()
      close()
    },
  }
}

function addressOf({ server }: FastifyInstance): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The sandbox does not listen')
  return `http://localhost:${address.port}`
}

/** Actions such as `send` come with a JSON content type and nothing in it. */
function acceptEmptyJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(`${body}`))
    } catch (error) {
      done(Object.assign(new Error('Not JSON', { cause: error }), { statusCode: 400 }))
    }
  })
}
