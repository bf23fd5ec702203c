/** Where somebody who is out visiting customers has to be next, and when he has to leave. Times are minutes since midnight on his clock. */

/** `way`: minutes on the road from where he is before; null: not known. `isOver`: it has been told what came of it. */
export type RoadStop = { from: number; until: number; way: number | null; isOver: boolean }

/** Nobody begins to drive with the last minute. */
const MINUTES_TO_PARK = 5

/** The first whose time is not over, and of which nothing has been told; null: the day is done. */
export function nextStop<Stop extends RoadStop>(stops: readonly Stop[], now: number): Stop | null {
  const left = stops.filter(({ isOver }) => !isOver)
  return left.find(({ until }) => until > now) ?? null
}

/** When to leave for a stop, some minutes to park included; null: the way is not known. @example leaveAt({ from: 600, until: 660, way: 25, isOver: false }) // 570 */
export const leaveAt = ({ from, way }: RoadStop): number | null => (way === null ? null : from - way - MINUTES_TO_PARK)

/** Those who wait for somebody who is late, in the order of time. */
export const waiting = <Stop extends RoadStop>(stops: readonly Stop[], now: number): Stop[] =>
  stops.filter(({ from, isOver }) => !isOver && from > now)
