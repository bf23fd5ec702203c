import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApi } from '../api.ts'
import { readConfiguration } from '../configuration.ts'
import { onMailLogged } from '../logged-mails.ts'
import { watchUser } from '../office/acting-user.ts'
import type { MailHost } from '../office/mail-host.ts'
import { preloadSignIn, startSignIn } from '../office/sign-in.ts'
import { loadTexts } from '../texts/load-texts.ts'
import { AppFrame } from './AppFrame.tsx'
import { SignedOutPage } from './account/SignedOutPage.tsx'
import { eraseOldDrafts, forgetWhoLeft } from './forms/draft-store.ts'
import { createQueryClient } from './query-client.ts'

/** Finds the mail program, starts signing in and draws the page; the token is waited for by the first call only. */
export async function startPage(connect: () => Promise<MailHost>, page: ReactNode): Promise<void> {
  preloadSignIn()
  const host = await connect()
  const signIn = startSignIn(readConfiguration(), host.kind, watchUser(host))
  const texts = await loadTexts(host.language)
  eraseOldDrafts()
  document.documentElement.lang = host.language
  document.title = texts.product
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root')
  const shown = createRoot(root)
  if (await signIn.isSignedOut()) {
    forgetWhoLeft()
    return shown.render(<SignedOutPage texts={texts.account} theme={host.state().theme} onSignIn={() => void signIn.changeAccount()} />)
  }
  const client = createQueryClient()
  onMailLogged(() => void client.invalidateQueries())
  shown.render(
    <AppFrame
      api={createApi(signIn.accessToken, host.kind === 'outlook' ? host.language : null)}
      client={client}
      host={host}
      session={signIn}
      texts={texts}
    >
      {page}
    </AppFrame>,
  )
}
