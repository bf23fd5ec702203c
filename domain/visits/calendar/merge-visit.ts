/** A visit and its event in Outlook: Outlook wins on time, place and title, the cockpit on everything else. */
import { type Mirror, mergeFacts } from '../../outlook/merge-facts.ts'

/** What a visit and its event have in common. `time`: both instants in ISO 8601, joined by a slash. */
export type VisitFacts = { time: string; place: string; subject: string; isTentative: boolean }

export type VisitStatus = 'proposed' | 'asked' | 'confirmed' | 'drop_in' | 'done' | 'not_met' | 'cancelled'

/** The event as it was found. `isOff`: cancelled by its organizer or declined by its owner. */
export type EventFacts = VisitFacts & { isOff: boolean; isPrivate: boolean }

export type VisitChange = { field: 'time' | 'place' | 'subject' | 'status'; before: string; after: string }

/** What becomes of the visit, and what may be remembered of its event. */
export type MergedVisit = { facts: VisitFacts; status: VisitStatus; changes: VisitChange[]; theirs: VisitFacts }

/** What has happened, or will not, is not moved by a calendar any more. */
const SETTLED: ReadonlySet<VisitStatus> = new Set(['done', 'not_met', 'cancelled'])

/** @example mergeVisit({ facts: ours, status: 'confirmed' }, { agreed: ours, sending: null }, 'gone').status // 'cancelled' */
export function mergeVisit(visit: { facts: VisitFacts; status: VisitStatus }, mirror: Mirror<VisitFacts>, event: EventFacts | 'gone'): MergedVisit {
  const { facts: ours, status } = visit
  const theirs = event === 'gone' ? mirror.agreed : visible(event, ours)
  if (SETTLED.has(status)) return { facts: ours, status, changes: [], theirs }
  if (event === 'gone' || event.isOff)
    return { facts: ours, status: 'cancelled', changes: [{ field: 'status', before: status, after: 'cancelled' }], theirs }
  const facts = mergeFacts(mirror, ours, theirs)
  const changes = (['time', 'place', 'subject'] as const).filter((field) => facts[field] !== ours[field])
  return { facts, status, changes: changes.map((field) => ({ field, before: ours[field], after: facts[field] })), theirs }
}

/** Title and place of an event are nobody's business once it is private: they count as ours. */
const visible = ({ time, place, subject, isTentative, isPrivate }: EventFacts, ours: VisitFacts): VisitFacts =>
  isPrivate ? { ...ours, time, isTentative } : { time, place, subject, isTentative }
