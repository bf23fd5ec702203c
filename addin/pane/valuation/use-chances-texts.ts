import { use } from 'react'
import { loadChancesTexts } from '../../texts/valuation/chances/load-chances-texts.ts'
import type { ChancesTexts } from '../../texts/valuation/chances/shape.ts'
import { useHost } from '../../ui/app-context.ts'

/** What is said of chances. Waits within a `Suspense`. */
export const useChancesTexts = (): ChancesTexts => use(loadChancesTexts(useHost().language))
