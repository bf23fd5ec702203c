/** How each class of customers is looked after. */

/** The classes in the order in which they are told. */
export const classCodes = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'] as const

/** Potential band A to C and share-of-wallet band 1 to 3. */
export type ClassCode = (typeof classCodes)[number]

/** `phone_first`: a call finds out whether the visit is worth it. */
export type VisitChannel = 'visit' | 'phone_first' | 'phone'

/**
 * `interval`: again after so many days. `pursuit`: on these days counted from the first visit, the first of them 0; then one decides.
 * `campaign`: nobody goes there for the class alone.
 */
export type VisitRhythm = { kind: 'interval'; days: number } | { kind: 'pursuit'; days: number[] } | { kind: 'campaign' }

export type ClassStrategy = {
  rhythm: VisitRhythm
  /** At the customer or on the phone. */
  minutes: number
  channel: VisitChannel
  role: CareRole
}

export type CareRole = 'field' | 'inside' | 'key_account' | 'technical'

/** Whether somebody with these roles at a customer is the one to go or to call; where nobody of the team has the role, all are. */
export const isResponsible = (own: readonly CareRole[], team: readonly CareRole[], wanted: CareRole): boolean =>
  own.includes(wanted) || !team.includes(wanted)

const every = (days: number): VisitRhythm => ({ kind: 'interval', days })

/** What holds until the company sets it otherwise. */
export const defaultStrategies: Record<ClassCode, ClassStrategy> = {
  A1: { rhythm: every(42), minutes: 60, channel: 'visit', role: 'field' },
  A2: { rhythm: every(28), minutes: 75, channel: 'visit', role: 'field' },
  A3: { rhythm: { kind: 'pursuit', days: [0, 14, 45, 90] }, minutes: 60, channel: 'visit', role: 'field' },
  B1: { rhythm: every(90), minutes: 45, channel: 'visit', role: 'field' },
  B2: { rhythm: every(60), minutes: 45, channel: 'visit', role: 'field' },
  B3: { rhythm: every(120), minutes: 30, channel: 'phone_first', role: 'field' },
  C1: { rhythm: every(90), minutes: 15, channel: 'phone', role: 'inside' },
  C2: { rhythm: every(180), minutes: 15, channel: 'phone', role: 'inside' },
  C3: { rhythm: { kind: 'campaign' }, minutes: 15, channel: 'phone', role: 'inside' },
}

/** What an hour of visits costs all told, until the company sets it otherwise: cents. */
export const USUAL_HOURLY_COST_CENTS = 18_800

/** What a visit is worth by the class alone; a minute on the road costs about 0.02 of it. */
export const classValues: Record<ClassCode, number> = { A1: 3, A2: 3, A3: 2.5, B1: 2, B2: 2, B3: 1.5, C1: 1, C2: 1, C3: 0.5 }
