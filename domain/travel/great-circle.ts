/** Distances on the globe. */

/** Mean radius in km. */
export const EARTH_RADIUS = 6371.0088

type Point = { latitude: number; longitude: number }

/** The straight way between two points over the earth's surface, in km (haversine). @example kilometresBetween(luebeck, hamburg) // 57.5 */
export function kilometresBetween(a: Point, b: Point): number {
  const [phiA, phiB] = [radians(a.latitude), radians(b.latitude)]
  const half = Math.sin((phiB - phiA) / 2) ** 2 + Math.cos(phiA) * Math.cos(phiB) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
