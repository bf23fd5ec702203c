import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { PARKING } from '../../../domain/travel/driving-minutes.ts'
import { greatCircleMatrix } from '../../../domain/travel/great-circle-matrix.ts'
import type { Position } from '../../../domain/travel/position.ts'
import { makeAzureMaps } from '../../../server/travel/azure-maps.ts'
import { makeOsrm } from '../../../server/travel/osrm.ts'
import type { RoadService } from '../../../server/travel/road-service.ts'
import { makeRoadTimes } from '../../../server/travel/road-times.ts'
import { makeValhalla } from '../../../server/travel/valhalla.ts'
import { type Answer, type Asked, osrmAnswer, osrmTable, type Place, RoadServer, secondsOf } from './road-server.ts'

const at = (latitude: number, longitude = 10, accuracy: Position['accuracy'] = 'exact'): Position => ({ latitude, longitude, accuracy })
/** So many places, a kilometre apart. */
const row = (count: number): Position[] => Array.from({ length: count }, (_, i) => at(50 + i / 111))
const roadMinutes = (from: Place, to: Place): number => secondsOf(from, to) / 60 + PARKING

let server: RoadServer
const started = async (answer: (asked: Asked) => Answer): Promise<RoadServer> => {
  server = await RoadServer.start(answer)
  return server
}
afterEach(() => server.stop())

let logged = ''
const write = (text: Buffer, _encoding: string, done: () => void): void => {
  logged += text
  done()
}
const log = pino({ level: 'debug' }, new Writable({ write }))
const timesOf = (service: RoadService, options: { mostMs?: number; now?: () => number } = {}) => makeRoadTimes(service, { log, ...options })

const valhallaAnswer = ({ body }: Asked): Answer => {
  const { sources, targets } = body as Record<'sources' | 'targets', { lat: number; lon: number }[]>
  const place = ({ lat: latitude, lon: longitude }: { lat: number; lon: number }): Place => ({ latitude, longitude })
  const cell = (a: number, b: number) => ({ distance: 1.5, time: secondsOf(place(sources[a]!), place(targets[b]!)), from_index: a, to_index: b })
  return { body: { sources_to_targets: sources.map((_, a) => targets.map((_, b) => cell(a, b))), units: 'kilometers' } }
}

type Feature = { geometry: { coordinates: [number, number][] }; properties: { pointType: string } }
const azureAnswer = ({ body }: Asked): Answer => {
  const { features } = body as { features: Feature[] }
  const places = (type: string): Place[] =>
    features.find(({ properties }) => properties.pointType === type)!.geometry.coordinates.map(([longitude, latitude]) => ({ latitude, longitude }))
  const matrix = places('origins').flatMap((from, originIndex) =>
    places('destinations').map((to, destinationIndex) => ({
      statusCode: 200,
      originIndex,
      destinationIndex,
      durationInSeconds: secondsOf(from, to),
    })),
  )
  return { body: { type: 'Feature', geometry: null, properties: { matrix: matrix.reverse(), summary: { totalCount: matrix.length } } } }
}

const services: [string, (url: string) => RoadService, (asked: Asked) => Answer][] = [
  ['OSRM', makeOsrm, osrmAnswer],
  ['Valhalla', makeValhalla, valhallaAnswer],
  ['Azure Maps', (url) => makeAzureMaps(url, 'secret-key'), azureAnswer],
]

