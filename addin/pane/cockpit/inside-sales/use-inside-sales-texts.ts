import { use } from 'react'
import { loadInsideSalesTexts } from '../../../texts/cockpit/inside-sales/load-inside-sales-texts.ts'
import type { InsideSalesTexts } from '../../../texts/cockpit/inside-sales/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of the lists of inside sales. Waits within a `Suspense`. */
export const useInsideSalesTexts = (): InsideSalesTexts => use(loadInsideSalesTexts(useHost().language))
