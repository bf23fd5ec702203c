import type { Plain } from '../../shape.ts'
import type { customerClassDe } from './de.ts'

/** What every language has to say of classes and potentials. */
export type CustomerClassTexts = Plain<typeof customerClassDe>