describe.each(services)('%s', (_name, make, answer) => {
  it('is asked in blocks, for both directions, and only once for each pair', async () => {
    const { url, asked } = await started(answer)
    const times = timesOf(make(url))
    const positions = row(70)
    const { matrix, note } = await times(positions)
    expect(note).toBeNull()
    for (const [a, b] of [
      [0, 69],
      [69, 0],
      [3, 4],
      [4, 3],
    ] as const)
      expect(matrix.minutes[a * 70 + b]).toBeCloseTo(roadMinutes(positions[a]!, positions[b]!), 1)
    expect(matrix.minutes[5 * 70 + 5]).toBe(0)
    expect(asked).toHaveLength(4)
    await times(positions.slice(10, 50))
    expect(asked).toHaveLength(4)
    await times([...positions.slice(10, 12), at(50.001)])
    expect(asked).toHaveLength(5)
  })

  it.each([
    ['an error', { status: 500, body: { error: 'boom' } }],
    ['a page of a proxy', { body: '<html>' }],
    ['an answer of another size', { body: { code: 'Ok', durations: [[0]], sources_to_targets: [[{ time: 0 }]], properties: { matrix: [] } } }],
    ['durations below zero', { body: { code: 'Ok', durations: [[-1]], sources_to_targets: [[{ time: -1 }]] } }],
    ['a redirection', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['a refused key', { status: 401, body: {} }],
  ] as [string, Answer][])('falls back to the estimate after %s, with a note', async (_what, wrong) => {
    const { url } = await started(() => wrong)
    const positions = row(3)
    const { matrix, note } = await timesOf(make(url))(positions)
    expect(note).toBe('road_service_down')
    expect(matrix).toEqual(greatCircleMatrix(positions))
  })
})

describe('a road service', () => {
  it('is asked as its description says', async () => {
    const osrm = await started(osrmAnswer)
    await timesOf(makeOsrm(osrm.url))([at(53.866412, 10.684512), at(53.55, 10)])
    expect(osrm.asked[0]?.url).toBe(
      '/table/v1/driving/10.68451,53.86641;10.00000,53.55000;10.68451,53.86641;10.00000,53.55000?sources=0;1&destinations=2;3&annotations=duration',
    )
    await osrm.stop()
    const azure = await started(azureAnswer)
    await timesOf(makeAzureMaps(azure.url, 'secret-key'))([at(53.8, 10.6), at(53.5, 10)])
    expect(azure.asked[0]).toMatchObject({
      method: 'POST',
      url: '/route/matrix?api-version=2025-01-01',
      headers: { 'subscription-key': 'secret-key', 'content-type': 'application/geo+json' },
      body: { type: 'FeatureCollection', travelMode: 'driving', traffic: 'historical' },
    })
  })

  it('leaves an estimate where it knows no way, and says so', async () => {
    const { url } = await started(() => ({
      body: {
        code: 'Ok',
        durations: [
          [0, null],
          [600, 0],
        ],
      },
    }))
    const positions = row(2)
    const { matrix, note } = await timesOf(makeOsrm(url))(positions)
    expect([...matrix.minutes]).toEqual([0, greatCircleMatrix(positions).minutes[1], 10 + PARKING, 0])
    expect(note).toBe('partly_estimated')
  })

  it('that takes fewer places at once is asked for fewer', async () => {
    const { url } = await started((asked) => osrmAnswer(asked, 10))
    const { matrix, note } = await timesOf(makeOsrm(url))(row(20))
    expect(note).toBeNull()
    expect(matrix.minutes[19]).toBeCloseTo(roadMinutes(at(50), at(50 + 19 / 111)), 1)
  })

  it('that refuses a place in the sea keeps the others', async () => {
    const isAtSea = ({ longitude }: Place): boolean => longitude < 8
    const { url } = await started((asked) => {
      const { from, to } = osrmTable(asked)
      return [...from, ...to].some(isAtSea)
        ? { status: 400, body: { code: 'NoSegment', message: 'One of the supplied input coordinates could not snap to street segment.' } }
        : osrmAnswer(asked)
    })
    const positions = [at(50), at(50.2, 7.5), at(50.1), at(50.3)]
    const { matrix, note } = await timesOf(makeOsrm(url))(positions)
    expect(note).toBe('partly_estimated')
    expect(matrix.minutes[2]).toBeCloseTo(roadMinutes(positions[0]!, positions[2]!))
    expect(matrix.minutes[1]).toBe(greatCircleMatrix(positions).minutes[1])
  })

  it('that refuses everything is given up', async () => {
    const { url, asked } = await started(() => ({ status: 400, body: { code: 'InvalidUrl' } }))
    expect((await timesOf(makeOsrm(url))(row(40))).note).toBe('road_service_down')
    expect(asked.length).toBeLessThan(120)
  })

  it('that wants to be left alone is left alone for as long as it says', async () => {
    let clock = 0
    const { url, asked } = await started(() => ({ status: 429, headers: { 'retry-after': '120' }, body: {} }))
    const times = timesOf(makeOsrm(url), { now: () => clock })
    expect((await times(row(2))).note).toBe('road_service_down')
    expect((await times(row(2))).note).toBe('road_service_down')
    expect(asked).toHaveLength(1)
    server.answer = osrmAnswer
    clock += 121_000
    expect((await times(row(2))).note).toBeNull()
  })

  it('that is slow is not waited for, and what it told in time counts', async () => {
    const { url } = await started((asked) => ({ ...osrmAnswer(asked), after: server.asked.length > 4 ? 5_000 : 0 }))
    const { matrix, note } = await timesOf(makeOsrm(url), { mostMs: 400 })(row(200))
    expect(note).toBe('partly_estimated')
    expect(matrix.minutes[1]).toBeCloseTo(roadMinutes(at(50), at(50 + 1 / 111)), 1)
    await server.stop()
    const mute = await started(() => ({ after: 5_000, body: {} }))
    expect((await timesOf(makeOsrm(mute.url), { mostMs: 200 })(row(2))).note).toBe('road_service_down')
  })

  it('that is not there is told in the log, without addresses, places or keys', async () => {
    const { url } = await started(osrmAnswer)
    await server.stop()
    logged = ''
    expect((await timesOf(makeAzureMaps(url, 'secret-key'))(row(2))).note).toBe('road_service_down')
    expect(JSON.parse(logged)).toMatchObject({ service: 'azure', failure: 'down', what: 'no connection' })
    for (const secret of ['secret-key', '127.0.0.1', '50.0']) expect(logged).not.toContain(secret)
  })

  it('is not asked for places that are known by their region only, nor how far a spot is from itself', async () => {
    const { url, asked } = await started(osrmAnswer)
    const positions = [at(50), at(50, 10, 'postal_code'), at(50.5, 10, 'region'), at(50.2)]
    const { matrix } = await timesOf(makeOsrm(url))(positions)
    expect(asked.flatMap((one) => osrmTable(one).from).some(({ latitude }) => latitude === 50.5)).toBe(false)
    const estimate = greatCircleMatrix(positions)
    expect([matrix.minutes[1], matrix.minutes[2]]).toEqual([estimate.minutes[1], estimate.minutes[2]])
  })

  it('that bills by the pair is asked for the nearest only', async () => {
    const { url, asked } = await started(azureAnswer)
    const { note, matrix } = await timesOf(makeAzureMaps(url, 'secret-key'))(row(400))
    expect(note).toBe('partly_estimated')
    expect(asked.length * 2_500).toBeLessThan(20_000)
    expect(matrix.minutes[1]).toBeCloseTo(roadMinutes(at(50), at(50 + 1 / 111)), 1)
  })
})
