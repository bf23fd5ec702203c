/** What the planner's page is told. Times are minutes since midnight in the rep's zone. */
import type { Position } from '../../../domain/travel/position.ts'
import type { WhyOff } from '../../../domain/visits/calendar/why-off.ts'
import type { PlanLimits } from '../../../domain/visits/plan/plan-limits.ts'
import type { DueReason } from '../../../domain/visits/strategy/due-reason.ts'
import type { DueVisit } from '../../../domain/visits/strategy/due-visit.ts'
import type { ConflictCause } from '../../../domain/visits/week/conflicts.ts'
import type { DayFigures } from '../../../domain/visits/week/day-figures.ts'
import type { VisitPlanState, VisitStatus } from '../../generated/prisma/enums.ts'
import type { TravelNote } from '../../platform/call/travel-times.ts'
import type { FrameDay, FrameNote } from '../frame/frame-types.ts'
import type { VisitedPlace } from '../visited-places.ts'

/** Not in any calendar yet. `day` null: wanted or excluded, not placed. */
export type Proposal = VisitedPlace & {
  id: string
  day: string | null
  from: number
  until: number
  isLocked: boolean
  isWanted: boolean
  isExcluded: boolean
  status: VisitStatus
  reasons: DueReason[]
  detour: number
}

export type PlanProgress = {
  planId: string
  version: number
  state: VisitPlanState
  from: string
  days: number
  /** null: those in the settings. */
  limits: PlanLimits | null
  /** How many better plans the search has found. */
  improvements: number
  /** Of each day of the plan. */
  figures: DayFigures[]
  proposals: Proposal[]
  /** The last entry into these days, which can be taken out of the calendar at once: how many visits, and until when. */
  undo: { entryId: string; visits: number; until: string } | null
}

/** One of the rep's own visits that stands in his calendar. */
export type PlannedVisit = VisitedPlace & {
  visitId: string
  version: number
  day: string
  from: number
  until: number
  status: VisitStatus
  isFromOutlook: boolean
}

type Slot = { day: string; from: number; until: number; detour: number }

/** A visit or proposal that cannot be kept, and the smallest change that helps; null: it fits nowhere in these days. */
export type WeekConflict = { id: string; cause: ConflictCause; withId: string | null; suggestion: Slot | null }

/** The time of a visit that takes no place, why, and who could be seen instead. */
export type WeekGap = {
  visitId: string
  why: WhyOff
  name: string
  day: string
  from: number
  until: number
  fillers: GapFiller[]
}

export type GapFiller = {
  customerId: string
  siteId: string | null
  name: string
  phone: string | null
  isDropInWelcome: boolean
  reasons: DueReason[]
  from: number
  until: number
  detour: number
}

/** What the page has to tell of how far the plan can be believed. */
export type PlannerNote = FrameNote | { code: TravelNote; names: string[] }

export type Planner = {
  zone: string
  today: string
  days: FrameDay[]
  /** `isTried`: for this plan, in place of those in the settings. */
  limits: PlanLimits & { isTried: boolean }
  figures: DayFigures[]
  due: (DueVisit & { city: string | null; position: Position | null })[]
  visits: PlannedVisit[]
  notes: PlannerNote[]
  conflicts: WeekConflict[]
  gaps: WeekGap[]
  plan: PlanProgress | null
}
