/** Signs the user in: through Outlook where it can (nested app authentication), else by the identity provider's own pages. */
import type { AuthenticationResult, IPublicClientApplication, Configuration as MsalConfiguration } from '@azure/msal-browser'
import type { Configuration } from '../configuration.ts'
import { SignInFailed } from './sign-in-failed.ts'

export type SignIn = {
  /** A valid access token for our server; asks the user when it must. */
  accessToken: () => Promise<string>
  /** Asks the user once more, with the claims Outlook wants confirmed. */
  confirm: (claims: string | null) => Promise<void>
  /** Tenant and user, once signed in: keeps what is stored in the browser apart. */
  userKey: () => string
}

type Ask = { silently: () => Promise<AuthenticationResult>; byAsking: (claims: string | null) => Promise<AuthenticationResult> }

const RENEWED_BEFORE_MS = 300_000

/** Begins to load MSAL, while the page still looks for its mail program. */
export function preloadSignIn(): void {
  void import('./msal.ts').catch(() => undefined)
}

/** A token is kept until shortly before its end, so that opening a mail asks nobody but our server. */
export function startSignIn(configuration: Configuration, kind: 'outlook' | 'browser'): SignIn {
  const ready = kind === 'outlook' ? prepareNested(configuration) : prepareRedirect(configuration)
  ready.catch(() => undefined)
  let key = 'nobody'
  let kept: { token: string; until: number } | null = null
  let running: Promise<string> | null = null
  const remember = ({ accessToken, account, expiresOn }: AuthenticationResult): string => {
    if (account) key = `${account.tenantId}.${account.localAccountId}`
    kept = expiresOn && { token: accessToken, until: expiresOn.getTime() - RENEWED_BEFORE_MS }
    return accessToken
  }
  const acquire = async (): Promise<string> => {
    const { silently, byAsking } = await ready
    return remember(await silently().catch((error) => (needsUser(error) ? byAsking(null) : Promise.reject(error))))
  }
  return {
    accessToken: async () => {
      if (kept && Date.now() < kept.until) return kept.token
      running ??= acquire()
        .catch((error: unknown) => Promise.reject(new SignInFailed(error)))
        .finally(() => {
          running = null
        })
      return running
    },
    confirm: async (claims) => {
      remember(await (await ready).byAsking(claims))
    },
    userKey: () => key,
  }
}

const needsUser = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'InteractionRequiredAuthError' || ('errorCode' in error && error.errorCode === 'no_account_error'))

const msalConfiguration = (configuration: Configuration): MsalConfiguration => ({
  auth: {
    clientId: configuration.clientId,
    authority: configuration.authority,
    knownAuthorities: configuration.knownAuthorities,
    ...(configuration.authorityMetadata ? { authorityMetadata: configuration.authorityMetadata } : {}),
    redirectUri: `${configuration.publicUrl}/redirect.html`,
  },
  cache: { cacheLocation: 'localStorage' },
})

async function prepareNested(configuration: Configuration): Promise<Ask> {
  const { createNestablePublicClientApplication } = await import('./msal.ts')
  const app = await createNestablePublicClientApplication(msalConfiguration(configuration))
  const scopes = [configuration.scope]
  return {
    silently: () => app.acquireTokenSilent({ scopes, ...accountOf(app) }),
    byAsking: (claims) => app.acquireTokenPopup({ scopes, ...(claims ? { claims } : {}) }),
  }
}

/** A tab of its own may leave for the identity provider and come back to the same place. */
async function prepareRedirect(configuration: Configuration): Promise<Ask> {
  const { createStandardPublicClientApplication } = await import('./msal.ts')
  const app = await createStandardPublicClientApplication(msalConfiguration(configuration))
  const scopes = [configuration.scope]
  const returned = await app.handleRedirectPromise()
  if (returned) {
    app.setActiveAccount(returned.account)
    if (returned.state) window.location.hash = returned.state
  }
  return {
    silently: () => app.acquireTokenSilent({ scopes, ...accountOf(app) }),
    byAsking: async (claims) => {
      const state = window.location.hash
      await app.acquireTokenRedirect({ scopes, state, redirectUri: `${configuration.publicUrl}/workspace`, ...(claims ? { claims } : {}) })
      return new Promise<never>(() => undefined)
    },
  }
}

function accountOf(app: IPublicClientApplication): { account: AuthenticationResult['account'] } | Record<string, never> {
  const account = app.getActiveAccount() ?? app.getAllAccounts()[0]
  return account ? { account } : {}
}
