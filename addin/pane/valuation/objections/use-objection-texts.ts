import { use } from 'react'
import { loadObjectionTexts } from '../../../texts/valuation/objections/load-objection-texts.ts'
import type { ObjectionTexts } from '../../../texts/valuation/objections/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of objections to valuations. Waits within a `Suspense`. */
export const useObjectionTexts = (): ObjectionTexts => use(loadObjectionTexts(useHost().language))
