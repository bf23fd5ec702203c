/** How a company deals with complaints: their kinds, and by when each kind asks for what. */

/** In the order in which they are due first; `word`: an interim word to the customer, again and again until he has his answer. */
export const complaintSteps = ['confirm', 'measure', 'word', 'answer', 'close'] as const
export type ComplaintStep = (typeof complaintSteps)[number]

/** Workdays after the complaint, `word` after the last word; null: not asked for. */
export type Ladder = Record<ComplaintStep, number | null>

/** `key`: never changes, and is never given again. `name` null: one of ours, which the pages name. `isOffered`: new complaints may be of it. */
export type ComplaintKind = { key: string; name: string | null; isOffered: boolean; ladder: Ladder }

/** Those we name. `other` also stands for a complaint of no known kind, as they come from an ERP. */
export const ownKinds = ['damaged', 'wrong', 'missing', 'defective', 'late', 'invoice', 'other'] as const
export type OwnKind = (typeof ownKinds)[number]

export const usualLadder: Ladder = { confirm: 1, measure: 2, word: 5, answer: 10, close: 20 }

export const usualKinds: readonly ComplaintKind[] = ownKinds.map((key) => ({ key, name: null, isOffered: true, ladder: usualLadder }))

/** Whether every complaint has its ladder, each kind its one key and name, and nothing is due before what comes ahead of it. */
export const areKinds = (kinds: readonly ComplaintKind[]): boolean =>
  new Set(kinds.map(({ key }) => key)).size === kinds.length &&
  kinds.every(({ key, name, ladder }) => (name === null) === isOwnKind(key) && ascends(ladder)) &&
  ownKinds.every((key) => kinds.some((kind) => kind.key === key))

export const isOwnKind = (key: string): key is OwnKind => ownKinds.some((own) => own === key)

const ascends = ({ confirm, measure, answer, close }: Ladder): boolean => {
  const asked = [confirm, measure, answer, close].filter((days) => days !== null)
  return asked.every((days, place) => place === 0 || days >= (asked[place - 1] ?? 0))
}

/** @example ladderOf(usualKinds, null) // that of `other` */
export const ladderOf = (kinds: readonly ComplaintKind[], key: string | null): Ladder =>
  (kinds.find((kind) => kind.key === key) ?? kinds.find((kind) => kind.key === 'other'))?.ladder ?? usualLadder
