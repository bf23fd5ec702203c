/** What every part of the pages may ask for: the mail program, the user's session, texts and formats. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { HostState, MailHost } from '../office/mail-host.ts'
import type { SignIn } from '../office/sign-in.ts'
import type { Texts } from '../texts/shape.ts'
import type { Format } from './format.ts'

/** See `SignIn`. */
export type Session = Pick<SignIn, 'accessToken' | 'userKey' | 'confirm' | 'changeAccount' | 'signOut'>

export type AppValues = { host: MailHost; session: Session; texts: Texts; format: Format }

export const AppContext = createContext<AppValues | null>(null)

function useApp(): AppValues {
  const values = useContext(AppContext)
  if (!values) throw new Error('AppFrame is missing around this component')
  return values
}

export const useHost = (): MailHost => useApp().host
export const useSession = (): Session => useApp().session
export const useTexts = (): Texts => useApp().texts
/** Formats with every amount in plain sight; `use-format.ts` minds the discreet mode. */
export const usePlainFormat = (): Format => useApp().format

export function useHostState(): HostState {
  const { subscribe, state } = useHost()
  return useSyncExternalStore(subscribe, state)
}
