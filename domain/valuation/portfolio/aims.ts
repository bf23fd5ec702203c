/** What a company means with the customers of a class, and how each aim changes the way they are looked after. */
import type { ClassStrategy, VisitChannel, VisitRhythm } from '../../visits/strategy/class-strategy.ts'

/** In the order in which they are offered. */
export const aims = ['build_up', 'hold', 'look_after_cheaper'] as const
export type Aim = (typeof aims)[number]

const WEEK = 7
const LONGEST_DAYS = 1_095
/** Whom nobody contacts but in campaigns is called twice a year when he is to be built up. */
const FIRST_RHYTHM: VisitRhythm = { kind: 'interval', days: 182 }

/**
 * How the class would be looked after for this aim, one step away from how it is: a proposal, which holds once somebody confirms it.
 * @example strategyFor('build_up', { ...visits, rhythm: { kind: 'interval', days: 28 } }).rhythm // every 21 days
 */
export function strategyFor(aim: Aim, strategy: ClassStrategy): ClassStrategy {
  if (aim === 'hold') return strategy
  return aim === 'build_up' ? builtUp(strategy) : lookedAfterCheaper(strategy)
}

/** Nearer to him before oftener. */
function builtUp(strategy: ClassStrategy): ClassStrategy {
  const { rhythm, channel } = strategy
  if (rhythm.kind === 'campaign') return { ...strategy, rhythm: FIRST_RHYTHM }
  const nearer = channel === 'visit' ? null : nextChannel[channel]
  return nearer ? { ...strategy, channel: nearer } : { ...strategy, rhythm: scaled(rhythm, 3 / 4) }
}

/** A call that decides about the visit becomes the whole contact; else contacts become rarer. */
const lookedAfterCheaper = (strategy: ClassStrategy): ClassStrategy =>
  strategy.channel === 'phone_first' ? { ...strategy, channel: 'phone' } : { ...strategy, rhythm: scaled(strategy.rhythm, 3 / 2) }

const nextChannel: Record<Exclude<VisitChannel, 'visit'>, VisitChannel> = { phone: 'phone_first', phone_first: 'visit' }

/** In whole weeks, at least one. A pursuit keeps its days, since one decides after it; a campaign has none. */
function scaled(rhythm: VisitRhythm, factor: number): VisitRhythm {
  if (rhythm.kind !== 'interval') return rhythm
  const weeks = Math.max(1, Math.round((rhythm.days * factor) / WEEK))
  return { kind: 'interval', days: Math.min(weeks * WEEK, LONGEST_DAYS) }
}
