/** A stretch of days that is planned. */
import { z } from 'zod'
import type { Position } from '../../../domain/travel/position.ts'
import type { TravelMatrix } from '../../../domain/travel/travel-matrix.ts'
import type { PlanLimits } from '../../../domain/visits/plan/plan-limits.ts'
import type { PlanDay } from '../../../domain/visits/plan/plan-problem.ts'
import type { DueVisit } from '../../../domain/visits/strategy/due-visit.ts'
import { day } from '../../platform/input.ts'
import type { FrameDay } from '../frame/frame-types.ts'
import type { KnownPlace } from '../visited-places.ts'
import type { PlannedVisit, PlannerNote } from './plan-types.ts'

export const horizon = z.strictObject({ from: day, days: z.int().min(1).max(28) })

export type Horizon = z.infer<typeof horizon>

/** What the search and the page have to know of these days. */
export type Week = Horizon & {
  /** null: those in the settings. */
  limits: PlanLimits | null
  /** By which the days are measured. */
  usual: Pick<PlanLimits, 'share' | 'mostDriving'>
  zone: string
  frameDays: FrameDay[]
  notes: PlannerNote[]
  due: DueVisit[]
  visits: PlannedVisit[]
  places: Map<string, KnownPlace>
  /** By `placeId`, the visits' and the plan's own rows'. */
  standing: string[]
  /** By `placeId`: whom the ways reach, as far as they have a position. */
  placeNumbers: Map<string, number>
  /** By number of the place. */
  positions: readonly Position[]
  travel: TravelMatrix
  planDays: PlanDay[]
  /** Whom the solver may choose, by `placeId`. */
  candidates: Map<string, DueVisit>
}
