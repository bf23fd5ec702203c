/** How many others must buy before anything is proposed, as shares from 0 to 1. */

/** `share`: of the comparable customers who buy a group; `support`, `confidence`: of baskets, for the rules of what is bought together. */
export type ChanceLimits = { share: number; support: number; confidence: number }

export const usualLimits: ChanceLimits = { share: 0.6, support: 0.01, confidence: 0.5 }

export const limitsAllowed: Readonly<Record<keyof ChanceLimits, { least: number; most: number }>> = {
  share: { least: 0.3, most: 1 },
  support: { least: 0.001, most: 0.5 },
  confidence: { least: 0.3, most: 1 },
}
