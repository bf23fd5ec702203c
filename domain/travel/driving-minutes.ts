/** How long a drive takes, estimated without a map. */

/**
 * Roads are longer than the straight line: 1.343 on the way into 300 European cities (Environment and Planning B 2023, doi 10.1177/23998083231168870),
 * 1.26 over South Korea (Kim et al. 2015), "about 1.3 times" for motorways (arXiv 2406.06490), 1.32 for Germany (Ballou et al. 2002).
 */
export const ROAD_FACTOR = 1.3

/**
 * The speed ladder: below 5 km 30 km/h, to 20 km 45, to 60 km 65, beyond 85. As steps it would bring one sooner to a place a little farther away, so each speed
 * holds at the middle of its rung, and in between the time grows evenly. From the last rung on the speed stays. Minutes at kilometres by road.
 */
const LADDER = [
  { km: 0, minutes: 0 },
  { km: 2.5, minutes: (2.5 / 30) * 60 },
  { km: 12.5, minutes: (12.5 / 45) * 60 },
  { km: 40, minutes: (40 / 65) * 60 },
  { km: 100, minutes: (100 / 85) * 60 },
  { km: 200, minutes: (200 / 85) * 60 },
]

/** Between two rungs the time is a straight line. */
const LINES = LADDER.slice(1).map((above, i) => {
  const below = LADDER[i] ?? above
  const perKm = (above.minutes - below.minutes) / (above.km - below.km)
  return { until: above.km, atZero: below.minutes - perKm * below.km, perKm }
})

/** To the car, and to find a place for it. */
export const PARKING = 3
/** 5 km/h: nobody drives to the house next door. */
const WALKING = 12

/**
 * Minutes for a way of so many kilometres by road, from door to door; a longer way never takes less, and two ways never take less than the direct one.
 * What is no distance takes `Infinity`.
 * @example drivingMinutes(100) // 73.6
 */
export function drivingMinutes(km: number): number {
  if (!(km >= 0)) return Number.POSITIVE_INFINITY
  let minutes = 0
  for (const { until, atZero, perKm } of LINES) {
    minutes = atZero + perKm * km
    if (km <= until) break
  }
  return Math.min(km * WALKING, PARKING + minutes)
}
