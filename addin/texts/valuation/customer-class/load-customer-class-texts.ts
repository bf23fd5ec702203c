import { eachOnce } from '../../each-once.ts'
import type { CustomerClassTexts } from './shape.ts'

export const loadCustomerClassTexts = eachOnce<CustomerClassTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).customerClassDe : (await import('./en.ts')).customerClassEn,
)
