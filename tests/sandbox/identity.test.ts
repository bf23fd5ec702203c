import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ConfidentialClientApplication } from '@azure/msal-node'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreignTenant, hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { makeTokenCheck, readIssuer } from '../../server/platform/call/auth.ts'
import { askToken, byPassword, CLIENT, control, jonas, katrin, PRODUCT, SECRET, start } from './running.ts'

let sandbox: RunningSandbox
const API = `api://${CLIENT}/access`
const OBO = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const redirectUri = `${PRODUCT}/workspace`

beforeAll(async () => {
  sandbox = await start()
})
afterAll(() => sandbox.close())

const assertionOf = async (user = jonas): Promise<string> => (await byPassword(sandbox.url, user, API)).body.access_token

const onBehalfOf = (assertion: string, form: Record<string, string> = {}) =>
  askToken(sandbox.url, {
    grant_type: OBO,
    requested_token_use: 'on_behalf_of',
    client_id: CLIENT,
    client_secret: SECRET,
    scope: 'https://graph.microsoft.com/.default',
    assertion,
    ...form,
  })

describe('tokens', () => {
  it('for the product pass the server’s own check', async () => {
    const check = makeTokenCheck({ ...(await readIssuer(`${sandbox.url}/organizations/v2.0/.well-known/openid-configuration`)), clientId: CLIENT })
    await expect(check(`Bearer ${await assertionOf()}`)).resolves.toMatchObject({
      oid: jonas.oid,
      tenantId: hanseTechnik.tenantId,
      roles: ['sales'],
      mail: jonas.mail,
    })
  })

  it('of people without a role carry no roles', async () => {
    const ute = hanseTechnik.users.find(({ name }) => name === 'Ute Behrens')!
    expect(decodeJwt(await assertionOf(ute))).not.toHaveProperty('roles')
  })

  it('name the application that asked', async () => {
    const { body } = await byPassword(sandbox.url, jonas, `openid ${API}`, 'outlook-page')
    expect(decodeJwt(body.access_token)).toMatchObject({ aud: CLIENT, azp: 'outlook-page', scp: 'access', ver: '2.0' })
    expect(decodeJwt(body.id_token)).toMatchObject({ aud: 'outlook-page' })
    expect(JSON.parse(Buffer.from(body.client_info, 'base64url').toString())).toEqual({ uid: jonas.oid, utid: hanseTechnik.tenantId })
  })

  it.each([
    ['a wrong password', { password: 'x' }, 'invalid_grant', 50126],
    ['an unknown application', { client_id: 'x' }, 'unauthorized_client', 700016],
    ['a scope nobody registered', { scope: 'https://graph.microsoft.com/Mail.Send' }, 'invalid_grant', 65001],
    ['two resources at once', { scope: `${API} User.Read` }, 'invalid_scope', 28000],
    ['an unknown grant type', { grant_type: 'magic' }, 'unsupported_grant_type', 70003],
  ])('are refused for %s in the form of Entra', async (_name, form, error, code) => {
    const answer = await askToken(sandbox.url, {
      grant_type: 'password',
      client_id: CLIENT,
      scope: API,
      username: jonas.mail,
      password: 'demo',
      ...form,
    })
    expect(answer).toMatchObject({ status: 400, body: { error, error_codes: [code] } })
    expect(answer.body.error_description).toMatch(new RegExp(`^AADSTS${code}: `))
    expect(Object.keys(answer.body)).toEqual(expect.arrayContaining(['timestamp', 'trace_id', 'correlation_id']))
  })

  it('of one tenant are not given in another', async () => {
    const form = { grant_type: 'password', client_id: CLIENT, scope: API, username: jonas.mail, password: 'demo' }
    expect((await askToken(sandbox.url, form, foreignTenant.tenantId)).body.error_codes).toEqual([50020])
    expect((await askToken(sandbox.url, form, 'nowhere')).body.error_codes).toEqual([90002])
  })
})

