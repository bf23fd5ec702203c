/** What the page without an open item shows. Days as `YYYY-MM-DD`, instants in ISO 8601. */
import type { StandInDeadline } from '../../commerce/service/complaints/stand-in-deadlines.ts'
import type { StandIn } from '../../company/deputies/stand-ins.ts'
import type { OutlookState } from '../../outlook/outbox/outlook-state.ts'
import type { UnreportedVisit } from '../../visits/calendar/unreported-visit.ts'
import type { VisitLine } from '../../visits/calendar/visit-line.ts'

export type MyDay = {
  /** The user's today. */
  day: string
  visits: (VisitLine & {
    customerId: string
    customer: string
    classLabel: string | null
    /** Street and town, to be found on a map. */
    address: string | null
    phone: string | null
    outlook: OutlookState
  })[]
  followUps: {
    id: string
    title: string
    dueOn: string
    customerId: string | null
    customer: string | null
    author: string
    /** The colleague it belongs to, who is away; null: the user himself. */
    standsInFor: string | null
    version: number
    outlook: OutlookState
  }[]
  /** Own visits of the last days without a report, the newest first; without those of today. */
  unreported: (UnreportedVisit & { customerId: string; customer: string })[]
  /** Appointments of Outlook with customers that nobody has said yes or no to. */
  proposals: { visitId: string; version: number; startsAt: string; subject: string | null; customerId: string; customer: string }[]
  /** What was removed in Outlook, until its owner says what becomes of it. */
  removedFollowUps: {
    id: string
    version: number
    title: string
    dueOn: string
    isRecurring: boolean
    customerId: string | null
    customer: string | null
  }[]
  removedVisits: { visitId: string; version: number; startsAt: string; customerId: string; customer: string }[]
  /** Colleagues who are away, for whom the user stands in. */
  standIns: (StandIn & { deadlines: StandInDeadline[] })[]
  /** Effects on my or, by me, on a colleague's Outlook that are not done yet. */
  waiting: WaitingEffect[]
}

/** An effect that is not done yet; `reason` is one of `server/platform/errors.ts`, `waitsFor` the colleague whose Outlook has to be open. */
export type WaitingEffect = {
  outboxId: string
  kind: 'save_task' | 'unlink_task' | 'save_event' | 'delete_event' | 'read_mail_text'
  title: string
  customerId: string | null
  since: string
  attempts: number
  reason: string | null
  waitsFor: string | null
  isParked: boolean
}
