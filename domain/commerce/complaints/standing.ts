/**
 * How a complaint stands with its ladder. Worked out whenever it is read and never stored: a clock in workdays that stands still
 * while the customer has to answer, so nothing piles up while the server does, and his mail sets it going as soon as it is known.
 */
import { type Workdays, workdayAfter } from '../../time/workdays.ts'
import { type ComplaintStep, complaintSteps, type Ladder } from './ladder.ts'

/** The customer had to answer from a day on; the clock goes again on `until`. null: he still has to. */
export type ComplaintPause = { from: string; until: string | null }

/**
 * What is known of a complaint; days `YYYY-MM-DD`. `answerBy`: the day for the answer that its source has set; null: the ladder's. `isBegun`: its source says that somebody deals with it.
 * `knownOn`: since when we know of it, where its source told us; null: from the beginning.
 */
export type ComplaintFacts = {
  openedOn: string
  knownOn: string | null
  isBegun: boolean
  closedOn: string | null
  answerBy: string | null
  done: readonly { step: ComplaintStep; on: string }[]
  pauses: readonly ComplaintPause[]
}

/** Who is told that a step is open: whoever is responsible at half of its time, the head once it has run out, management two workdays later. */
export const reminderLevels = ['responsible', 'head', 'management'] as const
export type ReminderLevel = (typeof reminderLevels)[number]

/**
 * A step: done, or open with its days. `round`: of interim words, how often the customer has had one or was asked something. `dueOn`, `remindOn` null: the clock stands before that day,
 * or whoever leads was to be told before we knew of the complaint.
 * One that is done because a later one is has no day of its own.
 */
export type StepStanding =
  | { step: ComplaintStep; round: number; state: 'done'; dueOn: string | null; doneOn: string | null }
  | { step: ComplaintStep; round: number; state: 'open'; dueOn: string | null; remindOn: Record<ReminderLevel, string | null> }

export type OpenStep = Extract<StepStanding, { state: 'open' }>

/** `next`: the open step that is due first; null: closed, or nothing is asked for any more. */
export type ComplaintStanding = { steps: StepStanding[]; next: OpenStep | null; isPaused: boolean }

const MANAGEMENT_AFTER = 2

/**
 * @example standingOf({ openedOn: '2026-11-23', knownOn: null, isBegun: false, closedOn: null, answerBy: null, done: [], pauses: [] }, usualLadder, workdays).next?.dueOn // '2026-11-24'
 */
export function standingOf(facts: ComplaintFacts, ladder: Ladder, workdays: Workdays): ComplaintStanding {
  const counted = countedDays(workdays, facts.pauses)
  const answer = daysUntilAnswer(facts, workdays) ?? ladder.answer
  const asked = { ...ladder, answer, close: ladder.close && Math.max(ladder.close, answer ?? 0) }
  const steps = complaintSteps.flatMap((step) => {
    const days = asked[step]
    const standing = standingOfStep(facts, step, days, counted)
    return standing.state === 'open' && (days === null || isBygone(facts, standing)) ? [] : [standing]
  })
  const open = steps.filter((step) => step.state === 'open')
  return { steps, next: [...open].sort(byDay)[0] ?? null, isPaused: facts.closedOn === null && isPaused(facts.pauses) }
}

export const isPaused = (pauses: readonly ComplaintPause[]): boolean => pauses.some(({ until }) => until === null)

/** Due first; what waits for the customer comes last. Equal ones keep the ladder's order. */
const byDay = (one: OpenStep, other: OpenStep): number => {
  const [day, otherDay] = [one.dueOn ?? '9999', other.dueOn ?? '9999']
  return day < otherDay ? -1 : Number(day > otherDay)
}

/** Workdays on which it is up to us: not the day on which the clock goes again, as much of it as of the day on which it stopped is lost. */
const countedDays = (workdays: Workdays, pauses: readonly ComplaintPause[]): Workdays =>
  pauses.length === 0 ? workdays : workdays.filter((day) => !pauses.some(({ from, until }) => from < day && (until === null || day <= until)))

/** The source's day, as workdays after the complaint: one at least. */
const daysUntilAnswer = ({ openedOn, answerBy }: ComplaintFacts, workdays: Workdays): number | null =>
  answerBy === null ? null : Math.max(1, workdays.filter((day) => openedOn < day && day <= answerBy).length)

/** What was due on the way before we knew of the complaint is nobody's any more; its answer and its end are. */
const isBygone = ({ knownOn }: ComplaintFacts, { step, dueOn }: OpenStep): boolean =>
  step !== 'answer' && step !== 'close' && knownOn !== null && dueOn !== null && dueOn < knownOn

function standingOfStep(facts: ComplaintFacts, step: ComplaintStep, days: number | null, counted: Workdays): StepStanding {
  const own = facts.done.filter((each) => each.step === step)
  const round = step === 'word' ? own.length + facts.pauses.length : 0
  const from = step === 'word' ? lastWord(facts) : facts.openedOn
  const after = (count: number): string | null => (days === null ? null : workdayAfter(counted, from, count))
  const dueOn = after(days ?? 0)
  if (step !== 'word' && own[0]) return { step, round, state: 'done', dueOn, doneOn: own[0].on }
  if (isSettled(facts, step)) return { step, round, state: 'done', dueOn: null, doneOn: step === 'close' ? facts.closedOn : null }
  const late = (more: number): string | null => dueOn && sinceKnown(facts, workdayAfter(counted, dueOn, more))
  const remindOn = { responsible: onceKnown(facts, after(Math.ceil((days ?? 0) / 2))), head: late(1), management: late(1 + MANAGEMENT_AFTER) }
  return { step, round, state: 'open', dueOn, remindOn }
}

const onceKnown = ({ knownOn }: ComplaintFacts, day: string | null): string | null =>
  day !== null && knownOn !== null && day < knownOn ? knownOn : day

/** Old complaints do not all go up to whoever leads on the day on which they come from their source. */
const sinceKnown = ({ knownOn }: ComplaintFacts, day: string | null): string | null =>
  day !== null && knownOn !== null && day < knownOn ? null : day

/** Whoever has his answer needs nothing but the end, and what is begun has been taken in. */
const isSettled = ({ closedOn, done, isBegun }: ComplaintFacts, step: ComplaintStep): boolean =>
  closedOn !== null || (step === 'confirm' && isBegun) || (step !== 'close' && done.some((each) => each.step === 'answer'))

/** When the customer last heard of us; being asked something is a word, too. */
const lastWord = ({ openedOn, done, pauses }: ComplaintFacts): string => {
  const words = done.filter(({ step }) => step === 'confirm' || step === 'word').map(({ on }) => on)
  return [openedOn, ...words, ...pauses.map(({ from }) => from)].reduce((last, day) => (day > last ? day : last))
}

/** Of the open steps: what somebody is to be told on `today`, whether he was told or not. */
export const dueReminders = (
  { steps }: ComplaintStanding,
  today: string,
): { step: ComplaintStep; round: number; level: ReminderLevel; dueOn: string }[] =>
  steps.flatMap((each) =>
    each.state === 'open' && each.dueOn !== null
      ? reminderLevels.flatMap((level) => {
          const { step, round, dueOn, remindOn } = each
          const day = remindOn[level]
          return dueOn !== null && day !== null && day <= today ? [{ step, round, level, dueOn }] : []
        })
      : [],
  )
