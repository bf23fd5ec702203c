/** Whose mailbox looks through its past because somebody has become known, or is kept out no more. The one place for that decision. */
import { companyDomain } from './company-domain.ts'

/** No company reads further back than so many months. */
export const DEEPEST_MONTHS = 120

/** How far a wish to judge mails again reaches. `everywhere`: what the company decides about the depth, or takes out again; `concerned`: only those whom an entry concerns. */
export type WishReach = 'everywhere' | 'concerned'

/** `userId`: only in his mailbox; null: in all. `wishedBy`: whose entry it is, or several that say the same; `careTeam`: who cared for the customer on its day. */
export type Wish = { reach: WishReach; value: string; userId: string | null; wishedBy: readonly string[]; careTeam: readonly string[] }

/** `userId` of the owner; null: a team's mailbox, in which nothing is anybody's own. */
export type Owner = { userId: string | null }

/**
 * Nobody's entry searches the mailbox of somebody else who has nothing to do with the customer: there mails count from then on. An address at a free-mail
 * provider, who may be anybody's wife or doctor, is searched for only where it was entered. @param isLookingBack the company allows it at all
 * @example looksBack({ reach: 'concerned', value: 'kunde.de', userId: null, wishedBy: ['a'], careTeam: ['b'] }, { userId: 'c' }, true) // false
 */
export function looksBack({ reach, value, userId, wishedBy, careTeam }: Wish, owner: Owner, isLookingBack: boolean): boolean {
  if (userId !== null && userId !== owner.userId) return false
  if (reach === 'everywhere') return true
  if (!isLookingBack) return false
  if (owner.userId !== null && (owner.userId === userId || wishedBy.includes(owner.userId))) return true
  return !isFreeMail(value) && (owner.userId === null || careTeam.includes(owner.userId))
}

/** Whether the owner is asked to take over older mails: not of somebody at a free-mail provider, of whom he would learn that way who knows him. */
export const isOffered = (value: string, { userId }: Owner, isLookingBack: boolean): boolean => isLookingBack && userId !== null && !isFreeMail(value)

/** An address whose provider says nothing about a company. */
export const isFreeMail = (value: string): boolean => value.includes('@') && !value.startsWith('@') && companyDomain(value) === null
