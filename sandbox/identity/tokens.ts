/** Tokens for a person, in the form of Entra's v2 tokens. */
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { IdentityContext } from './context.ts'
import { accountOf, type Person } from './people.ts'
import type { Grant } from './scopes.ts'

const LIFETIME_S = 3600
const REFRESH_LIFETIME_S = 90 * 86_400

const REFRESH = 'refresh'

export type TokenAnswer = {
  token_type: 'Bearer'
  scope: string
  expires_in: number
  ext_expires_in: number
  access_token: string
  client_info: string
  id_token?: string
  refresh_token?: string
}

export type Recipient = { person: Person; clientId: string; grant: Grant; nonce?: string | undefined }

export async function issueTokens(context: IdentityContext, { person, clientId, grant, nonce }: Recipient): Promise<TokenAnswer> {
  const { signer } = context
  const claims = { ...claimsOf(context, person), uti: randomUUID() }
  const { oid, tenantId } = person
  return {
    token_type: 'Bearer',
    scope: grant.answered,
    expires_in: LIFETIME_S,
    ext_expires_in: LIFETIME_S,
    access_token: await signer.sign({ ...claims, aud: grant.audience, azp: clientId, azpacr: '0', scp: grant.scopes.join(' ') }),
    client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url'),
    ...(grant.isOpenId ? { id_token: await signer.sign({ ...claims, aud: clientId, ...(nonce ? { nonce } : {}) }) } : {}),
    ...(grant.isOffline ? { refresh_token: await refreshToken(context, person, clientId) } : {}),
  }
}

function claimsOf({ origin, now }: IdentityContext, { oid, tenantId, name, mail, role }: Person) {
  const seconds = Math.floor(now().getTime() / 1000)
  return {
    iss: `${origin()}/${tenantId}/v2.0`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + LIFETIME_S,
    tid: tenantId,
    oid,
    // One per person: the sandbox does not tell applications apart here.
    sub: createHash('sha256').update(oid).digest('base64url'),
    name,
    preferred_username: mail,
    ...(role === null ? {} : { roles: [role] }),
    ver: '2.0',
  }
}

/** A refresh token says all by itself, so that it outlives a restart. */
function refreshToken({ signer, now }: IdentityContext, { oid }: Person, clientId: string): Promise<string> {
  return signer.sign({ oid, clientId, jti: randomUUID(), exp: Math.floor(now().getTime() / 1000) + REFRESH_LIFETIME_S }, REFRESH)
}

const refreshClaims = z.object({ oid: z.string(), clientId: z.string() })

/** Whose refresh token of this application it is; null: of nobody, or expired. */
export async function readRefreshToken({ signer, now }: IdentityContext, token: string, clientId: string): Promise<Person | null> {
  const claims = refreshClaims.safeParse(await signer.verify(token, now(), { type: REFRESH }))
  return claims.success && claims.data.clientId === clientId ? (accountOf(claims.data.oid) ?? null) : null
}
