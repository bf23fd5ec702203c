/** Nominatim's search (https://nominatim.org/release-docs/latest/api/Search/). */
import { z } from 'zod'
import { type PositionAccuracy, positionOf } from '../../domain/travel/position.ts'
import type { Geocoder } from '../platform/call/geocoder.ts'
import { askGeocoder } from './ask-geocoder.ts'

/** Coordinates come as text. `place_rank`: 30 houses, 26 streets, 21 postal codes, 16 towns, 12 districts, 8 states, 4 countries. */
const answer = z.array(z.object({ lat: z.coerce.number(), lon: z.coerce.number(), place_rank: z.int() }))
const STREET = 26
const TOWN = 13

/** The rules of the public server want to know who asks. */
const headers = { 'user-agent': 'Kundencockpit for Outlook' }

export const makeNominatim =
  (url: string): Geocoder =>
  async ({ street, postalCode, city, country }) => {
    const given = { street, postalcode: postalCode, city, countrycodes: country.toLowerCase(), format: 'jsonv2', limit: '1' }
    const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    const [best] = await askGeocoder({ url: `${url}/search?${query}`, headers }, answer)
    const accuracy = best && accuracyOf(best.place_rank)
    return accuracy ? positionOf({ latitude: best.lat, longitude: best.lon, accuracy }) : null
  }

function accuracyOf(rank: number): PositionAccuracy | null {
  if (rank >= STREET) return 'exact'
  return rank >= TOWN ? 'postal_code' : null
}
