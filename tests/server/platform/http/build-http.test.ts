import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { fileEndpoints } from '../../../../server/contact-reports/files/file-endpoint.ts'
import type { Identity } from '../../../../server/platform/call/auth.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { buildHttp, type HttpOptions } from '../../../../server/platform/http/build-http.ts'
import { appRouter } from '../../../../server/router.ts'

const identity: Identity = { tenantId: 't', oid: 'o', name: '', mail: '', roles: ['sales'], expiresAt: 0, assertion: 'secret-token' }
const logged: string[] = []
let app: FastifyInstance

const options = (changes: Partial<HttpOptions> = {}): HttpOptions => ({
  log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
  checkToken: async (authorization) => {
    if (authorization !== 'Bearer good') throw new AppError('NOT_SIGNED_IN', 'no')
    return identity
  },
  makeContext: async () => {
    throw new AppError('FORBIDDEN', 'The tenant is not on the list')
  },
  isReady: async () => true,
  outlookHosts: ['https://outlook.office.com'],
  officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  authorityOrigins: ['https://login.microsoftonline.com'],
  pages: null,
  router: appRouter,
  endpoints: fileEndpoints,
  openEndpoints: [],
  metrics: null,
  trustProxy: 0,
  rateLimitPerMinute: 100,
  allowedHosts: null,
  ...changes,
})

const start = async (changes?: Partial<HttpOptions>): Promise<FastifyInstance> => {
  app = await buildHttp(options(changes))
  return app
}

const call = (path: string, body: unknown, headers: Record<string, string> = { authorization: 'Bearer good' }) =>
  app.inject({ method: 'POST', url: `/trpc/${path}`, headers: { 'content-type': 'application/json', ...headers }, payload: JSON.stringify(body) })

afterEach(async () => {
  await app.close()
  logged.length = 0
})

describe('the HTTP side', () => {
  it('answers nothing without a good token, and says nothing but the reason', async () => {
    await start()
    const answer = await call('myDay.read', {}, { authorization: 'Bearer bad' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json().error.data).toEqual({ reason: 'NOT_SIGNED_IN', claims: null, httpStatus: 401 })
    expect(answer.body).not.toMatch(/stack|node_modules/)
  })

  it('keeps a tenant out that is not on the list', async () => {
    await start()
    const answer = await call('myDay.read', {})
    expect([answer.statusCode, answer.json().error.data.reason]).toEqual([403, 'FORBIDDEN'])
  })

  it.each([
    ['en', 'en'],
    ['de', 'de'],
    ['fr', null],
    ['__proto__', null],
    [undefined, null],
  ])('hears in which language Outlook shows itself: %s', async (given, heard) => {
    const languages: unknown[] = []
    await start({
      makeContext: async (_, language) => {
        languages.push(language)
        throw new AppError('FORBIDDEN', 'The tenant is not on the list')
      },
    })
    await call('myDay.read', {}, { authorization: 'Bearer good', ...(given && { 'outlook-language': given }) })
    expect(languages).toEqual([heard])
  })

  it('takes calls by POST only, so that no address stands in a URL', async () => {
    await start()
    const answer = await app.inject({ method: 'GET', url: '/trpc/myDay.read?input=%7B%7D', headers: { authorization: 'Bearer good' } })
    expect(answer.statusCode).toBe(405)
  })

  it('refuses batches of more than ten calls', async () => {
    await start()
    const answer = await call(`${Array(11).fill('myDay.read').join(',')}?batch=1`, {})
    expect(answer.statusCode).toBe(400)
  })

  it('refuses bodies beyond the limit before reading them', async () => {
    await start()
    expect((await call('customers.search', { text: 'x'.repeat(300_000) })).statusCode).toBe(413)
  })

  it('limits known users by themselves and everybody else by address', async () => {
    await start({ rateLimitPerMinute: 3 })
    const statuses = async (headers: Record<string, string>) => {
      const answers: number[] = []
      for (let i = 0; i < 4; i++) answers.push((await call('myDay.read', {}, headers)).statusCode)
      return answers
    }
    expect(await statuses({ authorization: 'Bearer bad' })).toEqual([401, 401, 401, 429])
    expect(await statuses({ authorization: 'Bearer good' })).toEqual([403, 403, 403, 429])
  })

  it('lets Outlook frame it and nobody else, and keeps scripts to its own and Office.js', async () => {
    await start()
    const policy = String((await app.inject('/healthz')).headers['content-security-policy'])
    expect(policy).toContain("frame-ancestors 'self' https://outlook.office.com")
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com")
    expect(policy).toContain("default-src 'none'")
  })

  it('answers only under its own name when told to', async () => {
    await start({ allowedHosts: ['localhost:4400'] })
    expect((await app.inject({ url: '/healthz', headers: { host: 'evil.example' } })).statusCode).toBe(421)
    expect((await app.inject({ url: '/healthz', headers: { host: 'localhost:4400' } })).statusCode).toBe(200)
  })

  it('tells its figures to whoever has the token', async () => {
    await start({ metrics: { token: 'a-token-for-figures', contentType: 'text/plain', read: async () => 'cockpit_mailboxes 3' } })
    const read = (authorization?: string) => app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })
    expect((await read('Bearer a-token-for-figures')).body).toBe('cockpit_mailboxes 3')
    for (const wrong of [undefined, 'Bearer a-token-for-figured', 'a-token-for-figures', 'Bearer good'])
      expect([(await read(wrong)).statusCode, (await read(wrong)).body]).toEqual([401, ''])
    await app.close()
    await start()
    expect((await app.inject('/metrics')).statusCode).toBe(404)
  })

  it('is healthy while it runs, and ready only with its database', async () => {
    await start({ isReady: async () => false })
    expect((await app.inject('/healthz')).statusCode).toBe(200)
    expect((await app.inject('/readyz')).statusCode).toBe(503)
  })

  it('takes the address of the client from a proxy only when it trusts one', async () => {
    await start({ rateLimitPerMinute: 1 })
    const from = (address: string) => call('myDay.read', {}, { authorization: 'Bearer bad', 'x-forwarded-for': address })
    expect([(await from('1.1.1.1')).statusCode, (await from('2.2.2.2')).statusCode]).toEqual([401, 429])
    await app.close()
    await start({ rateLimitPerMinute: 1, trustProxy: 1 })
    expect([(await from('1.1.1.1')).statusCode, (await from('2.2.2.2')).statusCode]).toEqual([401, 401])
  })

  it('writes no token, address or text to the log', async () => {
    await start()
    await call('customers.search', { text: 'anna@kunde.example' }, { authorization: 'Bearer secret.to.ken' })
    await call('nothing.here', { text: 'anna@kunde.example' })
    expect(logged.join('')).not.toMatch(/anna@kunde|secret/)
    expect(logged.join('')).toContain('sign-in refused')
  })
})
