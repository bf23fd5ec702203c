import { use } from 'react'
import { loadQuoteTexts } from '../../../texts/commerce/quotes/load-quote-texts.ts'
import type { QuoteTexts } from '../../../texts/commerce/quotes/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of asking after quotes. Waits within a `Suspense`. */
export const useQuoteTexts = (): QuoteTexts => use(loadQuoteTexts(useHost().language))
