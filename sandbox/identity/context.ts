import type { Faults } from '../trouble/faults.ts'
import type { Signer } from './signer.ts'
import type { TokenIds } from './token-ids.ts'

/** What the identity provider works with. `origin` is its own address, known once it listens. */
export type IdentityContext = {
  origin: () => string
  productOrigin: string
  clientId: string
  clientSecret: string
  now: () => Date
  signer: Signer
  faults: Faults
  accessTokens: TokenIds
  refreshTokens: TokenIds
}
