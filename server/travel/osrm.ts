/** The `table` service of OSRM (https://project-osrm.org/docs/v5.24.0/api/#table-service). */
import { z } from 'zod'
import type { Position } from '../../domain/travel/position.ts'
import { askJson } from './ask-json.ts'
import { checkedRows, type RoadService } from './road-service.ts'

const answer = z.object({ code: z.literal('Ok'), durations: z.array(z.array(z.number().nonnegative().nullable())) })

/** A server takes 100 coordinates at once unless it is started with more (`--max-table-size`). Those off the road network (`NoSegment`) and too many of them (`TooBig`) come as 400. */
const MOST_COORDINATES = 100

/** @param url as far as the path `/table`, without a slash at its end */
export const makeOsrm = (url: string): RoadService => ({
  name: 'osrm',
  mostPlaces: MOST_COORDINATES / 2,
  mostPairs: null,
  seconds: async (from, to, signal) => {
    const coordinates = [...from, ...to].map(coordinate).join(';')
    const [sources, destinations] = [numbers(0, from.length), numbers(from.length, to.length)]
    const query = `sources=${sources}&destinations=${destinations}&annotations=duration`
    const { durations } = await askJson({ url: `${url}/table/v1/driving/${coordinates}?${query}`, signal }, answer)
    return checkedRows(durations, from, to)
  },
})

/** To the metre; the longitude comes first. */
const coordinate = ({ latitude, longitude }: Position): string => `${longitude.toFixed(5)},${latitude.toFixed(5)}`

const numbers = (first: number, length: number): string => Array.from({ length }, (_, i) => first + i).join(';')
