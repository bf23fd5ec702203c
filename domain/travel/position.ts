/** Where a place is, in degrees of WGS 84, and how far that can be believed. */

export const positionAccuracies = ['exact', 'postal_code', 'region'] as const

/** `exact`: of the address; `postal_code`, `region`: the middle of the area in which it lies. */
export type PositionAccuracy = (typeof positionAccuracies)[number]

export type Position = { latitude: number; longitude: number; accuracy: PositionAccuracy }

/**
 * The position, or null where there is none: a coordinate is missing, no number, or beyond the globe.
 * Null Island is a blank that somebody filled in with zeros, not a customer.
 * @example positionOf({ latitude: 53.87, longitude: 10.69, accuracy: 'exact' })
 */
export function positionOf(given: { latitude: number | null; longitude: number | null; accuracy: PositionAccuracy }): Position | null {
  const { latitude, longitude, accuracy } = given
  if (latitude === null || longitude === null || !isOnGlobe(latitude, longitude)) return null
  return { latitude, longitude, accuracy }
}

const isOnGlobe = (latitude: number, longitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
