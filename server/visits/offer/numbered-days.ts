/** Days of the frame as the rules of the slots read them: places are numbers of rows in one matrix, each place once. */
import type { Position } from '../../../domain/travel/position.ts'
import type { TravelMatrix } from '../../../domain/travel/travel-matrix.ts'
import type { PlanDay } from '../../../domain/visits/slots/plan-day.ts'
import type { FrameDay } from '../frame/frame-types.ts'

/** `place`: where the visit is to be; row `i + 1` is `positions[i]`. */
export type NumberedDays = { days: PlanDay[]; place: number; positions: Position[] }

/** The first row: no way leads there or away. Whoever plans has to tell that a place is unknown. */
const NOWHERE = 0

/** Days that are not wanted keep their numbers, but have no time. */
export function numberDays(frame: readonly FrameDay[], isWanted: (day: FrameDay) => boolean, site: Position | null): NumberedDays {
  const numbers = new Map<string, number>()
  const positions: Position[] = []
  const numberOf = (position: Position | null): number => {
    if (!position) return NOWHERE
    const key = `${position.latitude} ${position.longitude}`
    const number = numbers.get(key) ?? positions.push(position)
    numbers.set(key, number)
    return number
  }
  const place = numberOf(site)
  const days = frame.map((each): PlanDay => {
    const { day, from, until, start, end, appointments, pause } = each
    if (!isWanted(each)) return { day, from, until: from, startPlace: NOWHERE, endPlace: NOWHERE, appointments: [] }
    const stops = appointments.map((stop) => ({ id: stop.eventId, from: stop.from, until: stop.until, place: stop.place && numberOf(stop.place) }))
    return { day, from, until, startPlace: numberOf(start.position), endPlace: numberOf(end.position), appointments: stops, pause }
  })
  return { days, place, positions }
}

/** With the row and the column that lead nowhere in front. */
export function withNowhere(known: TravelMatrix): TravelMatrix {
  const size = known.size + 1
  const minutes = new Float64Array(size * size)
  for (let row = 0; row < known.size; row++) minutes.set(known.minutes.subarray(row * known.size, (row + 1) * known.size), (row + 1) * size + 1)
  return { size, minutes }
}
