/** A page of the product as small as can be: signs in by redirect and shows what it got. Built by the test beside it. */
import { createStandardPublicClientApplication } from '@azure/msal-browser'

type PageSettings = { clientId: string; authorityHost: string; metadata: string }

async function signIn({ clientId, authorityHost, metadata }: PageSettings): Promise<string> {
  const app = await createStandardPublicClientApplication({
    auth: {
      clientId,
      authority: `https://${authorityHost}/organizations`,
      knownAuthorities: [authorityHost],
      authorityMetadata: metadata,
      redirectUri: `${location.origin}/workspace`,
    },
    cache: { cacheLocation: 'localStorage' },
  })
  const scopes = [`api://${clientId}/access`]
  const returned = await app.handleRedirectPromise()
  if (!returned) {
    await app.acquireTokenRedirect({ scopes, state: 'zustand' })
    return ''
  }
  const cached = await app.acquireTokenSilent({ scopes, account: returned.account })
  const renewed = await app.acquireTokenSilent({ scopes, account: returned.account, forceRefresh: true })
  return JSON.stringify({ first: returned.accessToken, state: returned.state, isCached: cached.fromCache, renewed: renewed.accessToken })
}

const settings: PageSettings = await (await fetch('/settings')).json()
const result = await signIn(settings).catch((error: unknown) => JSON.stringify({ error: `${error}` }))
if (result) document.body.textContent = result
