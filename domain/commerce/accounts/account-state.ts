/**
 * `waiting`: for the one who is to open it; `opened`: done, with or without the number said; `declined`: with a reason;
 * `withdrawn`: whoever has asked, or the one asked, has taken it off the list.
 */
export type AccountState = 'waiting' | 'opened' | 'declined' | 'withdrawn'

type Carried = { isDone: boolean; isDropped: boolean; declinedWhy: string | null }

/** Where a request stands, by the follow-up that carries it and whether it was declined. */
export function accountState({ isDone, isDropped, declinedWhy }: Carried): AccountState {
  if (isDropped) return 'withdrawn'
  if (!isDone) return 'waiting'
  return declinedWhy === null ? 'opened' : 'declined'
}