describe('on behalf of a user', () => {
  it('msal-node gets the registered scopes of Graph', async () => {
    const metadata = await (await fetch(`${sandbox.url}/organizations/v2.0/.well-known/openid-configuration`)).text()
    const host = `localhost:${new URL(sandbox.url).port}`
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: CLIENT,
        clientSecret: SECRET,
        authority: `https://${host}/organizations`,
        knownAuthorities: [host],
        authorityMetadata: metadata,
      },
    })
    const result = await client.acquireTokenOnBehalfOf({ oboAssertion: await assertionOf(), scopes: ['https://graph.microsoft.com/.default'] })
    expect(decodeJwt(result!.accessToken)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      oid: jonas.oid,
      scp: 'Mail.Read Calendars.ReadWrite Tasks.ReadWrite MailboxSettings.Read User.Read',
    })
  })

  it('needs the secret and a token for the product', async () => {
    const graphToken = (await byPassword(sandbox.url, jonas, 'User.Read')).body.access_token
    expect(await onBehalfOf(await assertionOf(), { client_secret: 'wrong' })).toMatchObject({ status: 401, body: { error_codes: [7000215] } })
    expect(await onBehalfOf(graphToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [500133] } })
    expect(await onBehalfOf('a.b.c')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('gives no token for an assertion that has expired', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const other = await start({ now: () => now })
    const assertion = (await byPassword(other.url, jonas, API)).body.access_token
    now = new Date('2026-11-23T11:00:01Z')
    const form = { grant_type: OBO, requested_token_use: 'on_behalf_of', client_id: CLIENT, client_secret: SECRET, scope: 'User.Read', assertion }
    expect((await askToken(other.url, form)).body).toMatchObject({ error: 'invalid_grant' })
    await other.close()
  })

  it('can be made to ask the user, until he has confirmed the claims', async () => {
    await control(sandbox.url, 'fault', { kind: 'interaction_required', times: 1, oid: jonas.oid })
    const refused = await onBehalfOf(await assertionOf())
    expect(refused).toMatchObject({ status: 400, body: { error: 'interaction_required' } })
    expect(JSON.parse(refused.body.claims)).toHaveProperty('access_token')
    expect((await onBehalfOf(await assertionOf(katrin))).status).toBe(200)
    expect((await onBehalfOf(await assertionOf())).body.error).toBe('interaction_required')
    const form = { grant_type: 'password', client_id: CLIENT, scope: API, username: jonas.mail, password: 'demo', claims: refused.body.claims }
    const { access_token } = (await askToken(sandbox.url, form)).body
    expect((await onBehalfOf(access_token)).status).toBe(200)
  })
})

describe('signing in on the page', () => {
  const verifier = randomBytes(32).toString('base64url')
  const authorizeUrl = (extra: Record<string, string> = {}): string =>
    `${sandbox.url}/organizations/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: redirectUri,
      response_mode: 'fragment',
      scope: `openid profile offline_access ${API}`,
      state: 'zustand',
      nonce: 'einmal',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...extra,
    })}`
  const open = (url: string, headers: Record<string, string> = {}) => fetch(url, { redirect: 'manual', headers })
  const answerOf = (response: Response) => new URLSearchParams(new URL(response.headers.get('location')!).hash.slice(1))
  const redeem = (code: string, codeVerifier = verifier) =>
    askToken(sandbox.url, { grant_type: 'authorization_code', client_id: CLIENT, redirect_uri: redirectUri, code, code_verifier: codeVerifier })

  it('a person is chosen, and the code is good once and with its verifier', async () => {
    const page = await open(authorizeUrl())
    const html = await page.text()
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('Konto auswählen')
    const link = /href="([^"]+account=0a000000-0000-4000-8000-000000000001)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const chosen = await open(sandbox.url + link)
    expect(answerOf(chosen).get('state')).toBe('zustand')
    const code = answerOf(chosen).get('code')!
    const { body } = await redeem(code)
    const keys = createRemoteJWKSet(new URL(`${sandbox.url}/organizations/discovery/v2.0/keys`))
    const { payload } = await jwtVerify(body.id_token, keys, { audience: CLIENT, issuer: `${sandbox.url}/${hanseTechnik.tenantId}/v2.0` })
    expect(payload).toMatchObject({ nonce: 'einmal', oid: jonas.oid })
    expect((await redeem(code)).body.error).toBe('invalid_grant')

    const again = await open(authorizeUrl(), { cookie: chosen.headers.get('set-cookie')!.split(';')[0]! })
    expect((await redeem(answerOf(again).get('code')!, 'wrong'.repeat(10))).body.error).toBe('invalid_grant')
  })

  it('refresh tokens are exchanged for new tokens', async () => {
    const code = answerOf(await open(authorizeUrl({ prompt: 'none', login_hint: jonas.mail }))).get('code')!
    const first = (await redeem(code)).body
    const form = { grant_type: 'refresh_token', client_id: CLIENT, scope: `openid ${API}`, refresh_token: first.refresh_token }
    const { body } = await askToken(sandbox.url, form)
    expect(decodeJwt(body.access_token)).toMatchObject({ oid: jonas.oid, scp: 'access' })
    expect(body.refresh_token).not.toBe(first.refresh_token)
    expect((await askToken(sandbox.url, { ...form, client_id: 'outlook-page' })).body.error).toBe('invalid_grant')
  })

  it('silently works only for somebody who is known', async () => {
    expect(answerOf(await open(authorizeUrl({ prompt: 'none' }))).get('error')).toBe('login_required')
  })

  it('sends nobody to a foreign address', async () => {
    const answer = await open(authorizeUrl({ redirect_uri: 'http://evil.example/workspace' }))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })
})

