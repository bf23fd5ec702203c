/** Whether a token is good: signature by the issuer's keys, algorithm, issuer of its own tenant, audience, client, time and scope. */
import { createHash } from 'node:crypto'
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { UserRole } from '../../generated/prisma/enums.ts'
import { AppError } from '../errors.ts'
import { words } from '../input.ts'

/** What we believe of a good token. Identity is tenant + object id, never an address. */
export type Identity = { tenantId: string; oid: string; name: string; mail: string; roles: UserRole[]; expiresAt: number; assertion: string }

export type TokenCheck = (authorization: string | undefined) => Promise<Identity>

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() })

const claims = z.object({
  tid: z.uuid(),
  oid: z.uuid(),
  azp: z.string(),
  scp: z.string(),
  ver: z.literal('2.0'),
  exp: z.number(),
  name: words.max(256).default(''),
  preferred_username: words.max(320).default(''),
  roles: z.array(z.string()).default([]),
})

const SCOPE = 'access'
/** Verified tokens are remembered until they expire, so that the signature is checked once. */
const REMEMBERED = 5_000

/** Reads the issuer's description; `metadata` is its text. Throws when it cannot be had, so that a server never starts without keys. */
export async function readIssuer(metadataUrl: string): Promise<{ issuer: string; keys: JWTVerifyGetKey; metadata: string }> {
  const answer = await fetch(metadataUrl, { signal: AbortSignal.timeout(10_000) })
  if (!answer.ok) throw new Error(`The identity provider answered ${answer.status} when asked for its description`)
  const text = await answer.text()
  const { issuer, jwks_uri } = metadata.parse(JSON.parse(text))
  return { issuer, keys: createRemoteJWKSet(new URL(jwks_uri)), metadata: text }
}

/** `issuer` holds `{tenantid}` where the tenant stands, as Entra writes it for `organizations`. */
export function makeTokenCheck(options: { issuer: string; keys: JWTVerifyGetKey; clientId: string; now?: () => Date }): TokenCheck {
  const now = options.now ?? (() => new Date())
  const known = new Map<string, Identity>()
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (!token) throw new AppError('NOT_SIGNED_IN', 'No bearer token')
    const key = createHash('sha256').update(token).digest('base64')
    const remembered = known.get(key)
    if (remembered && remembered.expiresAt > now().getTime()) return remembered
    const identity = await verify(token, options, now())
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, identity)
    return identity
  }
}

async function verify(token: string, options: { issuer: string; keys: JWTVerifyGetKey; clientId: string }, now: Date): Promise<Identity> {
  const { payload } = await jwtVerify(token, options.keys, {
    algorithms: ['RS256'],
    audience: options.clientId,
    currentDate: now,
    requiredClaims: ['exp', 'iss', 'nbf'],
  }).catch((error: unknown) => {
    // Keys that cannot be fetched are our trouble, a bad token is the caller's.
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
      throw new AppError('NOT_SIGNED_IN', 'The token is not valid', { cause: error })
    throw new AppError('OUTLOOK_DOWN', 'The keys of the identity provider cannot be had', { cause: error })
  })
  return toIdentity(payload, options, token)
}

function toIdentity(payload: JWTPayload, options: { issuer: string; clientId: string }, assertion: string): Identity {
  const parsed = claims.safeParse(payload)
  if (!parsed.success) throw new AppError('NOT_SIGNED_IN', 'Claims are missing: this is no access token for us')
  const { tid, oid, azp, scp, exp, name, preferred_username, roles } = parsed.data
  if (payload.iss !== options.issuer.replace('{tenantid}', tid)) throw new AppError('NOT_SIGNED_IN', 'The issuer does not belong to the tenant')
  if (azp !== options.clientId) throw new AppError('NOT_SIGNED_IN', 'The token was given to another application')
  if (!scp.split(' ').includes(SCOPE)) throw new AppError('NOT_SIGNED_IN', 'The scope is missing')
  const ours = roles.filter((role): role is UserRole => role in UserRole)
  return { tenantId: tid, oid, name, mail: preferred_username.toLowerCase(), roles: ours, expiresAt: exp * 1000, assertion }
}
