import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTokenCheck, readIssuer } from '../../../../server/platform/call/auth.ts'

const CLIENT = '11111111-1111-4111-8111-111111111111'
const TENANT = '22222222-2222-4222-8222-222222222222'
const OID = '33333333-3333-4333-8333-333333333333'
const NOW = new Date('2026-03-02T10:00:00Z')
const seconds = NOW.getTime() / 1000

const { publicKey, privateKey } = await generateKeyPair('RS256')
const stranger = await generateKeyPair('RS256')
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] })
let now = NOW
const check = makeTokenCheck({ issuer: 'https://login.example/{tenantid}/v2.0', keys, clientId: CLIENT, now: () => now })

const good: JWTPayload = {
  iss: `https://login.example/${TENANT}/v2.0`,
  aud: CLIENT,
  azp: CLIENT,
  tid: TENANT,
  oid: OID,
  scp: 'access',
  ver: '2.0',
  roles: ['sales', 'unknown'],
  name: 'Jonas Petersen',
  preferred_username: 'Jonas@Firma.example',
  nbf: seconds - 60,
  exp: seconds + 3600,
}

const sign = async (claims: JWTPayload, key = privateKey, alg = 'RS256'): Promise<string> =>
  `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg, kid: 'k1' }).sign(key)}`

describe('a token', () => {
  it('that is good names the user by tenant and object id, with the roles we know', async () => {
    expect(await check(await sign(good))).toMatchObject({ tenantId: TENANT, oid: OID, roles: ['sales'], mail: 'jonas@firma.example' })
  })

  it.each<[string, JWTPayload]>([
    ['of another issuer', { ...good, iss: 'https://evil.example/v2.0' }],
    ['whose issuer belongs to another tenant', { ...good, iss: 'https://login.example/99999999-9999-4999-8999-999999999999/v2.0' }],
    ['for another audience', { ...good, aud: '99999999-9999-4999-8999-999999999999' }],
    ['given to another application', { ...good, azp: '99999999-9999-4999-8999-999999999999' }],
    ['without our scope', { ...good, scp: 'profile openid' }],
    ['that is an id token', { ...good, scp: undefined, azp: undefined, nonce: 'n' }],
    ['of version 1', { ...good, ver: '1.0' }],
    ['that has expired', { ...good, exp: seconds - 1 }],
    ['that is not valid yet', { ...good, nbf: seconds + 600 }],
    ['without an expiry', { ...good, exp: undefined }],
    ['without an object id', { ...good, oid: undefined }],
    ['whose tenant is no id', { ...good, tid: '../x' }],
  ])('%s is refused', async (_name, claims) => {
    await expect(check(await sign(claims))).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' })
  })

  it('signed by another key, by a secret or not at all is refused', async () => {
    const unsigned = `Bearer ${new UnsecuredJWT(good).encode()}`
    const bySecret = `Bearer ${await new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey))))}`
    for (const token of [await sign(good, stranger.privateKey), unsigned, bySecret])
      await expect(check(token)).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' })
  })

  it('is refused in any other dress', async () => {
    const token = (await sign(good)).slice('Bearer '.length)
    for (const header of [undefined, '', token, `Basic ${token}`, `Bearer ${token} x`, 'Bearer a.b', `Bearer ${'a'.repeat(100_000)}.b.c`])
      await expect(check(header)).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' })
  })

  it('that was remembered is refused once it has expired', async () => {
    const token = await sign({ ...good, exp: seconds + 10 })
    await check(token)
    now = new Date((seconds + 11) * 1000)
    await expect(check(token)).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' })
    now = NOW
  })
})

describe('the keys of the issuer', () => {
  let server: Server
  let base = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url?.includes('configuration'))
        return response.end(JSON.stringify({ issuer: 'https://login.example/{tenantid}/v2.0', jwks_uri: `${base}/keys` }))
      return response.destroy()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('that cannot be had are our trouble, not the caller’s', async () => {
    const issuer = await readIssuer(`${base}/openid-configuration`)
    const checkRemote = makeTokenCheck({ ...issuer, clientId: CLIENT, now: () => NOW })
    await expect(checkRemote(await sign(good))).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
  })
})
