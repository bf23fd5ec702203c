import type { ClassLetter } from '../../../../../../domain/valuation/customer-class/class-rules.ts'

/** Customers who would go from one letter to another; null: none. */
export type Cell = { from: ClassLetter | null; to: ClassLetter | null }
