/** What tells why a row is not there any more. */
import type { Entity } from '../import/mapping/entities.ts'

/** By kind those kinds that tell of it: an order goes once it is invoiced, a quote once it is an order. */
export const vanishReasons: Partial<Record<Entity, readonly Entity[]>> = { order: ['delivery', 'invoice'], quote: ['order'] }
