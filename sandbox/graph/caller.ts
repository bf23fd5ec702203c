/** Who calls Graph: the person and the application that the token names, or the application alone. */
import { z } from 'zod'
import { accountOf, type Person } from '../identity/people.ts'
import { GRAPH } from '../identity/scopes.ts'
import type { Signer } from '../identity/signer.ts'
import type { TokenIds } from '../identity/token-ids.ts'
import { GraphError } from './graph-error.ts'

export type Caller = { clientId: string; tokenId: string } & (
  | { kind: 'person'; person: Person; scopes: string[] }
  | { kind: 'application'; tenantId: string }
)

const delegated = z.object({ oid: z.string(), azp: z.string(), scp: z.string(), uti: z.string() })
const application = z.object({ tid: z.string(), azp: z.string(), idtyp: z.literal('app'), uti: z.string() })

export type CallerContext = { signer: Signer; accessTokens: TokenIds }

/** @throws GraphError 401 */
export async function readCaller({ signer, accessTokens }: CallerContext, authorization: string | undefined, now: Date): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw invalidToken(authorization ? 'CompactToken parsing failed.' : 'Access token is empty.')
  const claims = await signer.verify(token, now, { audience: GRAPH })
  const caller = readApplication(claims) ?? readPerson(claims)
  if (!caller) throw invalidToken('Access token has expired, is not for Microsoft Graph or its signature is not valid.')
  if (accessTokens.isRefused(caller.tokenId)) throw expiredToken()
  return caller
}

function readApplication(claims: unknown): Caller | null {
  const { data } = application.safeParse(claims)
  return data ? { kind: 'application', tenantId: data.tid, clientId: data.azp, tokenId: data.uti } : null
}

function readPerson(claims: unknown): Caller | null {
  const { data } = delegated.safeParse(claims)
  const person = data && accountOf(data.oid)
  return person ? { kind: 'person', person, clientId: data.azp, tokenId: data.uti, scopes: data.scp.split(' ') } : null
}

export const invalidToken = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': 'Bearer realm=""' })

export const expiredToken = (): GraphError => invalidToken('Lifetime validation failed, the token is expired.')
