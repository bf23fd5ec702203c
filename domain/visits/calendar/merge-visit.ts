/** A visit and its event in Outlook: Outlook wins on time, place and title, the cockpit on everything else. */
import { type Mirror, mergeFacts } from '../../outlook/merge-facts.ts'

/** What a visit and its event have in common. `time`: both instants in ISO 8601, joined by a slash. */
export type VisitFacts = { time: string; place: string; subject: string; isTentative: boolean }

export type VisitStatus = 'proposed' | 'asked' | 'confirmed' | 'drop_in' | 'done' | 'not_met' | 'cancelled'

/** The event as it was found. `isOff`: cancelled by its organizer or declined by its owner. */
export type EventFacts = VisitFacts & { isOff: boolean; isPrivate: boolean }

export type VisitChange = { field: 'time' | 'place' | 'subject' | 'status'; before: string; after: string }

/** `removedFrom`: the status in which Outlook called it off; null: it did not, or somebody has said since what becomes of it. */
type VisitState = { facts: VisitFacts; status: VisitStatus; removedFrom: VisitStatus | null }

/** What becomes of the visit, and what may be remembered of its event. */
export type MergedVisit = VisitState & { changes: VisitChange[]; theirs: VisitFacts }

/** What has happened, or will not, is not moved by a calendar any more. */
const SETTLED: ReadonlySet<VisitStatus> = new Set(['done', 'not_met', 'cancelled'])

/**
 * An event that is there again, restored or accepted after all, brings back a visit that Outlook had called off.
 * @example mergeVisit({ facts: ours, status: 'confirmed', removedFrom: null }, { agreed: ours, sending: null }, 'gone').status // 'cancelled'
 */
export function mergeVisit(visit: VisitState, mirror: Mirror<VisitFacts>, event: EventFacts | 'gone'): MergedVisit {
  const { facts: ours, removedFrom } = visit
  const isOff = event === 'gone' || event.isOff
  const isBack = visit.status === 'cancelled' && removedFrom !== null && !isOff
  const status = isBack ? removedFrom : visit.status
  const theirs = event === 'gone' ? mirror.agreed : visible(event, ours)
  if (SETTLED.has(status)) return { facts: ours, status, removedFrom, changes: [], theirs }
  if (isOff) return { facts: ours, status: 'cancelled', removedFrom: status, changes: [statusChange(status, 'cancelled')], theirs }
  const facts = mergeFacts(mirror, ours, theirs)
  const fields = (['time', 'place', 'subject'] as const).filter((field) => facts[field] !== ours[field])
  const changes = fields.map((field) => ({ field, before: ours[field], after: facts[field] }))
  return { facts, status, removedFrom: null, changes: isBack ? [statusChange('cancelled', status), ...changes] : changes, theirs }
}

const statusChange = (before: VisitStatus, after: VisitStatus): VisitChange => ({ field: 'status', before, after })

/** Title and place of an event are nobody's business once it is private: they count as ours. */
const visible = ({ time, place, subject, isTentative, isPrivate }: EventFacts, ours: VisitFacts): VisitFacts =>
  isPrivate ? { ...ours, time, isTentative } : { time, place, subject, isTentative }
