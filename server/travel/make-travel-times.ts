import type { TravelTimes } from '../platform/call/travel-times.ts'
import type { RoadSettings } from '../platform/env.ts'
import type { Log } from '../platform/log.ts'
import { makeAzureMaps } from './azure-maps.ts'
import { estimatedTimes } from './estimated-times.ts'
import { makeOsrm } from './osrm.ts'
import type { RoadService } from './road-service.ts'
import { makeRoadTimes } from './road-times.ts'
import { makeValhalla } from './valhalla.ts'

/** By the road service that is configured; null: estimated. */
export const makeTravelTimes = (settings: RoadSettings | null, log: Log): TravelTimes =>
  settings ? makeRoadTimes(serviceOf(settings), { log }) : estimatedTimes

function serviceOf({ provider, url, key }: RoadSettings): RoadService {
  if (provider === 'azure') return makeAzureMaps(url, key)
  return provider === 'osrm' ? makeOsrm(url) : makeValhalla(url)
}
