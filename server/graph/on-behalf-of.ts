/** Exchanges a user's token for us into one for Microsoft Graph (on-behalf-of flow). */
import { createHash } from 'node:crypto'
import { ConfidentialClientApplication, InteractionRequiredAuthError, LogLevel } from '@azure/msal-node'
import { AppError } from '../errors.ts'
import { makeEntraNetwork } from './entra-network.ts'

export type OnBehalfOfOptions = {
  authorityUrl: string
  /** OpenID configuration as JSON text, where it is not found below the authority. */
  authorityMetadata: string | null
  clientId: string
  clientSecret: string
  now?: () => Date
  /** For tests. */
  timeLimitMs?: number
}

export type OnBehalfOf = {
  /** Throws OUTLOOK_SIGN_IN with the claims for the client when the user has to confirm, OUTLOOK_DOWN when nobody answers. */
  graphToken: (assertion: string, tenantId: string) => Promise<string>
}

type Remembered = { token: Promise<string>; validUntil: number }

const SCOPES = ['https://graph.microsoft.com/.default']
const REMEMBERED = 5_000
/** Renewed early, so that a token does not expire on its way. */
const MARGIN_MS = 60_000
const TIME_LIMIT_MS = 10_000

export function makeOnBehalfOf(options: OnBehalfOfOptions): OnBehalfOf {
  const now = options.now ?? (() => new Date())
  const tokens = new Map<string, Remembered>()
  return {
    graphToken: (assertion, tenantId) => {
      const key = createHash('sha256').update(assertion).digest('base64')
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
  }
}

/** MSAL keeps every token it ever got; an application per exchange leaves the keeping to the bounded map above. */
function application(
  { authorityUrl, authorityMetadata, clientId, clientSecret, timeLimitMs = TIME_LIMIT_MS }: OnBehalfOfOptions,
  tenantId: string,
): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret,
      authority: `${authorityUrl}/${tenantId}`,
      knownAuthorities: [new URL(authorityUrl).host],
      ...(authorityMetadata ? { authorityMetadata } : {}),
    },
    system: {
      networkClient: makeEntraNetwork(timeLimitMs),
      loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => {} },
    },
  })
}

async function exchange(options: OnBehalfOfOptions, assertion: string, tenantId: string): Promise<{ token: string; expiresAt: number }> {
  try {
    const result = await application(options, tenantId).acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: SCOPES, skipCache: true })
    if (!result) throw new AppError('OUTLOOK_DOWN', 'The identity provider gave no token')
    return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 }
  } catch (error) {
    throw error instanceof AppError ? error : meaningOf(error)
  }
}

function meaningOf(error: unknown): AppError {
  if (error instanceof InteractionRequiredAuthError)
    return new AppError('OUTLOOK_SIGN_IN', 'The user has to confirm', { cause: error, ...(error.claims ? { claims: error.claims } : {}) })
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : ''
  // The assertion is refused: it expired on its way, or the session was revoked.
  if (code === 'invalid_grant') return new AppError('OUTLOOK_SIGN_IN', 'The token was refused', { cause: error })
  const isOurs = code === 'invalid_client' || code === 'unauthorized_client' || code === 'invalid_request'
  return new AppError(isOurs ? 'OUTLOOK_REFUSED' : 'OUTLOOK_DOWN', `No token for Microsoft Graph: ${code}`, { cause: error })
}
