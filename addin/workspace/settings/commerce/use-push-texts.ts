import { use } from 'react'
import { loadPushTexts } from '../../../texts/commerce/push/load-push-texts.ts'
import type { PushTexts } from '../../../texts/commerce/push/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of rows that an ERP pushes, to administrators alone. Waits within a `Suspense`. */
export const usePushTexts = (): PushTexts => use(loadPushTexts(useHost().language))
