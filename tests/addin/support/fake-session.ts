import type { Session } from '../../../addin/ui/app-context.ts'

/** Somebody who is signed in and stays it. */
export const fakeSession: Session = {
  accessToken: async () => 'token',
  userKey: () => 'tenant.user',
  confirm: async () => undefined,
  changeAccount: async () => undefined,
  signOut: null,
}
