/** Exchanges a user's token for us into one for Microsoft Graph (on-behalf-of flow). */
import { createHash } from 'node:crypto'
import { AppError } from '../../../platform/errors.ts'
import { type EntraOptions, entraApplication, GRAPH_SCOPES, meaningOfTokenError } from './entra-application.ts'

export type OnBehalfOfOptions = EntraOptions & { now?: () => Date }

export type OnBehalfOf = {
  /** Throws OUTLOOK_SIGN_IN with the claims for the client when the user has to confirm, OUTLOOK_DOWN when nobody answers. */
  graphToken: (assertion: string, tenantId: string) => Promise<string>
  /** Graph refused the last one, although it has not run out. */
  forget: (assertion: string) => void
}

type Remembered = { token: Promise<string>; validUntil: number }

const REMEMBERED = 5_000
/** Renewed early, so that a token does not expire on its way. */
const MARGIN_MS = 60_000

export function makeOnBehalfOf(options: OnBehalfOfOptions): OnBehalfOf {
  const now = options.now ?? (() => new Date())
  const tokens = new Map<string, Remembered>()
  return {
    graphToken: (assertion, tenantId) => {
      const key = keyOf(assertion)
      const known = tokens.get(key)
      if (known && known.validUntil > now().getTime()) return known.token
      if (tokens.size >= REMEMBERED) tokens.clear()
      const remembered: Remembered = { validUntil: Number.POSITIVE_INFINITY, token: Promise.resolve('') }
      remembered.token = exchange(options, assertion, tenantId).then(({ token, expiresAt }) => {
        remembered.validUntil = expiresAt - MARGIN_MS
        return token
      })
      remembered.token.catch(() => tokens.delete(key))
      tokens.set(key, remembered)
      return remembered.token
    },
    forget: (assertion) => void tokens.delete(keyOf(assertion)),
  }
}

const keyOf = (assertion: string): string => createHash('sha256').update(assertion).digest('base64')

async function exchange(options: OnBehalfOfOptions, assertion: string, tenantId: string): Promise<{ token: string; expiresAt: number }> {
  try {
    const result = await entraApplication(options, tenantId).acquireTokenOnBehalfOf({
      oboAssertion: assertion,
      scopes: GRAPH_SCOPES,
      skipCache: true,
    })
    if (!result) throw new AppError('OUTLOOK_DOWN', 'The identity provider gave no token')
    return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 }
  } catch (error) {
    throw error instanceof AppError ? error : meaningOfTokenError(error)
  }
}
