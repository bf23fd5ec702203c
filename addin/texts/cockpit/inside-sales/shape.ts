import type { Plain } from '../../shape.ts'
import type { insideSalesDe } from './de.ts'

/** What every language has to say of the lists of inside sales. */
export type InsideSalesTexts = Plain<typeof insideSalesDe>
