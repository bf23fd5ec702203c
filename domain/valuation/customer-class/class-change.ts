/** Why a customer came into another class. */

/** `by_hand` and `hand_ended`: somebody has said so, and does not any more; `not_valued`: he is none of those who are valued; `first`: he was never valued before. */
export const changeKinds = ['first', 'rules', 'potential', 'revenue', 'dormant', 'facts', 'by_hand', 'hand_ended', 'not_valued'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What a class goes by; `rules`: the version of the rules in force. */
export type ClassBasis = { potentialCents: number | null; revenueCents: number; rules: number }

/** The numbers of the day. `rule`: by its name; `note`: what whoever set it by hand has said. */
export type ClassReason = {
  kind: ChangeKind
  potentialCents: number | null
  revenueCents: number
  rule: string | null
  note: string | null
  until: string | null
  /** Of what somebody has set. */
  handId: string | null
}

type State<Basis> = { code: string | null; basis: Basis }

/** What has done it, when nobody's hand has: the letter goes by rules and potential, the digit by what was bought. `basis` null: never valued before. */
export function changeKind(before: State<ClassBasis | null>, after: State<ClassBasis>): ChangeKind {
  const [was, is] = [before.basis, after.basis]
  if (was === null) return 'first'
  if (before.code?.[0] !== after.code?.[0]) {
    if (was.rules !== is.rules) return 'rules'
    if (was.potentialCents !== is.potentialCents) return 'potential'
    return 'facts'
  }
  if (after.code?.[1] === '3') return 'dormant'
  return was.revenueCents !== is.revenueCents ? 'revenue' : 'potential'
}
