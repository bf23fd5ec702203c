import { use } from 'react'
import { loadAccountTexts } from '../../../texts/commerce/accounts/load-account-texts.ts'
import type { AccountTexts } from '../../../texts/commerce/accounts/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** Only at prospects. Waits within a `Suspense`. */
export const useAccountTexts = (): AccountTexts => use(loadAccountTexts(useHost().language))
