/** Signs the user in, keeps his token until shortly before its end, and lets him leave or be somebody else. */
import type { Configuration } from '../configuration.ts'
import type { Granted } from './sign-in-dialog.ts'
import { SignInFailed } from './sign-in-failed.ts'
import { hasSignedOut } from './signed-out.ts'
import { byOutlook, byRedirect, needsUser, type Way } from './ways-to-sign-in.ts'
import { anybody, type Wish } from './wish.ts'

export type SignIn = {
  /** A valid access token for our server. Asks the user when it must, but only while he does something: what a page asks by itself opens no window. */
  accessToken: () => Promise<string>
  /** Asks the user once more, with the claims Outlook wants confirmed. */
  confirm: (claims: string | null) => Promise<void>
  /** Lets the user choose another account; what is asked from then on is asked in its name. */
  changeAccount: () => Promise<void>
  /** Ends the session here and at the identity provider, and leaves the page; null where the mail program holds it. */
  signOut: (() => Promise<void>) | null
  /** Whether the user has signed out in this tab and nobody has signed in since. */
  isSignedOut: () => Promise<boolean>
  /** Tenant and user, once signed in: keeps what is stored in the browser apart. */
  userKey: () => string
}

const RENEWED_BEFORE_MS = 300_000

/** Begins to load MSAL, while the page still looks for its mail program. */
export function preloadSignIn(): void {
  void import('./msal.ts').catch(() => undefined)
}

/** `isUserActing`: whether somebody has just done something here, and may be asked. A token is kept until shortly before its end, so that opening a mail asks nobody but our server. */
export function startSignIn(configuration: Configuration, kind: 'outlook' | 'browser', isUserActing: () => boolean): SignIn {
  const ready: Promise<Way> = kind === 'outlook' ? byOutlook(configuration) : byRedirect(configuration)
  ready.catch(() => undefined)
  let key = 'nobody'
  let kept: { token: string; endsAt: number } | null = null
  let running: { token: Promise<string>; mayAsk: boolean } | null = null
  const remember = ({ accessToken, account, expiresOn }: Granted): string => {
    if (account) key = `${account.tenantId}.${account.localAccountId}`
    kept = expiresOn && { token: accessToken, endsAt: expiresOn.getTime() }
    return accessToken
  }
  const ask = async (wish: Wish): Promise<void> => void remember(await (await ready).byAsking(wish))
  const acquire = async (mayAsk: boolean): Promise<string> => {
    const { silently, byAsking } = await ready
    try {
      return remember(await silently())
    } catch (error) {
      if (needsUser(error) && mayAsk) return remember(await byAsking(anybody))
      if (kept && Date.now() < kept.endsAt) return kept.token
      throw error
    }
  }
  const begin = (mayAsk: boolean): Promise<string> => {
    const token = acquire(mayAsk)
      .catch((error: unknown) => Promise.reject(new SignInFailed(error)))
      .finally(() => {
        if (running?.token === token) running = null
      })
    running = { token, mayAsk }
    return token
  }
  return {
    accessToken: async () => {
      if (kept && Date.now() < kept.endsAt - RENEWED_BEFORE_MS) return kept.token
      const mayAsk = isUserActing()
      return running && (running.mayAsk || !mayAsk) ? running.token : begin(mayAsk)
    },
    confirm: (claims) => ask({ claims, another: false }),
    changeAccount: () => ask({ claims: null, another: true }),
    signOut: kind === 'browser' ? async () => (await ready).leave() : null,
    isSignedOut: async () => kind === 'browser' && hasSignedOut() && (await ready.then(hasSignedOut)),
    userKey: () => key,
  }
}
