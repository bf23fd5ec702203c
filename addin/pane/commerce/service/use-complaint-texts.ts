import { use } from 'react'
import { loadComplaintTexts } from '../../../texts/commerce/complaints/load-complaint-texts.ts'
import type { ComplaintTexts } from '../../../texts/commerce/complaints/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of complaints. Waits within a `Suspense`. */
export const useComplaintTexts = (): ComplaintTexts => use(loadComplaintTexts(useHost().language))
