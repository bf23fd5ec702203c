/** The route matrix of Azure Maps, the synchronous call of 2025-01-01 (https://learn.microsoft.com/rest/api/maps/route/post-route-matrix). */
import { z } from 'zod'
import type { Position } from '../../domain/travel/position.ts'
import { askJson, ServiceError } from './ask-json.ts'
import type { RoadService } from './road-service.ts'

const cell = z.object({
  originIndex: z.int().nonnegative(),
  destinationIndex: z.int().nonnegative(),
  statusCode: z.int(),
  durationInSeconds: z.number().nonnegative().optional(),
})
const answer = z.object({ properties: z.object({ matrix: z.array(cell) }) })

/** 2,500 pairs at once, as long as nothing is asked for but historical traffic. */
const MOST_PLACES = 50
/** Azure bills by the pair: the nearest, which plans use, are worth it. What it has answered is remembered. */
const MOST_PAIRS = 10_000

/** The key goes in a header: addresses end up in the logs of proxies. */
export const makeAzureMaps = (url: string, key: string): RoadService => ({
  name: 'azure',
  mostPlaces: MOST_PLACES,
  mostPairs: MOST_PAIRS,
  seconds: async (from, to, signal) => {
    const body = {
      type: 'FeatureCollection',
      features: [multiPoint('origins', from), multiPoint('destinations', to)],
      travelMode: 'driving',
      traffic: 'historical',
    }
    const headers = { 'subscription-key': key, 'content-type': 'application/geo+json' }
    const { properties } = await askJson({ url: `${url}/route/matrix?api-version=2025-01-01`, headers, body, signal }, answer)
    return toRows(properties.matrix, from.length, to.length)
  },
})

const multiPoint = (pointType: 'origins' | 'destinations', positions: readonly Position[]) => ({
  type: 'Feature',
  geometry: { type: 'MultiPoint', coordinates: positions.map(({ longitude, latitude }) => [longitude, latitude]) },
  properties: { pointType },
})

/** Cells come in any order; one whose own status is no success has no way. */
function toRows(cells: readonly z.infer<typeof cell>[], rows: number, columns: number): (number | null)[][] {
  if (cells.length !== rows * columns) throw new ServiceError('down', 'an answer of another size')
  const table = Array.from({ length: rows }, () => new Array<number | null>(columns).fill(null))
  for (const { originIndex, destinationIndex, statusCode, durationInSeconds = null } of cells) {
    const row = table[originIndex]
    if (row && destinationIndex < columns && statusCode === 200) row[destinationIndex] = durationInSeconds
  }
  return table
}
