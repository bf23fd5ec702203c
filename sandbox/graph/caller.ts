/** Who calls Graph: the person and the application that the token names. */
import { z } from 'zod'
import { accountOf, type Person } from '../identity/people.ts'
import { GRAPH } from '../identity/scopes.ts'
import type { Signer } from '../identity/signer.ts'
import { GraphError } from './graph-error.ts'

export type Caller = { person: Person; clientId: string; scopes: string[] }

const claims = z.object({ oid: z.string(), azp: z.string(), scp: z.string() })

/** @throws GraphError 401 */
export async function readCaller(signer: Signer, authorization: string | undefined, now: Date): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw invalidToken(authorization ? 'CompactToken parsing failed.' : 'Access token is empty.')
  const parsed = claims.safeParse(await signer.verify(token, now, { audience: GRAPH }))
  const person = parsed.success ? accountOf(parsed.data.oid) : undefined
  if (!parsed.success || !person) throw invalidToken('Access token has expired, is not for Microsoft Graph or its signature is not valid.')
  return { person, clientId: parsed.data.azp, scopes: parsed.data.scp.split(' ') }
}

const invalidToken = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': 'Bearer realm=""' })
