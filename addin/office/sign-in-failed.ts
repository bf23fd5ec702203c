/** The user did not get in. */
export class SignInFailed extends Error {
  constructor(cause: unknown) {
    super('Signing in failed', { cause })
    this.name = 'SignInFailed'
  }
}
