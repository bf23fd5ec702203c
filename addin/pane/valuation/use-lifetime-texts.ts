import { use } from 'react'
import { loadLifetimeTexts } from '../../texts/valuation/lifetime/load-lifetime-texts.ts'
import type { LifetimeTexts } from '../../texts/valuation/lifetime/shape.ts'
import { useHost } from '../../ui/app-context.ts'

/** What is said of the value of a customer's lifetime. Waits within a `Suspense`. */
export const useLifetimeTexts = (): LifetimeTexts => use(loadLifetimeTexts(useHost().language))
