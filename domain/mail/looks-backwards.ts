/** Whose mailbox looks through its past for a wish to judge mails again. The one place for that decision. */

/** `userId`: only his mailbox; null: every connected one. */
export type Wish = { userId: string | null }

/** `userId`: who owns the mailbox; null: a team's. @example looksBackwards({ userId: null }, { userId: 'a' }) // true */
export const looksBackwards = (wish: Wish, owner: { userId: string | null }): boolean => wish.userId === null || wish.userId === owner.userId
