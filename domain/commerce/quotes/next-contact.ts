/**
 * When an open quote is to be asked after next, and why. Worked out whenever it is read and never stored:
 * so nothing is brought up twice, nothing piles up while the server stands still, and a reply ends it as soon as it is known.
 */
import { addDays } from '../../time/local-time.ts'
import { type Workdays, workdayAfter, workdayBefore } from '../../time/workdays.ts'
import { type ChasePolicy, daysOf, MOST_CONTACTS } from './chase-policy.ts'

export const chaseSteps = ['agreed', 'arrived', 'questions', 'before_expiry'] as const
export type ChaseStep = (typeof chaseSteps)[number]

/**
 * What is known of an open quote; days `YYYY-MM-DD`. What happened on the day of the quote itself belongs to it and counts neither way.
 * `contacts`: on how many later days we wrote to or called the customer, `lastContactOn` the last of them; whom nobody reached was not contacted.
 * `heardOn`: the last later day on which he wrote, called, was visited, or ordered.
 */
export type ChaseFacts = {
  quotedOn: string
  validUntil: string | null
  decisionOn: string | null
  cents: number
  contacts: number
  lastContactOn: string | null
  heardOn: string | null
}

/** `heard`: the customer has been in touch, so somebody plans anew. `enough`: he was contacted as often as anybody should be. `past`: due too long ago. `nothing_left`: no step is to come. */
export type NextContact = { step: ChaseStep; dueOn: string } | { step: null; because: 'heard' | 'enough' | 'past' | 'nothing_left' }

const none = (because: Extract<NextContact, { step: null }>['because']): NextContact => ({ step: null, because })

/**
 * The agreed day holds until there was a contact of either kind on it or later; one before the quote was agreed for an older one. Else the rhythm: each of our contacts answers for one step, and for all that had come;
 * whatever the customer does ends it. Of steps that have come the last one counts: "did it arrive?" is not asked once questions are due.
 * @example nextContact({ quotedOn: '2026-11-20', validUntil: null, decisionOn: null, cents: 5_000_000, contacts: 0, lastContactOn: null, heardOn: null }, usualChasePolicy, workdays, '2026-11-23') // { step: 'arrived', dueOn: '2026-11-24' }
 */
export function nextContact(facts: ChaseFacts, policy: ChasePolicy, workdays: Workdays, today: string): NextContact {
  const { quotedOn, decisionOn, heardOn, contacts, lastContactOn } = facts
  if (policy.onAgreedDay && decisionOn && decisionOn >= quotedOn) {
    const isSettled = [heardOn, lastContactOn].some((day) => day !== null && day >= decisionOn)
    return isSettled ? none('nothing_left') : unlessPast({ step: 'agreed', dueOn: decisionOn }, policy, today)
  }
  if (heardOn) return none('heard')
  if (contacts >= MOST_CONTACTS) return none('enough')
  const left = rhythm(facts, policy, workdays).filter(({ dueOn }, place) => contacts <= place && (lastContactOn === null || lastContactOn < dueOn))
  const next = left.findLast(({ dueOn }) => dueOn <= today) ?? left[0]
  return next ? unlessPast({ step: next.step, dueOn: next.dueOn }, policy, today) : none('nothing_left')
}

function unlessPast(next: { step: ChaseStep; dueOn: string }, { restsAfterDays }: ChasePolicy, today: string): NextContact {
  return next.dueOn < addDays(today, -restsAfterDays) ? none('past') : next
}

/** Those of three that are asked for, in order of their days; what would not come before the last reminder is left out. */
function rhythm({ quotedOn, validUntil, cents }: ChaseFacts, policy: ChasePolicy, workdays: Workdays) {
  const days = daysOf(policy, cents)
  const expiry = validUntil && days.beforeExpiry !== null ? workdayBefore(workdays, validUntil, days.beforeExpiry) : null
  const beforeExpiry = expiry !== null && expiry > quotedOn ? expiry : null
  const after = (count: number | null): string | null => {
    const day = count === null ? null : workdayAfter(workdays, quotedOn, count)
    return day !== null && (beforeExpiry === null || day < beforeExpiry) ? day : null
  }
  const steps = [
    { step: 'arrived' as const, dueOn: after(days.arrived) },
    { step: 'questions' as const, dueOn: after(days.questions) },
    { step: 'before_expiry' as const, dueOn: beforeExpiry },
  ]
  return steps.flatMap(({ step, dueOn }) => (dueOn === null ? [] : [{ step, dueOn }]))
}
