/** Parameters of the models in people's words. */
import type { BgNbd } from './bg-nbd.ts'
import type { GammaGamma } from './gamma-gamma.ts'

/** `everyDays`: how often customers order on average as long as they do; `leaving`: share of those who stay away for good after an order. */
export type ToldOfOrders = { everyDays: number; leaving: number }

export const tellOrders = ({ r, alpha, a, b }: BgNbd): ToldOfOrders => ({ everyDays: Math.round(alpha / r), leaving: a / (a + b) })

/** Cents that an order leaves on average; null: the customers differ so much that there is no average. */
export const tellMargins = ({ p, q, v }: GammaGamma): number | null => (q > 1 ? Math.round((p * v) / (q - 1) / 100) * 100 : null)
