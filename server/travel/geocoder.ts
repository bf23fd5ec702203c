/** Services that know where an address is. */
import type { Address } from '../platform/call/geocoder.ts'

/** Milliseconds. */
export const MOST_MS = 10_000

/** @example oneLine({ street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck', country: 'DE' }) // 'Hafenstr. 3, 23552 Lübeck' */
export const oneLine = ({ street, postalCode, city }: Address): string =>
  [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
