import type { Position } from '../../domain/travel/position.ts'

/** Opens the device's own map: Apple's devices know `maps:`, all others `geo:`. Nobody else is told. */
const isApple = (): boolean => /iPhone|iPad|Macintosh/.test(navigator.userAgent)

const toSpot = ({ latitude, longitude }: Position): string =>
  isApple() ? `maps:?daddr=${latitude},${longitude}` : `geo:${latitude},${longitude}?q=${latitude},${longitude}`

const toAddress = (address: string): string => (isApple() ? `maps:?daddr=${encodeURIComponent(address)}` : `geo:0,0?q=${encodeURIComponent(address)}`)

/**
 * The way there: to the very spot where that is known, else to the address as people write it, for which the map looks itself, and only then to the
 * middle of the area in which it lies. Null: nothing is known.
 */
export function wayTo({ position = null, address = null }: { position?: Position | null; address?: string | null }): string | null {
  if (position?.accuracy === 'exact') return toSpot(position)
  if (address) return toAddress(address)
  return position && toSpot(position)
}
