import { use } from 'react'
import { loadCommerceTexts } from '../../texts/commerce/load-commerce-texts.ts'
import type { CommerceTexts } from '../../texts/commerce/shape.ts'
import { useHost } from '../../ui/app-context.ts'

/** What is said of orders, terms and the like, which nobody loads before he opens one. Waits within a `Suspense`. */
export const useCommerceTexts = (): CommerceTexts => use(loadCommerceTexts(useHost().language))
