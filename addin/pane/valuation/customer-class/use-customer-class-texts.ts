import { use } from 'react'
import { loadCustomerClassTexts } from '../../../texts/valuation/customer-class/load-customer-class-texts.ts'
import type { CustomerClassTexts } from '../../../texts/valuation/customer-class/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** Waits within a `Suspense`. */
export const useCustomerClassTexts = (): CustomerClassTexts => use(loadCustomerClassTexts(useHost().language))
