/** Who calls Business Central: an application that its tenant has let in. */
import { z } from 'zod'
import { BUSINESS_CENTRAL } from '../identity/applications.ts'
import type { Signer } from '../identity/signer.ts'
import type { TokenIds } from '../identity/token-ids.ts'
import { BusinessCentralError } from './odata/bc-error.ts'

/** `user`: limits count for each. */
export type Caller = { user: string; tokenId: string }

const claims = z.object({ tid: z.string(), oid: z.string(), uti: z.string(), roles: z.array(z.string()) })

const READING_ROLE = 'API.ReadWrite.All'

export type CallerContext = { signer: Signer; accessTokens: TokenIds; now: () => Date }

/** @throws BusinessCentralError 401 for everybody but an application with a token for this tenant that is let in. */
export async function readCaller({ signer, accessTokens, now }: CallerContext, authorization: string | undefined, tenant: string): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  const { data } = claims.safeParse(token && (await signer.verify(token, now(), { audience: BUSINESS_CENTRAL })))
  if (!data || data.tid !== tenant || !data.roles.includes(READING_ROLE) || accessTokens.isRefused(data.uti)) throw invalidCredentials()
  return { user: data.oid, tokenId: data.uti }
}

export const invalidCredentials = (): BusinessCentralError =>
  new BusinessCentralError(401, 'Authentication_InvalidCredentials', 'The server has rejected the client credentials.')
