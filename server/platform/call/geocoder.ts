/** What is asked of whoever knows where addresses are. */
import type { Position } from '../../../domain/travel/position.ts'

export type Address = { street: string | null; postalCode: string | null; city: string | null; country: string }

/** The best match, as exact as the service says; null: not found. Throws `ServiceError`. */
export type Geocoder = (address: Address) => Promise<Position | null>
