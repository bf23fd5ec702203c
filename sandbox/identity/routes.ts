/** The identity provider as HTTP. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refusalPage, STYLE_PATH, signedOutPage, style } from './account-page.ts'
import { AuthorizationCodes } from './authorization-codes.ts'
import { authorize } from './authorize.ts'
import type { IdentityContext } from './context.ts'
import { EntraError, errorBody } from './entra-error.ts'
import { openIdConfiguration } from './metadata.ts'
import { isTenant } from './people.ts'
import { endedSession, sessionCookie } from './session.ts'
import { answerTokenRequest } from './token-endpoint.ts'

const parameters = z.object({ tenant: z.string() })
const correlation = z.object({ 'client-request-id': z.string() })

/** Shows nothing of others and can be framed by nobody. */
const pageHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
}

const sendPage = (reply: FastifyReply, html: string): FastifyReply => reply.headers(pageHeaders).type('text/html; charset=utf-8').send(html)

function tenantOf({ params }: FastifyRequest): string {
  const { tenant } = parameters.parse(params)
  if (!isTenant(tenant)) throw new EntraError('invalid_request', 90002, `Tenant '${tenant}' not found.`)
  return tenant
}

export async function identityRoutes(app: FastifyInstance, context: IdentityContext): Promise<void> {
  const codes = new AuthorizationCodes(context.now)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(`${body}`))),
  )
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof EntraError)) throw error
    if (request.url.includes('/authorize')) return sendPage(reply.status(error.status), refusalPage(error.message))
    const given = correlation.safeParse(request.body)
    return reply.status(error.status).send(errorBody(error, context.now(), given.data?.['client-request-id']))
  })

  app.get('/:tenant/v2.0/.well-known/openid-configuration', (request) => openIdConfiguration(context.origin(), tenantOf(request)))
  app.get('/:tenant/discovery/v2.0/keys', () => ({ keys: [context.signer.publicKey] }))
  app.get(STYLE_PATH, (_request, reply) => reply.type('text/css; charset=utf-8').send(style))

  app.get('/:tenant/oauth2/v2.0/authorize', async (request, reply) => {
    const { url, query, headers } = request
    const answer = await authorize({ context, codes, tenant: tenantOf(request), url, query, cookies: headers.cookie })
    if (answer.kind === 'page') return sendPage(reply, answer.html)
    if (answer.signedIn) reply.header('set-cookie', await sessionCookie(context, answer.signedIn))
    return reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).redirect(answer.to)
  })

  app.post('/:tenant/oauth2/v2.0/token', async (request, reply) => {
    const fault = context.faults.take({ path: request.url, method: request.method, oid: null })
    if (fault?.kind === 'down') {
      request.raw.socket.destroy()
      return reply.hijack()
    }
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0))
    else if (fault) throw new EntraError('temporarily_unavailable', 90033, 'A transient error has occurred.', { status: fault.status ?? 503 })
    const answer = await answerTokenRequest({ context, codes, tenant: tenantOf(request) }, request.body)
    return reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' }).send(answer)
  })

  app.get('/:tenant/oauth2/v2.0/logout', (request, reply) => {
    reply.header('set-cookie', endedSession)
    const { post_logout_redirect_uri: target } = z.object({ post_logout_redirect_uri: z.url().optional() }).parse(request.query)
    const isOurs = target !== undefined && [context.productOrigin, context.origin()].includes(new URL(target).origin)
    return isOurs ? reply.redirect(target) : sendPage(reply, signedOutPage())
  })
}
