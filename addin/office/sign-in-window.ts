/** The page in a window of Outlook's own: signs in by redirect, and hands what comes of it to the pane that opened the window. */
import { readConfiguration } from '../configuration.ts'
import { standardClient } from './msal-client.ts'
import { readWish, tell } from './sign-in-dialog.ts'
import { asked } from './wish.ts'

const configuration = readConfiguration()
const redirectUri = `${configuration.publicUrl}/sign-in.html`

async function signIn(): Promise<void> {
  const app = await standardClient(configuration)
  // The wish stands in the address before the identity provider has answered; MSAL reads what stands there after.
  const wish = readWish(window.location.hash)
  const returned = await app.handleRedirectPromise()
  if (returned) return tell({ granted: returned })
  await app.acquireTokenRedirect({ scopes: [configuration.scope], redirectUri, ...asked(wish) })
}

await Office.onReady()
await signIn().catch((error: unknown) => tell({ refused: error instanceof Error ? error.name : 'unknown' }))