describe('the doors', () => {
  const statusFor = (headers: Record<string, string>, target: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(sandbox.url)
      request({ host: '127.0.0.1', port, path: target, headers }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })

  it('are closed to other host names', async () => {
    const { port } = new URL(sandbox.url)
    expect(await statusFor({ host: `evil.example:${port}` }, '/outlook/accounts')).toBe(421)
    expect(await statusFor({ host: `127.0.0.1:${port}` }, '/outlook/accounts')).toBe(200)
  })

  it('of control are closed to pages of other origins', async () => {
    const state = `${sandbox.url}/control/state?oid=${jonas.oid}`
    expect((await fetch(state, { headers: { origin: PRODUCT } })).status).toBe(403)
    expect((await fetch(state.replace('/control', '/%63ontrol'), { headers: { origin: PRODUCT } })).status).toBe(403)
    expect((await fetch(state, { headers: { origin: sandbox.url } })).status).toBe(200)
  })

  it('let the product’s pages read tokens and Graph, and no others', async () => {
    const allowed = async (target: string, origin: string) =>
      (await fetch(sandbox.url + target, { method: 'OPTIONS', headers: { origin } })).headers.get('access-control-allow-origin')
    expect(await allowed('/organizations/oauth2/v2.0/token', PRODUCT)).toBe(PRODUCT)
    expect(await allowed('/v1.0/me', PRODUCT)).toBe(PRODUCT)
    expect(await allowed('/v1.0/me', 'http://evil.example')).toBeNull()
    expect(await allowed('/outlook/accounts', PRODUCT)).toBeNull()
  })
})

describe('after a restart', () => {
  it('tokens are still good and mailboxes are as they were, which nobody makes again', async () => {
    const dataDirectory = mkdtempSync(path.join(tmpdir(), 'sandbox-'))
    const first = await start({ dataDirectory })
    const { access_token, token_type } = (await byPassword(first.url, jonas, 'User.Read')).body
    await control(first.url, 'deliver-mail', { oid: jonas.oid, mail: { subject: 'Bleibt' } })
    await first.close()
    const makeAgain = () => {
      throw new Error('The mailboxes are kept')
    }
    const second = await start({ dataDirectory, mailboxes: makeAgain })
    const me = await fetch(`${second.url}/v1.0/me`, { headers: { authorization: `${token_type} ${access_token}` } })
    expect(me.status).toBe(200)
    const state = await (await fetch(`${second.url}/control/state?oid=${jonas.oid}`)).json()
    expect(state.counts.messages).toBe(26)
    await second.close()
    rmSync(dataDirectory, { recursive: true })
  })
})
