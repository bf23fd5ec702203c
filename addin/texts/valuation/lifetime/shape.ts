import type { Plain } from '../../shape.ts'
import type { lifetimeDe } from './de.ts'

/** What every language has to say of the value of a customer's lifetime. */
export type LifetimeTexts = Plain<typeof lifetimeDe>
