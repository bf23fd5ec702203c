/** The ways to a token: by Outlook (nested app authentication) in the pane, by the identity provider's own pages in a browser tab. */
import type { AuthenticationResult, IPublicClientApplication, Configuration as MsalConfiguration } from '@azure/msal-browser'
import type { Configuration } from '../configuration.ts'
import { forgetSignOut, rememberSignOut } from './signed-out.ts'

/** `claims`: what Outlook wants confirmed; `another`: let the user choose an account, whoever is signed in. */
export type Wish = { claims: string | null; another: boolean }

export type Way = {
  silently: () => Promise<AuthenticationResult>
  byAsking: (wish: Wish) => Promise<AuthenticationResult>
  /** Signs out; nothing to do where the mail program holds the session. */
  leave: () => Promise<void>
}

/** What the identity provider understands of a wish. */
const asked = ({ claims, another }: Wish) => ({ ...(claims ? { claims } : {}), ...(another ? { prompt: 'select_account' } : {}) })

/** The session ends with the tab: on a computer that several use, nobody finds the one before him. */
const msalConfiguration = (configuration: Configuration): MsalConfiguration => ({
  auth: {
    clientId: configuration.clientId,
    authority: configuration.authority,
    knownAuthorities: configuration.knownAuthorities,
    ...(configuration.authorityMetadata ? { authorityMetadata: configuration.authorityMetadata } : {}),
    redirectUri: `${configuration.publicUrl}/redirect.html`,
  },
  cache: { cacheLocation: 'sessionStorage' },
})

/** Only whom the user chose or the mail program names; never just anybody whom the browser remembers. */
function accountOf(app: IPublicClientApplication): { account: NonNullable<AuthenticationResult['account']> } | Record<string, never> {
  const account = app.getActiveAccount()
  return account ? { account } : {}
}

function remembered(app: IPublicClientApplication, result: AuthenticationResult): AuthenticationResult {
  app.setActiveAccount(result.account)
  return result
}

export async function byNestedApp(configuration: Configuration): Promise<Way> {
  const { createNestablePublicClientApplication } = await import('./msal.ts')
  const app = await createNestablePublicClientApplication(msalConfiguration(configuration))
  const scopes = [configuration.scope]
  return {
    silently: () => app.acquireTokenSilent({ scopes, ...accountOf(app) }),
    byAsking: async (wish) => remembered(app, await app.acquireTokenPopup({ scopes, ...asked(wish) })),
    leave: async () => undefined,
  }
}

/** A tab of its own may leave for the identity provider and come back to the same place. */
export async function byRedirect(configuration: Configuration): Promise<Way> {
  const { createStandardPublicClientApplication } = await import('./msal.ts')
  const app = await createStandardPublicClientApplication(msalConfiguration(configuration))
  const scopes = [configuration.scope]
  const workspace = `${configuration.publicUrl}/workspace`
  const returned = await app.handleRedirectPromise()
  if (returned) {
    remembered(app, returned)
    forgetSignOut()
    if (returned.state) window.location.hash = returned.state
  }
  const elsewhere = (): Promise<never> => new Promise(() => undefined)
  return {
    silently: () => app.acquireTokenSilent({ scopes, ...accountOf(app) }),
    byAsking: async (wish) => {
      await app.acquireTokenRedirect({ scopes, state: window.location.hash, redirectUri: workspace, ...asked(wish) })
      return elsewhere()
    },
    leave: async () => {
      rememberSignOut()
      await app.logoutRedirect({ ...accountOf(app), postLogoutRedirectUri: workspace })
      return elsewhere()
    },
  }
}
