/** The caller's calendar, with our own visits recognised in it. */

import type { WorkingHours } from '../../../domain/outlook/working-hours.ts'
import type { CalendarEvent } from '../../../domain/visits/frame/day-appointments.ts'
import type { Context } from '../../platform/call/context.ts'
import type { CalendarWindow, FoundEvent } from '../../platform/call/mailbox.ts'
import { AppError } from '../../platform/errors.ts'
import type { FrameNote } from './frame-types.ts'
import { type OwnVisit, ownVisits } from './own-visits.ts'

export type ReadCalendar = {
  events: CalendarEvent[]
  /** By id, those that stand behind events. */
  visits: Map<string, OwnVisit>
  /** Null: the mailbox tells none. */
  hours: WorkingHours | null
  /** IANA; null: only Exchange knows it. */
  zone: string | null
  notes: FrameNote[]
}

/** Never fails because of Outlook: what cannot be read there is told by a note, and our own visits stand for the calendar. */
export async function readOwnCalendar(ctx: Context, window: CalendarWindow): Promise<ReadCalendar> {
  const [settings, found, visits] = await Promise.all([
    unlessOutlookFails(ctx.graph.readSettings()),
    unlessOutlookFails(ctx.graph.readEvents(window)),
    ownVisits(ctx, window),
  ])
  const events = found.value ? recognised(found.value, visits) : visits.map(eventOf)
  const hours = settings.value?.workingHours ?? null
  return {
    events,
    visits: new Map(visits.map((visit) => [visit.visitId, visit])),
    hours,
    zone: settings.value?.timeZone ?? null,
    notes: [...(found.note ?? []), ...(hours === null ? [{ code: 'no_working_hours' as const, names: [] }] : [])],
  }
}

type Answer<T> = { value: T; note: null } | { value: null; note: FrameNote[] }

async function unlessOutlookFails<T>(answer: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await answer, note: null }
  } catch (error) {
    if (!(error instanceof AppError && error.reason.startsWith('OUTLOOK_'))) throw error
    const needsConsent = error.reason === 'OUTLOOK_SIGN_IN' || error.reason === 'OUTLOOK_REFUSED'
    return { value: null, note: [{ code: needsConsent ? 'consent_missing' : 'calendar_unread', names: [] }] }
  }
}

/** What stands in Outlook, and those visits that have no event there yet. A visit whose event is gone from the days has been moved or deleted. */
function recognised(found: readonly FoundEvent[], visits: readonly OwnVisit[]): CalendarEvent[] {
  const byItem = new Map(visits.flatMap((visit) => (visit.itemId ? [[visit.itemId, visit] as const] : [])))
  const byId = new Map(visits.map((visit) => [visit.visitId, visit]))
  const shown = found.filter(({ isSeries }) => !isSeries).map((event) => ({ event, visit: byItem.get(event.itemId) ?? ownOf(event, byId) }))
  const seen = new Set(shown.flatMap(({ visit }) => visit?.visitId ?? []))
  const unwritten = visits.filter(({ visitId, itemId }) => itemId === null && !seen.has(visitId))
  return [...shown.map(({ event, visit }) => toCalendarEvent(event, visit)), ...unwritten.map(eventOf)]
}

/** By our own id; occurrences of a series all bear it, and are the visit only as the one that its item names. */
const ownOf = ({ externalId, seriesId }: FoundEvent, byId: ReadonlyMap<string, OwnVisit>): OwnVisit | undefined =>
  externalId === null || seriesId !== null ? undefined : byId.get(externalId)

function toCalendarEvent({ itemId, place, ...event }: FoundEvent, visit: OwnVisit | undefined): CalendarEvent {
  const { subject, startsAt, endsAt, isAllDay, showAs, isOff } = event
  const placeText = place || (visit?.isAtSite ? visit.placeText : '')
  return {
    ...{ eventId: itemId, subject, startsAt, endsAt, isAllDay, showAs, isOff },
    placeText,
    whereabouts: event.whereabouts || placeText,
    // Whatever link Outlook has added: we made it to be there.
    isOnline: event.isOnline && !visit?.isOurs,
    visitId: visit?.visitId ?? null,
    customerId: visit?.customerId ?? null,
  }
}

function eventOf({ visitId, customerId, subject, startsAt, endsAt, placeText, isTentative }: OwnVisit): CalendarEvent {
  return {
    ...{ eventId: visitId, visitId, customerId, subject, placeText, whereabouts: placeText },
    ...{ startsAt, endsAt, showAs: isTentative ? 'tentative' : 'busy' },
    ...{ isAllDay: false, isOff: false, isOnline: false },
  }
}
