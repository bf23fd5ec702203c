import type { Inputs } from '../../../api.ts'

/** `ruleKey`: of the rule that said so; `shown`: what is to be read, in the user's words. */
export type ObjectedTo = Pick<Inputs['objections']['object'], 'customerId' | 'subject' | 'ruleKey' | 'shown'>

/** Drafts of objections are kept apart by what is objected to. */
export const objectionForm = ({ subject, ruleKey }: ObjectedTo): string => `objection ${subject} ${ruleKey}`
