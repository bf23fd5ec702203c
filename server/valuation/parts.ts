/** All parts of the valuation in their order: the later ones read what the earlier ones have written. */
import { chancePart } from './cross-selling/chance-part.ts'
import { worthPart } from './customer-class/worth-part.ts'
import { nextOrdersPart } from './forecast/next-orders-part.ts'
import { lifetimePart } from './lifetime-value/lifetime-part.ts'
import { loyaltyPart } from './loyalty/loyalty-part.ts'
import type { RenewalPart } from './renewal-part.ts'

export const parts: readonly RenewalPart[] = [worthPart, lifetimePart, nextOrdersPart, chancePart, loyaltyPart]
