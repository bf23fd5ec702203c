import { fragment } from '../../platform/database/db.ts'
import type { CustomerChoice } from '../customer-choice.ts'

/** `because` says what matched; `match` is the matching number, address, person or subject. A `switchboard` is that of an extension which nobody has. */
export type SearchHit = CustomerChoice & {
  because: 'name' | 'contact' | 'number' | 'phone' | 'switchboard' | 'address' | 'place' | 'subject'
  match: string
}

/** Of each kind; so that a common place name cannot crowd out the one person. The planner has to know how few. */
export const mostOfKind = fragment`limit 30`

/** Looked at closer, to show the best of them first: what more customers than that have in common tells little. */
export const mostCandidates = fragment`limit 400`

/** How much each kind of a find is worth; among those of a kind the more similar one counts more, by less than 1. */
export const RANK = {
  wholeNumber: 10,
  phone: 9,
  address: 9,
  numberEnding: 8,
  nameStart: 7,
  name: 6,
  contact: 5,
  nameAndPlace: 5,
  namePart: 4,
  nameAlike: 3,
  contactAlike: 2.5,
  switchboard: 2,
  place: 2,
  subject: 1,
} as const
