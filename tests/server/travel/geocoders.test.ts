import { afterEach, describe, expect, it } from 'vitest'
import type { Geocoder } from '../../../server/platform/call/geocoder.ts'
import type { GeocoderSettings } from '../../../server/platform/env.ts'
import { makeGeocoder } from '../../../server/travel/make-geocoder.ts'
import { type Answer, type Asked, RoadServer } from './road-server.ts'

let server: RoadServer
afterEach(() => server.stop())

const started = async (provider: GeocoderSettings['provider'], answer: (asked: Asked) => Answer, gapMs = 0): Promise<Geocoder> => {
  server = await RoadServer.start(answer)
  return makeGeocoder({ provider, url: server.url, key: provider === 'azure' ? 'secret-key' : '' }, gapMs)!
}

const address = { street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck', country: 'DE' }
const query = (): Record<string, string> => Object.fromEntries(new URL(server.asked[0]!.url, 'http://geocoder.example').searchParams)

const nominatim = (rank: number): Answer => ({
  body: [{ place_id: 1, lat: '53.8664', lon: '10.6845', place_rank: rank, category: 'building', importance: 0.1 }],
})
const photon = (type: string, countrycode = 'DE') => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [10.6845, 53.8664] },
  properties: { type, countrycode },
})
const azure = (type: string, confidence = 'High'): Answer => ({
  body: {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { type, confidence, matchCodes: ['Good'] }, geometry: { type: 'Point', coordinates: [10.6845, 53.8664] } },
    ],
  },
})
const here = (accuracy: string) => ({ latitude: 53.8664, longitude: 10.6845, accuracy })

describe('Nominatim', () => {
  it('is asked for the parts of the address, and told who asks', async () => {
    expect(await (await started('nominatim', () => nominatim(30)))(address)).toEqual(here('exact'))
    expect(query()).toEqual({ street: 'Hafenstr. 3', postalcode: '23552', city: 'Lübeck', countrycodes: 'de', format: 'jsonv2', limit: '1' })
    expect([server.asked[0]?.headers['user-agent'], new URL(server.asked[0]!.url, 'http://x').pathname]).toEqual([
      'Kundencockpit for Outlook',
      '/search',
    ])
  })

  it.each([
    [26, 'exact'],
    [21, 'postal_code'],
    [16, 'postal_code'],
    [8, null],
  ])('knows by rank %d how exact it is', async (rank, accuracy) => {
    expect(await (await started('nominatim', () => nominatim(rank)))(address)).toEqual(accuracy && here(accuracy))
  })

  it('finds nothing for an empty answer, and tells when it makes no sense', async () => {
    expect(await (await started('nominatim', () => ({ body: [] })))(address)).toBeNull()
    server.answer = () => ({ body: { error: 'Bandwidth limit exceeded' } })
    await expect(makeGeocoder({ provider: 'nominatim', url: server.url, key: '' })!(address)).rejects.toMatchObject({ failure: 'down' })
  })

  it('is asked one question after the other, with a pause between them', async () => {
    const times: number[] = []
    const answer = (): Answer => {
      times.push(performance.now())
      return nominatim(30)
    }
    const find = await started('nominatim', answer, 150)
    await Promise.all([find(address), find(address), find(address)])
    expect(times).toHaveLength(3)
    for (const i of [1, 2]) expect(times[i]! - times[i - 1]!).toBeGreaterThan(140)
  })

  it('goes on after a question that failed', async () => {
    const find = await started('nominatim', () => ({ status: 429, body: {} }))
    await expect(find(address)).rejects.toMatchObject({ failure: 'busy' })
    server.answer = () => nominatim(30)
    expect(await find(address)).toEqual(here('exact'))
  })
})

describe('Photon', () => {
  it('is asked in one line, and the best match of the right country counts', async () => {
    const features = [photon('house', 'AT'), photon('city')]
    expect(await (await started('photon', () => ({ body: { type: 'FeatureCollection', features } })))(address)).toEqual(here('postal_code'))
    expect(query()).toEqual({ q: 'Hafenstr. 3, 23552 Lübeck', limit: '5' })
  })

  it('finds no place in a county, and nothing in nothing', async () => {
    expect(await (await started('photon', () => ({ body: { features: [photon('county')] } })))(address)).toBeNull()
    server.answer = () => ({ body: { features: [] } })
    expect(await makeGeocoder({ provider: 'photon', url: server.url, key: '' })!(address)).toBeNull()
  })
})

describe('Azure Maps', () => {
  it('is asked for the parts of the address, with the key in a header', async () => {
    expect(await (await started('azure', () => azure('Address')))(address)).toEqual(here('exact'))
    expect(query()).toEqual({
      'api-version': '2025-01-01',
      addressLine: 'Hafenstr. 3',
      postalCode: '23552',
      locality: 'Lübeck',
      countryRegion: 'DE',
      top: '1',
    })
    expect(server.asked[0]?.headers['subscription-key']).toBe('secret-key')
  })

  it.each([
    [azure('Postcode1'), 'postal_code'],
    [azure('CountryRegion'), null],
    [azure('Address', 'Low'), null],
    [{ body: { type: 'FeatureCollection' } }, null],
  ] as [Answer, string | null][])('keeps how exact a result is', async (answer, accuracy) => {
    expect(await (await started('azure', () => answer))(address)).toEqual(accuracy && here(accuracy))
  })
})
