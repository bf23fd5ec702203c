/** What every part of the pages may ask for: the mail program, the user's session, texts and formats. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { HostState, MailHost } from '../office/mail-host.ts'
import type { Texts } from '../texts/shape.ts'
import type { Format } from './format.ts'

export type Session = {
  /** A valid token for our server. */
  accessToken: () => Promise<string>
  /** Tenant and user; keeps what is stored in the browser apart. */
  userKey: () => string
  /** Asks the user to confirm himself once more. */
  confirm: (claims: string | null) => Promise<void>
}

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
