import { use } from 'react'
import { loadMergeTexts } from '../../../texts/customers/merge/load-merge-texts.ts'
import type { MergeTexts } from '../../../texts/customers/merge/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** Only for who leads. Waits within a `Suspense`. */
export const useMergeTexts = (): MergeTexts => use(loadMergeTexts(useHost().language))
