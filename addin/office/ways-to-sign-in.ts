/** The ways to a token: by Outlook or a window of its own in the pane, by the identity provider's own pages in a browser tab. */
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser'
import type { Configuration } from '../configuration.ts'
import { nestedClient, standardClient } from './msal-client.ts'
import { type Granted, signInByDialog } from './sign-in-dialog.ts'
import { forgetSignOut, rememberSignOut } from './signed-out.ts'
import { asked, type Wish } from './wish.ts'

export type Way = {
  /** Throws an error that `needsUser` where asking may help. */
  silently: () => Promise<Granted>
  byAsking: (wish: Wish) => Promise<Granted>
  /** Signs out; nothing to do where the mail program holds the session. */
  leave: () => Promise<void>
}

/**
 * Asking the user may help: no account is known, the identity provider wants to see him, or what gives tokens unasked is broken (brokers fail with codes
 * of their own, browsers that keep third parties apart by a time-out). Without a network it would not.
 */
export const needsUser = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'InteractionRequiredAuthError' || ('errorCode' in error && typeof error.errorCode === 'string' && !OF_NETWORK.has(error.errorCode)))
const NO_ACCOUNT = 'no_account_error'
/** MSAL's codes for requests that did not get through. */
const OF_NETWORK: ReadonlySet<string> = new Set(['no_network_connectivity', 'network_error', 'post_request_failed', 'get_request_failed'])

/** Only whom the user chose or the mail program names; never just anybody whom the browser remembers. */
function accountOf(app: IPublicClientApplication): { account: NonNullable<AuthenticationResult['account']> } | Record<string, never> {
  const account = app.getActiveAccount()
  return account ? { account } : {}
}

function remembered(app: IPublicClientApplication, result: AuthenticationResult): AuthenticationResult {
  app.setActiveAccount(result.account)
  return result
}

const staysSignedIn = async (): Promise<void> => undefined

/** Nested app authentication, where this Outlook has it; MSAL would take a popup without it, which a frame cannot open. */
export const byOutlook = (configuration: Configuration): Promise<Way> =>
  Office.context.requirements.isSetSupported('NestedAppAuth', '1.1') ? byNestedApp(configuration) : byDialog(configuration)

async function byNestedApp(configuration: Configuration): Promise<Way> {
  const app = await nestedClient(configuration)
  const scopes = [configuration.scope]
  const window = await byDialog(configuration)
  let isBroken = false
  return {
    silently: () => (isBroken ? window.silently() : app.acquireTokenSilent({ scopes, ...accountOf(app) })),
    byAsking: async (wish) => {
      if (isBroken) return await window.byAsking(wish)
      const begun = performance.now()
      try {
        return remembered(app, await app.acquireTokenPopup({ scopes, ...asked(wish) }))
      } catch (error) {
        if (isByHand(error, performance.now() - begun)) throw error
        const granted = await window.byAsking(wish)
        isBroken = true
        return granted
      }
    },
    leave: staysSignedIn,
  }
}

/** Nobody closes a window sooner. */
const SOONEST_HAND_MS = 1_500

/** Safari, and browsers without cookies of third parties, fail at once and call that the user's doing; brokers have errors of their own. */
const isByHand = (error: unknown, afterMs: number): boolean =>
  error instanceof Error && 'errorCode' in error && error.errorCode === 'user_cancelled' && afterMs > SOONEST_HAND_MS

/** The window shares no storage with the pane: each token comes through it. It closes by itself while the identity provider remembers the user. */
const byDialog = async (configuration: Configuration): Promise<Way> => ({
  silently: () => Promise.reject(Object.assign(new Error('Nobody has signed in'), { errorCode: NO_ACCOUNT })),
  byAsking: (wish) => signInByDialog(configuration, wish),
  leave: staysSignedIn,
})

/** A tab of its own may leave for the identity provider and come back to the same place. */
export async function byRedirect(configuration: Configuration): Promise<Way> {
  const app = await standardClient(configuration)
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
      try {
        await app.logoutRedirect({ ...accountOf(app), postLogoutRedirectUri: workspace })
      } catch (error) {
        forgetSignOut()
        throw error
      }
      return elsewhere()
    },
  }
}
