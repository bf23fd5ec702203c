/** How often people object to what a rule says of customers. */

export const objectionSubjects = ['class', 'potential', 'lifetime', 'chance', 'loyalty'] as const
export type ObjectionSubject = (typeof objectionSubjects)[number]

/** The key where no rule has spoken. */
export const NO_RULE = 'none'

/** Of a rule that speaks of few, one objection would be half of them. */
export const ENOUGH_OBJECTIONS = 5
export const FLAGGED_SHARE = 0.3

/** `objections`: customers of whom somebody has objected; `customers`: those the rule speaks of today. */
export type ObjectionCount = { objections: number; customers: number }

/** 0 to 1: who has moved to another rule since was spoken of as well. */
export const objectionShare = ({ objections, customers }: ObjectionCount): number =>
  objections === 0 ? 0 : objections / Math.max(objections, customers)

/** Somebody should look at the rule. */
export const isFlagged = (count: ObjectionCount): boolean => count.objections >= ENOUGH_OBJECTIONS && objectionShare(count) > FLAGGED_SHARE
