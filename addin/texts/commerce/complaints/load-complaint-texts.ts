import { eachOnce } from '../../each-once.ts'
import type { ComplaintTexts } from './shape.ts'

export const loadComplaintTexts = eachOnce<ComplaintTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).complaintsDe : (await import('./en.ts')).complaintsEn,
)
