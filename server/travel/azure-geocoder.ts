/** The geocoding of Azure Maps (https://learn.microsoft.com/rest/api/maps/search/get-geocoding). */
import { z } from 'zod'
import { type PositionAccuracy, positionOf } from '../../domain/travel/position.ts'
import type { Geocoder } from '../platform/call/geocoder.ts'
import { askGeocoder } from './ask-geocoder.ts'

const feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.object({ type: z.string(), confidence: z.enum(['High', 'Medium', 'Low']) }),
})
const answer = z.object({ features: z.array(feature).optional() })

const ACCURACY: Readonly<Record<string, PositionAccuracy>> = {
  Address: 'exact',
  RoadBlock: 'exact',
  RoadIntersection: 'exact',
  Postcode1: 'postal_code',
  PopulatedPlace: 'postal_code',
  Neighborhood: 'postal_code',
}

export const makeAzureGeocoder =
  (url: string, key: string): Geocoder =>
  async ({ street, postalCode, city, country }) => {
    const given = { 'api-version': '2025-01-01', addressLine: street, postalCode, locality: city, countryRegion: country, top: '1' }
    const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    const headers = { 'subscription-key': key }
    const { features = [] } = await askGeocoder({ url: `${url}/geocode?${query}`, headers }, answer)
    const [best] = features
    const accuracy = best && best.properties.confidence !== 'Low' ? ACCURACY[best.properties.type] : undefined
    if (!best || !accuracy) return null
    const [longitude, latitude] = best.geometry.coordinates
    return positionOf({ latitude, longitude, accuracy })
  }
