import type { Position } from '../../../domain/travel/position.ts'
import type { DayAppointment } from '../../../domain/visits/frame/day-appointments.ts'
import type { PlanningProfile } from '../../../domain/visits/frame/planning-profile.ts'
import type { ClosedDay } from '../../../domain/visits/frame/working-day.ts'
import type { Pause } from '../../../domain/visits/slots/plan-day.ts'

/** What whoever plans has to know beside the days. `names`: whom or what it is about. */
export type FrameNote = { code: FrameNoteCode; names: string[] }

export type FrameNoteCode =
  /** Outlook does not answer, or its owner has to consent first: only visits of ours are known. */
  | 'calendar_unread'
  | 'consent_missing'
  /** Taken to be Monday to Friday, 8 to 17. */
  | 'no_working_hours'
  /** Appointments taken to last half an hour. */
  | 'event_without_end'
  /** Start or end of a day, as it is written in the settings. */
  | 'place_not_found'
  /** No start is set or found: the middle of the own customers serves. */
  | 'start_from_customers'
  | 'start_unknown'
  /** Companions whose calendars cannot be read. */
  | 'companion_unread'

/** Where a day starts or ends. `text` null: the middle of the customers, or nothing is known. */
export type DayPlace = { kind: 'home' | 'office' | 'night' | 'customers'; text: string | null; position: Position | null }

/** `place` null: takes time wherever one is; with a `placeText` all the same it could not be found. `companion`: whose appointment it is, null: the user's own. */
export type FrameAppointment = DayAppointment & { place: Position | null; companion: string | null }

/** Times are minutes since midnight in the zone of the frame. */
export type FrameDay = {
  /** `YYYY-MM-DD` */
  day: string
  isOpen: boolean
  /** Why nothing is planned. */
  why: ClosedDay | null
  /** Code of the holiday, such as `KARFREITAG`. */
  holiday: string | null
  from: number
  until: number
  start: DayPlace
  end: DayPlace
  appointments: FrameAppointment[]
  /** Minutes on the road; null: no limit. */
  mostDriving: number | null
  /** Minutes that driving and new visits may take together. */
  mostPlanned: number
  /** The break that is to lie in it; null: none, or one that stands in the calendar. */
  pause: Pause | null
  /** Beginnings of the postal codes that this day's tour goes to; empty: all. */
  tourRegions: readonly string[]
}

/** `limits`: by which the days are measured. */
export type PlanningFrame = { zone: string; limits: Pick<PlanningProfile, 'share' | 'mostDriving'>; days: FrameDay[]; notes: FrameNote[] }
