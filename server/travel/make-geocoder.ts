import { setTimeout } from 'node:timers/promises'
import type { Geocoder } from '../platform/call/geocoder.ts'
import type { GeocoderSettings } from '../platform/env.ts'
import { makeAzureGeocoder } from './azure-geocoder.ts'
import { makeNominatim } from './nominatim.ts'
import { makePhoton } from './photon.ts'

/** Nominatim's public server takes one question a second; nobody is in such a hurry that others should get more. */
const GAP_MS = 1_000

/** The service that is configured, asked once a second at most; null: none. */
export const makeGeocoder = (settings: GeocoderSettings | null, gapMs = GAP_MS): Geocoder | null => settings && inTurn(serviceOf(settings), gapMs)

function serviceOf({ provider, url, key }: GeocoderSettings): Geocoder {
  if (provider === 'azure') return makeAzureGeocoder(url, key)
  return provider === 'nominatim' ? makeNominatim(url) : makePhoton(url)
}

/** One question after the other, with a pause before the next. */
function inTurn(geocoder: Geocoder, gapMs: number): Geocoder {
  let turn: Promise<unknown> = Promise.resolve()
  return (address) => {
    const answer = turn.then(() => geocoder(address))
    turn = answer.catch(() => undefined).then(() => setTimeout(gapMs))
    return answer
  }
}
