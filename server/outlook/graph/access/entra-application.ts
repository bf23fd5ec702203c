/** Our registration at the identity provider, as Microsoft's library uses it. */
import { ConfidentialClientApplication, InteractionRequiredAuthError, LogLevel } from '@azure/msal-node'
import { AppError } from '../../../platform/errors.ts'
import { makeEntraNetwork } from './entra-network.ts'

export type EntraOptions = {
  authorityUrl: string
  /** OpenID configuration as JSON text, where it is not found below the authority. */
  authorityMetadata: string | null
  clientId: string
  clientSecret: string
  /** For tests. */
  timeLimitMs?: number
}

export const GRAPH_SCOPES = ['https://graph.microsoft.com/.default']
const TIME_LIMIT_MS = 10_000

/** MSAL keeps every token it ever got; an application per exchange leaves the keeping to us, who keep no more than so many. */
export function entraApplication(
  { authorityUrl, authorityMetadata, clientId, clientSecret, timeLimitMs = TIME_LIMIT_MS }: EntraOptions,
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

/** In our words why there is no token. */
export function meaningOfTokenError(error: unknown): AppError {
  if (error instanceof InteractionRequiredAuthError)
    return new AppError('OUTLOOK_SIGN_IN', 'The user has to confirm', { cause: error, ...(error.claims ? { claims: error.claims } : {}) })
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : ''
  // The assertion is refused: it expired on its way, or the session was revoked.
  if (code === 'invalid_grant') return new AppError('OUTLOOK_SIGN_IN', 'The token was refused', { cause: error })
  const isOurs = code === 'invalid_client' || code === 'unauthorized_client' || code === 'invalid_request'
  return new AppError(isOurs ? 'OUTLOOK_REFUSED' : 'OUTLOOK_DOWN', `No token for Microsoft Graph: ${code}`, { cause: error })
}
