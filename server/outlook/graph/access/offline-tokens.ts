/** Tokens for somebody's To Do while he is away: with his consent we keep a refresh token of his. Microsoft's library keeps none for us, so we ask ourselves. */
import { z } from 'zod'
import { AppError } from '../../../platform/errors.ts'
import type { EntraOptions } from './entra-application.ts'

export type OfflineTokens = {
  /** A refresh token of the user whose token for us this is. Throws OUTLOOK_SIGN_IN when he has to confirm, OUTLOOK_REFUSED when the registration may not ask. */
  consent: (assertion: string, tenantId: string) => Promise<string>
  /** A token for his To Do, and the refresh token for next time. Throws OUTLOOK_SIGN_IN when it was revoked or has expired. */
  renew: (refreshToken: string, tenantId: string) => Promise<{ token: string; refreshToken: string; expiresAt: number }>
}

const SCOPE = 'https://graph.microsoft.com/Tasks.ReadWrite offline_access'
const TIME_LIMIT_MS = 10_000
/** Renewed early, so that a token does not expire on its way. */
const MARGIN_MS = 60_000

const granted = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() })
const refused = z.object({ error: z.string(), claims: z.string().optional() })

export function makeOfflineTokens(options: EntraOptions & { now?: () => Date }): OfflineTokens {
  const now = options.now ?? (() => new Date())
  return {
    consent: async (assertion, tenantId) => {
      const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', assertion }
      return (await ask(options, tenantId, grant)).refresh_token
    },
    renew: async (refreshToken, tenantId) => {
      const answer = await ask(options, tenantId, { grant_type: 'refresh_token', refresh_token: refreshToken })
      const expiresAt = now().getTime() + answer.expires_in * 1000 - MARGIN_MS
      return { token: answer.access_token, refreshToken: answer.refresh_token, expiresAt }
    },
  }
}

async function ask(options: EntraOptions, tenantId: string, grant: Record<string, string>): Promise<z.infer<typeof granted>> {
  const { clientId: client_id, clientSecret: client_secret } = options
  const body = new URLSearchParams({ client_id, client_secret, scope: SCOPE, ...grant })
  const answer = await fetch(endpointOf(options, tenantId), {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  }).catch((error: unknown) => {
    throw new AppError('OUTLOOK_DOWN', 'The identity provider was not reached', { cause: error })
  })
  const told: unknown = await answer.json().catch(() => null)
  const parsed = granted.safeParse(told)
  if (answer.ok && parsed.success) return parsed.data
  throw meaningOf(answer.status, told)
}

const metadata = z.object({ token_endpoint: z.url() })

/** Where the description stands elsewhere, it names the place, for all tenants. */
function endpointOf({ authorityUrl, authorityMetadata }: EntraOptions, tenantId: string): string {
  if (authorityMetadata === null) return `${authorityUrl}/${tenantId}/oauth2/v2.0/token`
  return metadata.parse(JSON.parse(authorityMetadata)).token_endpoint.replace('/organizations/', `/${tenantId}/`)
}

/** The description of a refusal may name the user: it is not kept. */
function meaningOf(status: number, told: unknown): AppError {
  const { error, claims } = refused.safeParse(told).data ?? { error: '', claims: undefined }
  if (error === 'interaction_required' || error === 'invalid_grant')
    return new AppError('OUTLOOK_SIGN_IN', `No token without the user: ${error}`, claims === undefined ? {} : { claims })
  const isOurs = status < 500 && status !== 429
  return new AppError(isOurs ? 'OUTLOOK_REFUSED' : 'OUTLOOK_DOWN', `No refresh token: ${status} ${error}`)
}
