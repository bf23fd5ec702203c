/** Times at which the caller could visit a customer, judged by his calendar and the ways between. */
import { addDays, toInstant } from '../../../domain/time/local-time.ts'
import type { OfferForm, OfferLanguage } from '../../../domain/visits/offer/offer-wording.ts'
import { stopsAround } from '../../../domain/visits/slots/offer-slots.ts'
import { timeOf } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import type { FrameDay, FrameNoteCode, PlanningFrame } from '../frame/frame-types.ts'
import { planningDays } from '../frame/planning-days.ts'
import { best, type FoundSlot, searchSlots } from './search-slots.ts'
import type { SlotQuestion } from './slot-question.ts'
import { type VisitedPlace, visitedPlace } from './visited-place.ts'

export type ProposedSlot = {
  startsAt: string
  endsAt: string
  /** Minutes on the road that the day grows by; null: it is not known where the customer is. */
  detour: number | null
  /** Titles of the stops before and after on that day; null: the way leads from its start, or to its end. */
  before: string | null
  after: string | null
  /** False: the day is as full as days are to be, or none that the customer likes. */
  isWelcome: boolean
}

export type SlotProposal = {
  /** The best three, and others to choose from; each in the order of time. */
  slots: ProposedSlot[]
  others: ProposedSlot[]
  siteId: string | null
  minutes: number
  zone: string
  /** The company's: by which clock its customers are taken to read. */
  readerZone: string
  form: OfferForm
  language: OfferLanguage
  /** Nobody is to visit this customer, somebody has decided. */
  isBlocked: boolean
  notes: (FrameNoteCode | 'site_unknown')[]
}

const OFFERED = 3
const MOST_FOUND = 15

/** Begins tomorrow at the earliest: a mail wants to be answered first. Throws NOT_FOUND for a customer the caller may not see. */
export async function proposeSlots(ctx: Context, question: SlotQuestion): Promise<SlotProposal> {
  const place = await visitedPlace(ctx, question)
  const tomorrow = addDays(today(ctx), 1)
  const from = question.from > tomorrow ? question.from : tomorrow
  const frame = await planningDays(ctx, { userId: ctx.user.id, from, days: question.days })
  const found = await searchSlots(ctx, frame.days, place, MOST_FOUND)
  const chosen = best(found, OFFERED, frame.days)
  const { siteId, minutes, form, language, isBlocked } = place
  return {
    slots: chosen.flatMap((slot) => shown(slot, frame, place)),
    others: found.filter((slot) => !chosen.includes(slot)).flatMap((slot) => shown(slot, frame, place)),
    ...{ siteId, minutes, form, language, isBlocked, zone: frame.zone, readerZone: ctx.organisation.timeZone },
    notes: [...(place.position ? [] : (['site_unknown'] as const)), ...new Set(frame.notes.map(({ code }) => code))],
  }
}

function shown(slot: FoundSlot, { days, zone }: PlanningFrame, { position }: VisitedPlace): ProposedSlot[] {
  const day = days[slot.day]
  if (!day) return []
  const { before, after } = stopsAround(stopsOf(day), slot)
  return [
    {
      startsAt: instantOf(day.day, slot.from, zone),
      endsAt: instantOf(day.day, slot.until, zone),
      detour: position && Math.round(slot.detour),
      before: before?.subject ?? null,
      after: after?.subject ?? null,
      isWelcome: slot.isWelcome,
    },
  ]
}

const stopsOf = ({ appointments }: FrameDay) => appointments.filter(({ place }) => place !== null)

const instantOf = (day: string, minutes: number, zone: string): string => toInstant(`${day}T${timeOf(minutes)}:00`, zone).toISOString()
