import { eachOnce } from '../../each-once.ts'
import type { ProposalTexts } from './shape.ts'

export const loadProposalTexts = eachOnce<ProposalTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).proposalsDe : (await import('./en.ts')).proposalsEn,
)
