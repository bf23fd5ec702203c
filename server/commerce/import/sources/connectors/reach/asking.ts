/** Requests that are signed, and counted. */
import type { SignIn } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import type { AskedOfSystem, SystemAnswer, SystemReach } from '../../../../../platform/call/system-reach.ts'
import { MustWait } from './must-wait.ts'
import { signInWith } from './sign-in.ts'

/** `requests`: how many there were since it was last called. */
export type Asking = {
  ask: (address: string, headers: Record<string, string>, sent?: Sent) => Promise<SystemAnswer>
  requests: () => number
}
type Sent = Pick<AskedOfSystem, 'method' | 'body'>

/** A token that is refused is asked for anew, once. */
export function asking(reach: SystemReach, signIn: SignIn, secret: string): Asking {
  let count = 0
  const counted: SystemReach = (asked) => {
    count++
    return reach(asked)
  }
  const signedIn = signInWith(counted, signIn, secret)
  const once = async (address: string, headers: Record<string, string>, sent: Sent): Promise<SystemAnswer> =>
    await counted({ ...sent, address, headers: { ...headers, ...(await signedIn.headers()) } })
  return {
    ask: async (address, headers, sent = {}) =>
      await once(address, headers, sent).catch(async (error: unknown) => {
        if (!(error instanceof MustWait) || error.reason !== 'sign_in_refused') throw error
        signedIn.forget()
        return await once(address, headers, sent)
      }),
    requests: () => {
      const told = count
      count = 0
      return told
    },
  }
}
