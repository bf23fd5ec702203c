/** Tokens for a person, in the form of Entra's v2 tokens. */
import { createHash } from 'node:crypto'
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

/** `isConfidential`: it proved who it is by a secret, and has to do so to refresh. */
export type Recipient = { person: Person; clientId: string; isConfidential: boolean; grant: Grant; nonce?: string | undefined }

export async function issueTokens(context: IdentityContext, { person, clientId, isConfidential, grant, nonce }: Recipient): Promise<TokenAnswer> {
  const { signer, accessTokens } = context
  const claims = { ...claimsOf(context, person), uti: accessTokens.issue(person.oid) }
  const { oid, tenantId } = person
  return {
    token_type: 'Bearer',
    scope: grant.answered,
    expires_in: LIFETIME_S,
    ext_expires_in: LIFETIME_S,
    access_token: await signer.sign({ ...claims, aud: grant.audience, azp: clientId, azpacr: '0', scp: grant.scopes.join(' ') }),
    client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url'),
    ...(grant.isOpenId ? { id_token: await signer.sign({ ...claims, aud: clientId, ...(nonce ? { nonce } : {}) }) } : {}),
    ...(grant.isOffline ? { refresh_token: await refreshToken(context, person, { clientId, isConfidential }) } : {}),
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

type Client = Pick<Recipient, 'clientId' | 'isConfidential'>

/** A refresh token says all by itself, so that it outlives a restart. */
function refreshToken({ signer, now, refreshTokens }: IdentityContext, { oid }: Person, client: Client): Promise<string> {
  return signer.sign({ oid, ...client, jti: refreshTokens.issue(oid), exp: Math.floor(now().getTime() / 1000) + REFRESH_LIFETIME_S }, REFRESH)
}

const refreshClaims = z.object({ oid: z.string(), clientId: z.string(), isConfidential: z.boolean(), jti: z.string() })

/** Whose refresh token of this application it is; null: of nobody, expired, revoked, or given out to somebody with a secret. */
export async function readRefreshToken({ signer, now, refreshTokens }: IdentityContext, token: string, client: Client): Promise<Person | null> {
  const { data } = refreshClaims.safeParse(await signer.verify(token, now(), { type: REFRESH }))
  if (!data || refreshTokens.isRefused(data.jti)) return null
  const isHolder = data.clientId === client.clientId && data.isConfidential === client.isConfidential
  return isHolder ? (accountOf(data.oid) ?? null) : null
}
