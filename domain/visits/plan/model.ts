/**
 * The problem as dense tables for the search. Nodes are numbers: first the stops (a candidate that may be visited k times is k of them),
 * then the appointments with a place, then start and end of each day. Times are minutes of each day's clock without its blocks.
 */
import type { Clock } from './blocked-time.ts'
import type { TravelTables } from './travel-tables.ts'

export type Model = {
  travel: TravelTables
  /** Nodes below this number may be planned or left out. */
  stops: number
  days: DayModel[]
  place: Int32Array
  minutes: Float64Array
  /** Worth to the search: a must's is greater than anything else can outweigh. */
  value: Float64Array
  candidateOf: Int32Array
  /** Windows of a node on a day: from `firstWindow[node * days + day]` to below the next entry, in `opens` and `closes`: when it may begin. */
  firstWindow: Int32Array
  opens: Float64Array
  closes: Float64Array
  travelPrice: number
  /** By candidate: days that a visit rules out for its other visits, the day itself included; null: it has no others. */
  nearDays: (readonly (readonly number[])[] | null)[]
  /** Mean value of the stops that are no musts: the unit of what the search may lose for a while. */
  typicalValue: number
}

export type DayModel = {
  clock: Clock
  /** Start, appointments in order, end; empty: nothing can be planned on this day. */
  fixedNodes: number[]
  appointmentIds: string[]
  /** Node of the break, which stands in no route; -1: none. */
  pause: number
  mostDriving: number
  mostPlanned: number
}
