import type { Plain } from '../../shape.ts'
import type { proposalsDe } from './de.ts'

/** What every language has to say of customers who are proposed. */
export type ProposalTexts = Plain<typeof proposalsDe>
