/** Microsoft Graph as HTTP: sign-in, throttling, faults and permission for every operation, then its answer. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Mailbox } from '../store/mailbox.ts'
import type { Fault } from '../trouble/fault.ts'
import { accessDenied, actingPerson, isAllowed, openMailbox } from './access.ts'
import { serveBatch } from './batch.ts'
import type { GraphCall, GraphRoute } from './call.ts'
import { readCaller } from './caller.ts'
import { categoryRoutes } from './categories.ts'
import { eventRoutes } from './events.ts'
import type { GraphContext } from './graph-context.ts'
import { badRequest, errorBody, GraphError } from './graph-error.ts'
import { mailFolderRoutes } from './mail-folders.ts'
import { mailboxSettingsRoutes } from './mailbox-settings.ts'
import { messageRoutes } from './messages.ts'
import { headerOf, perform, traceHeaders } from './perform.ts'
import { readPreferences } from './preferences.ts'
import type { Subscriptions } from './subscriptions/all-subscriptions.ts'
import { serveSubscriptions } from './subscriptions/routes.ts'
import { taskRoutes } from './tasks.ts'
import type { Throttle } from './throttle.ts'
import { translateIdsRoutes } from './translate-ids.ts'
import { userRoutes } from './users.ts'

/** Only requests for a mailbox are throttled, and can find its subscriptions lost. */
type MailboxContext = GraphContext & { throttle: Throttle; subscriptions: Subscriptions }

const PREFIX = '/v1.0'

const allRoutes = [
  ...userRoutes,
  ...mailFolderRoutes,
  ...messageRoutes,
  ...eventRoutes,
  ...taskRoutes,
  ...mailboxSettingsRoutes,
  ...categoryRoutes,
  ...translateIdsRoutes,
]

/** Register with the prefix `/v1.0`. */
export async function graphRoutes(app: FastifyInstance, context: MailboxContext): Promise<void> {
  app.setErrorHandler((error: FastifyError | GraphError, request, reply) => sendError(toGraphError(error), context, request, reply))
  app.setNotFoundHandler((request, reply) => sendError(unknownPath(request), context, request, reply))
  serveSubscriptions(app, context)
  serveBatch(app, context)
  for (const route of allRoutes) {
    const urls = route.path.startsWith('/me/') ? [route.path, route.path.replace('/me/', '/users/:user/')] : [route.path]
    for (const url of urls) {
      app.route({ method: route.method, url, handler: (request, reply) => serve(context, route, request, reply) })
    }
  }
}

async function serve(context: MailboxContext, route: GraphRoute, request: FastifyRequest, reply: FastifyReply) {
  const { store, faults, accessTokens, origin, throttle } = context
  const caller = await readCaller(context, request.headers.authorization, store.now())
  const { user } = readParameters(request)
  const mailbox = openMailbox(store, caller, route, user)
  reply.raw.once('close', throttle.enter(mailbox.oid, caller.clientId, store.now()))
  return await perform({ faults, accessTokens, caller, oid: mailbox.oid }, request, reply, (fault) => {
    if (!isAllowed(route, caller, user)) throw accessDenied()
    spoil(context, mailbox, fault)
    const preferences = readPreferences(headerOf(request, 'prefer'))
    const given = { ...toCall(request, origin()), preferences, repeatsItem: fault?.kind === 'repeated_item' }
    const answer = route.answer({ ...given, store, person: actingPerson(caller, mailbox), mailbox })
    if (preferences.applied !== null) reply.header('preference-applied', preferences.applied)
    return answer
  })
}

/** Troubles with what Exchange keeps for its clients. */
function spoil({ store, subscriptions }: MailboxContext, mailbox: Mailbox, fault: Fault | null): void {
  if (fault?.kind === 'sync_state_lost') store.forgetDeltas(mailbox, fault.status === 400 ? 400 : 410)
  if (fault?.kind !== 'subscription_deleted') return
  const [oldest] = subscriptions.all().filter(({ watched }) => watched.oid === mailbox.oid)
  if (oldest) subscriptions.announce(oldest, 'subscriptionRemoved')
}

const parameters = z.record(z.string(), z.string())
const readParameters = ({ params }: FastifyRequest) => parameters.parse(params)

function toCall(request: FastifyRequest, origin: string): Pick<GraphCall, 'graphUrl' | 'path' | 'parameter' | 'options' | 'body' | 'ifMatch'> {
  const { pathname, searchParams } = new URL(request.url, origin)
  const values = readParameters(request)
  return {
    graphUrl: `${origin}${PREFIX}`,
    path: pathname.slice(PREFIX.length),
    options: searchParams,
    body: request.body,
    ifMatch: headerOf(request, 'if-match') ?? null,
    parameter: (name) => values[name] ?? '',
  }
}

const unknownPath = ({ url }: FastifyRequest): GraphError =>
  badRequest(`Resource not found for the segment '${url.split('?')[0]?.split('/').pop() ?? ''}'.`)

function toGraphError(error: FastifyError | GraphError): GraphError {
  if (error instanceof GraphError) return error
  const { statusCode = 500 } = error
  if (statusCode === 413) return new GraphError(413, 'RequestEntityTooLarge', 'The request body is too large.')
  if (statusCode < 500) return new GraphError(400, 'RequestBodyRead', 'The request body is not valid JSON.')
  return new GraphError(500, 'InternalServerError', error.message)
}

const sendError = (error: GraphError, { store }: GraphContext, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .status(error.status)
    .headers({ ...traceHeaders(request), ...error.headers })
    .send(errorBody(error, store.now(), headerOf(request, 'client-request-id')))
