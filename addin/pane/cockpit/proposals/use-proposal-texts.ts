import { use } from 'react'
import { loadProposalTexts } from '../../../texts/cockpit/proposals/load-proposal-texts.ts'
import type { ProposalTexts } from '../../../texts/cockpit/proposals/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of customers who are proposed. Waits within a `Suspense`. */
export const useProposalTexts = (): ProposalTexts => use(loadProposalTexts(useHost().language))
