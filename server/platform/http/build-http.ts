/** The HTTP side: limits, headers, health and pages, and the scopes in which the rooms' procedures and endpoints answer. */
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type pino from 'pino'
import { type Language, languages } from '../../../domain/texts/language.ts'
import type { Identity, TokenCheck } from '../call/auth.ts'
import type { Context } from '../call/context.ts'
import type { CallContext, CallRouter } from '../call/trpc.ts'
import { AppError } from '../errors.ts'
import type { Endpoint, EndpointScope, OpenEndpoint } from './endpoint.ts'
import { type MetricsSource, registerMetrics } from './metrics-endpoint.ts'
import { type PageConfiguration, registerPages } from './pages.ts'

export type HttpOptions = {
  log: pino.Logger
  checkToken: TokenCheck
  /** All procedures. */
  router: CallRouter
  endpoints: readonly Endpoint[]
  openEndpoints: readonly OpenEndpoint[]
  /** `displayLanguage`: in which Outlook shows itself to the caller; null: he is not in Outlook, or it was not told. */
  makeContext: (identity: Identity, displayLanguage: Language | null) => Promise<Context>
  isReady: () => Promise<boolean>
  /** Origins that may show our pages in a frame. */
  outlookHosts: readonly string[]
  officeJsUrl: string
  /** Origins the pages talk to for signing in. */
  authorityOrigins: readonly string[]
  /** null: no pages, for benchmarks and tests of the procedures. */
  pages: PageConfiguration | null
  /** null: nobody may read figures. */
  metrics: MetricsSource | null
  trustProxy: number
  rateLimitPerMinute: number
  /** Host headers that are answered; null: any (a reverse proxy decides). */
  allowedHosts: readonly string[] | null
}

const BODY_LIMIT_BYTES = 262_144
const MAX_BATCH = 10

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the token was found good; else the error that says why not. */
    caller: Identity | AppError
  }
}

export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = options.log
  const app: FastifyInstance = fastify({
    loggerInstance,
    trustProxy: (_address, hop) => hop < options.trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 2_000 },
    logController: new LogController({ disableRequestLogging: true }),
  })
  if (options.allowedHosts) refuseForeignHosts(app, options.allowedHosts)
  await app.register(helmet, securityHeaders(options))
  registerHealth(app, options.isReady)
  for (const register of options.openEndpoints) await app.register((scope) => register(scope))
  if (options.metrics) registerMetrics(app, options.metrics)
  if (options.pages) await registerPages(app, { officeJsUrl: options.officeJsUrl, configuration: options.pages })
  await app.register(async (scope) => {
    await knowCallers(scope, options)
    await scope.register((api) => registerApi(api, options), { prefix: '/trpc' })
    const given: EndpointScope = { signIn: (request) => identify(request, options), log: options.log }
    for (const { prefix, register } of options.endpoints) await scope.register(async (api) => register(api, given), { prefix })
  })
  return app
}

/** Keeps pages of other sites from reaching a demonstration under a name of their own that points here. */
function refuseForeignHosts(app: FastifyInstance, hosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!hosts.includes(request.headers.host ?? '')) await reply.code(421).send({ message: 'This host name is not served here' })
  })
}

function securityHeaders({ outlookHosts, officeJsUrl, authorityOrigins, pages }: HttpOptions): Parameters<typeof helmet>[1] {
  const office = new URL(officeJsUrl).origin
  return {
    // The pane lives in a frame of Outlook: frame-ancestors says which, X-Frame-Options cannot.
    xFrameOptions: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", office],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', ...tileOrigins(pages)],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", office, ...authorityOrigins],
        frameSrc: ["'self'", office, ...authorityOrigins],
        frameAncestors: ["'self'", ...outlookHosts],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
    },
  }
}

/** Tile servers of several names bear `{s}` in their address. */
const tileOrigins = (pages: PageConfiguration | null): string[] => (pages?.map ? [new URL(pages.map.url.replace('{s}', '*')).origin] : [])

function registerHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await isReady()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
}

/** Whoever calls below this scope is looked at once, and counted. */
async function knowCallers(api: FastifyInstance, options: HttpOptions): Promise<void> {
  const caller = (request: FastifyRequest): Promise<Identity> => options.checkToken(request.headers.authorization)
  api.decorateRequest('caller')
  api.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return reply.code(405).header('allow', 'POST').send({ message: 'Only POST: inputs never stand in addresses' })
    request.caller = await caller(request).catch(asAppError)
    if (request.caller instanceof AppError) options.log.info({ reason: request.caller.reason, path: request.url.split('?')[0] }, 'sign-in refused')
  })
  await api.register(rateLimit, { hook: 'preParsing', max: options.rateLimitPerMinute, timeWindow: 60_000, keyGenerator: limitKey })
}

async function registerApi(api: FastifyInstance, options: HttpOptions): Promise<void> {
  const trpcOptions: FastifyTRPCPluginOptions<CallRouter>['trpcOptions'] = {
    router: options.router,
    allowMethodOverride: true,
    maxBatchSize: MAX_BATCH,
    createContext: ({ req }): CallContext => ({ signIn: once(() => identify(req, options)) }),
  }
  await api.register(fastifyTRPCPlugin, { trpcOptions })
}

/** A known user counts by himself, everybody else by address. */
const limitKey = ({ caller, ip }: FastifyRequest): string => (caller instanceof AppError ? ip : `${caller.tenantId}/${caller.oid}`)

const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('UNEXPECTED', 'The token could not be checked', { cause: error })

const displayLanguageOf = ({ headers }: FastifyRequest): Language | null =>
  languages.find((language) => language === headers['outlook-language']) ?? null

async function identify(request: FastifyRequest, { makeContext, log }: HttpOptions): Promise<Context> {
  const { caller } = request
  if (caller instanceof AppError) throw caller
  try {
    return await makeContext(caller, displayLanguageOf(request))
  } catch (error) {
    // Whoever is refused here belongs to no organisation whose audit could tell.
    if (error instanceof AppError) log.info({ err: error, tenant: caller.tenantId, oid: caller.oid }, 'sign-in refused')
    throw error
  }
}

/** The calls of one batch share one sign-in. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined
  return () => {
    started ??= Promise.resolve().then(work)
    return started
  }
}
