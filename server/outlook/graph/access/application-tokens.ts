/** Tokens for the application itself: one per tenant, for work that no user waits for. */
import { AppError } from '../../../platform/errors.ts'
import { type EntraOptions, entraApplication, GRAPH_SCOPES, meaningOfTokenError } from './entra-application.ts'

export type ApplicationTokens = {
  /** Throws `AppError` with an `OUTLOOK_...` reason. */
  token: (tenantId: string) => Promise<string>
  /** Graph refused the last one. */
  forget: (tenantId: string) => void
}

/** Renewed early, so that a token does not expire on its way. */
const MARGIN_MS = 60_000

type Remembered = { token: Promise<string>; validUntil: number }

export function makeApplicationTokens(options: EntraOptions & { now?: () => Date }): ApplicationTokens {
  const now = options.now ?? (() => new Date())
  const tokens = new Map<string, Remembered>()
  return {
    token: (tenantId) => {
      const known = tokens.get(tenantId)
      if (known && known.validUntil > now().getTime()) return known.token
      const remembered: Remembered = { validUntil: Number.POSITIVE_INFINITY, token: Promise.resolve('') }
      remembered.token = acquire(options, tenantId).then(({ token, expiresAt }) => {
        remembered.validUntil = expiresAt - MARGIN_MS
        return token
      })
      remembered.token.catch(() => tokens.delete(tenantId))
      tokens.set(tenantId, remembered)
      return remembered.token
    },
    forget: (tenantId) => void tokens.delete(tenantId),
  }
}

async function acquire(options: EntraOptions, tenantId: string): Promise<{ token: string; expiresAt: number }> {
  try {
    const result = await entraApplication(options, tenantId).acquireTokenByClientCredential({ scopes: GRAPH_SCOPES, skipCache: true })
    if (!result) throw new AppError('OUTLOOK_DOWN', 'The identity provider gave no token')
    return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 }
  } catch (error) {
    throw error instanceof AppError ? error : meaningOfTokenError(error)
  }
}
