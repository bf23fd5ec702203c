/** Photon's search (https://github.com/komoot/photon/blob/master/docs/api-v1.md). */
import { z } from 'zod'
import { type PositionAccuracy, positionOf } from '../../domain/travel/position.ts'
import type { Address, Geocoder } from '../platform/call/geocoder.ts'
import { askGeocoder } from './ask-geocoder.ts'

const feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.object({ type: z.string().optional(), countrycode: z.string().optional() }),
})
const answer = z.object({ features: z.array(feature) })

/** What a result is; counties, states and countries are no place to drive to. */
const ACCURACY: Readonly<Record<string, PositionAccuracy>> = {
  house: 'exact',
  street: 'exact',
  locality: 'postal_code',
  district: 'postal_code',
  city: 'postal_code',
}

/** It cannot be limited to a country, so that the best of the right one is looked for among several. */
export const makePhoton =
  (url: string): Geocoder =>
  async (address) => {
    const query = new URLSearchParams({ q: oneLine(address), limit: '5' })
    const { features } = await askGeocoder({ url: `${url}/api?${query}` }, answer)
    const best = features.find(({ properties }) => properties.countrycode === undefined || properties.countrycode === address.country)
    const accuracy = best && ACCURACY[best.properties.type ?? '']
    if (!accuracy) return null
    const [longitude, latitude] = best.geometry.coordinates
    return positionOf({ latitude, longitude, accuracy })
  }

/** @example oneLine({ street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck', country: 'DE' }) // 'Hafenstr. 3, 23552 Lübeck' */
const oneLine = ({ street, postalCode, city }: Address): string => [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
