import { use } from 'react'
import { loadLoyaltyTexts } from '../../../texts/valuation/loyalty/load-loyalty-texts.ts'
import type { LoyaltyTexts } from '../../../texts/valuation/loyalty/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of loyalty. Waits within a `Suspense`. */
export const useLoyaltyTexts = (): LoyaltyTexts => use(loadLoyaltyTexts(useHost().language))
