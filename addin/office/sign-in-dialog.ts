/** Signing in where Outlook gives no tokens: in a window that Outlook opens, since identity providers let nobody sign in inside a frame. */
import type { AuthenticationResult } from '@azure/msal-browser'
import type { Configuration } from '../configuration.ts'
import { anybody, type Wish } from './wish.ts'

/** What a token is worth to us; account and end are missing where the identity provider does not tell. */
export type Granted = {
  accessToken: string
  account: { tenantId: string; localAccountId: string } | null
  expiresOn: Date | null
}

type Told = { granted: Pick<AuthenticationResult, 'accessToken' | 'account' | 'expiresOn'> } | { refused: string }

/** From the window to the pane. */
export const tell = (told: Told): void => Office.context.ui.messageParent(JSON.stringify(told))

const PREFIX = '#wish='

/** Of the window's address; `anybody` where it says nothing. */
export const readWish = (hash: string): Wish =>
  hash.startsWith(PREFIX) ? (JSON.parse(decodeURIComponent(hash.slice(PREFIX.length))) as Wish) : anybody

/** Share of the screen, in percent. */
const SIZE = { height: 60, width: 30 }

/** Rejects when the window cannot be opened, is closed before it is done, or nobody is let in. */
export function signInByDialog({ publicUrl }: Configuration, wish: Wish): Promise<Granted> {
  const address = `${publicUrl}/sign-in.html${PREFIX}${encodeURIComponent(JSON.stringify(wish))}`
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, SIZE, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return reject(error)
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => reject(new Error('The window was closed')))
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        dialog.close()
        if ('message' in event) settle(event.message, resolve, reject)
      })
    })
  })
}

function settle(message: string, resolve: (granted: Granted) => void, reject: (reason: Error) => void): void {
  const told = JSON.parse(message) as Told
  if ('refused' in told) {
    reject(new Error(told.refused))
    return
  }
  const { accessToken, account, expiresOn } = told.granted
  const who = account && { tenantId: account.tenantId, localAccountId: account.localAccountId }
  // Dates travel as texts.
  resolve({ accessToken, account: who, expiresOn: expiresOn && new Date(expiresOn) })
}
