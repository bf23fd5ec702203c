/** Services that know where an address is. */
import type { Position } from '../../domain/travel/position.ts'

export type Address = { street: string | null; postalCode: string | null; city: string | null; country: string }

/** The best match, as exact as the service says; null: not found. Throws `ServiceError`. */
export type Geocoder = (address: Address) => Promise<Position | null>

/** Milliseconds. */
export const MOST_MS = 10_000

/** @example oneLine({ street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck', country: 'DE' }) // 'Hafenstr. 3, 23552 Lübeck' */
export const oneLine = ({ street, postalCode, city }: Address): string =>
  [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
