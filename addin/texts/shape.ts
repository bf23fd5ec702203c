/** The shape of texts: the same keys as the German source, the same values to fill in. */
import type { de } from './de.ts'

/** The same keys, every sentence in words of another language. */
export type Plain<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Plain<T[Key]>
}

/** What every language has to say. */
export type Texts = Plain<typeof de>
