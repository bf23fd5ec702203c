/** Codes between the sign-in page and the token endpoint: good once, for ten minutes. */
import { createHash, randomBytes } from 'node:crypto'
import type { Person } from './people.ts'

export type Authorization = {
  person: Person
  clientId: string
  redirectUri: string
  scope: string
  codeChallenge: string
  nonce: string | undefined
  hasClaims: boolean
}

const LIFETIME_MS = 600_000

export class AuthorizationCodes {
  readonly #codes = new Map<string, { authorization: Authorization; expiresAt: number }>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  issue(authorization: Authorization): string {
    const code = randomBytes(32).toString('base64url')
    this.#codes.set(code, { authorization, expiresAt: this.#now().getTime() + LIFETIME_MS })
    return code
  }

  /** What was authorized, if the caller can show the verifier of the same sign-in; the code is used up in any case. */
  redeem(code: string, codeVerifier: string): Authorization | null {
    const found = this.#codes.get(code)
    this.#codes.delete(code)
    if (!found || found.expiresAt < this.#now().getTime()) return null
    const challenge = createHash('sha256').update(codeVerifier).digest('base64url')
    return challenge === found.authorization.codeChallenge ? found.authorization : null
  }
}
