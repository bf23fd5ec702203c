/** The matrix service of Valhalla (https://valhalla.github.io/valhalla/api/matrix/api-reference/). */
import { z } from 'zod'
import type { Position } from '../../domain/travel/position.ts'
import { askJson } from './ask-json.ts'
import { checkedRows, type RoadService } from './road-service.ts'

const answer = z.object({ sources_to_targets: z.array(z.array(z.object({ time: z.number().nonnegative().nullable() }))) })

/** A server takes 2,500 pairs at once (`max_matrix_location_pairs`), and refuses places that lie farther apart than its `max_matrix_distance`. */
const MOST_PLACES = 50

/** @param url as far as the path `/sources_to_targets`, without a slash at its end */
export const makeValhalla = (url: string): RoadService => ({
  name: 'valhalla',
  mostPlaces: MOST_PLACES,
  mostPairs: null,
  seconds: async (from, to, signal) => {
    const body = { sources: from.map(location), targets: to.map(location), costing: 'auto' }
    const { sources_to_targets } = await askJson({ url: `${url}/sources_to_targets`, body, signal }, answer)
    return checkedRows(sources_to_targets, from, to).map((row) => row.map(({ time }) => time))
  },
})

const location = ({ latitude, longitude }: Position) => ({ lat: latitude, lon: longitude })
