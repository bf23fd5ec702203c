import type { RenewalPart } from '../renewal-part.ts'
import { fitLifetime } from './fit-lifetime.ts'
import { renewLifetime } from './renew-lifetime.ts'

/** What a customer has brought and is expected to bring. */
export const lifetimePart: RenewalPart = { name: 'lifetime', prepare: fitLifetime, renew: renewLifetime }
