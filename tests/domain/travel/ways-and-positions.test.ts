import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drivingMinutes } from '../../../domain/travel/driving-minutes.ts'
import { kilometresBetween } from '../../../domain/travel/great-circle.ts'
import { FARTHEST_MINUTES, fillGreatCircleMatrix, greatCircleMatrix } from '../../../domain/travel/great-circle-matrix.ts'
import { type Position, positionOf } from '../../../domain/travel/position.ts'
import { findPostalCode } from '../../../domain/travel/postal-code.ts'
import { regionPosition } from '../../../domain/travel/postal-regions.ts'
import { NORTHERN_PLACES } from '../../../prisma/demo/company/places.ts'

const at = (latitude: number, longitude: number, accuracy: Position['accuracy'] = 'exact'): Position => ({ latitude, longitude, accuracy })
const minutes = (...positions: Position[]): number => greatCircleMatrix(positions).minutes[1]!

const LUEBECK = at(53.8664, 10.6845)
const HAMBURG = at(53.5503, 9.9927)
const MUENCHEN = at(48.1404, 11.5583)

const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  accuracy: fc.constantFrom('exact', 'postal_code', 'region') as fc.Arbitrary<Position['accuracy']>,
})

describe('a drive', () => {
  it.each([
    [2.5, 5 + 3],
    [12.5, 16.67 + 3],
    [40, 36.92 + 3],
    [100, 70.59 + 3],
    [300, 211.76 + 3],
  ])('of %d km has the speed of the middle of its rung: %d minutes', (km, expected) => {
    expect(drivingMinutes(km)).toBeCloseTo(expected, 1)
  })

  it('takes no time where there is no way, and a walk next door', () => {
    expect(drivingMinutes(0)).toBe(0)
    expect(drivingMinutes(0.1)).toBeCloseTo(1.2)
  })

  it('never takes less for a longer way, nor more than a detour', () => {
    const km = fc.double({ min: 0, max: 2_000, noNaN: true })
    fc.assert(
      fc.property(km, km, (a, b) => {
        expect(drivingMinutes(a + b)).toBeGreaterThanOrEqual(drivingMinutes(a))
        expect(drivingMinutes(a + b)).toBeLessThanOrEqual(drivingMinutes(a) + drivingMinutes(b) + 1e-9)
      }),
    )
  })

  it('has no end for what is no distance', () => {
    for (const km of [Number.NaN, -1]) expect(drivingMinutes(km)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the matrix of great circles', () => {
  it('knows roughly how long known drives take', () => {
    expect(minutes(LUEBECK, HAMBURG)).toBeGreaterThan(50)
    expect(minutes(LUEBECK, HAMBURG)).toBeLessThan(75)
    expect(minutes(HAMBURG, MUENCHEN)).toBeGreaterThan(500)
    expect(minutes(HAMBURG, MUENCHEN)).toBeLessThan(600)
  })

  it('is symmetric, finite, zero on its diagonal, and no way is longer than one by a third place', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 6 }), (positions) => {
        const { size, minutes: cells } = greatCircleMatrix(positions)
        const cell = (a: number, b: number): number => cells[a * size + b]!
        for (let a = 0; a < size; a++)
          for (let b = 0; b < size; b++) {
            expect(cell(a, b)).toBe(a === b ? 0 : cell(b, a))
            expect(cell(a, b)).toBeLessThanOrEqual(FARTHEST_MINUTES)
            for (let via = 0; via < size; via++) expect(cell(a, b)).toBeLessThanOrEqual(cell(a, via) + cell(via, b) + 1e-6)
          }
      }),
    )
  })

  it('takes two exact places in one spot for neighbours, and two that are known by their postal code only for towns apart', () => {
    expect(minutes(LUEBECK, { ...LUEBECK })).toBe(0)
    const [code, region] = [at(53.87, 10.69, 'postal_code'), at(53.95, 10.85, 'region')]
    expect(minutes(code, { ...code })).toBeGreaterThan(5)
    expect(minutes(region, { ...region })).toBeGreaterThan(30)
  })

  it('measures to the other side of the globe, across the date line and in the sea', () => {
    expect(minutes(at(0, 0.001), at(0, -179.999))).toBe(FARTHEST_MINUTES)
    expect(minutes(at(10, 179.99), at(10, -179.99))).toBeLessThan(10)
    expect(minutes(at(54.5, 7), at(54.6, 7))).toBeGreaterThan(10)
  })

  it('lets no plan go to a place that is nowhere', () => {
    expect([...greatCircleMatrix([LUEBECK, at(Number.NaN, 10), HAMBURG]).minutes.slice(3, 6)]).toEqual([FARTHEST_MINUTES, 0, FARTHEST_MINUTES])
  })

  it('is empty for no place, and can be made in steps', () => {
    expect(greatCircleMatrix([])).toEqual({ size: 0, minutes: new Float64Array() })
    const steps = [
      ...fillGreatCircleMatrix(
        Array.from({ length: 100 }, () => LUEBECK),
        1_000,
      ),
    ]
    expect(steps.length).toBeGreaterThan(3)
  })
})

describe('a position', () => {
  it.each([
    [null, 10],
    [53, null],
    [Number.NaN, 10],
    [53, Number.POSITIVE_INFINITY],
    [91, 10],
    [53, -181],
    [0, 0],
  ])('is none at %s, %s', (latitude, longitude) => {
    expect(positionOf({ latitude, longitude, accuracy: 'exact' })).toBeNull()
  })

  it('may be in the sea', () => {
    expect(positionOf({ latitude: 54.5, longitude: 7, accuracy: 'exact' })).toEqual(at(54.5, 7))
  })
})

describe('a postal region', () => {
  const regions = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))

  it('is known for every German one', () => {
    expect(regions.filter((region) => regionPosition(`${region}123`, 'DE') === null)).toEqual(['00', '05', '43', '62'])
    for (const region of regions) {
      const { latitude, longitude, accuracy } = regionPosition(`${region}123`, 'DE') ?? at(51, 10, 'region')
      expect([latitude > 47.4 && latitude < 54.9, longitude > 6 && longitude < 14.9, accuracy]).toEqual([true, true, 'region'])
    }
  })

  it('lies around the towns of its codes', () => {
    for (const { districts } of NORTHERN_PLACES)
      for (const [postalCode, latitude, longitude] of districts) {
        expect(kilometresBetween(regionPosition(postalCode, 'DE')!, { latitude, longitude }), postalCode).toBeLessThan(60)
      }
  })

  it.each([
    ['Dresden', '01067', 51.05, 13.74],
    ['Görlitz', '02826', 51.15, 14.99],
    ['Leipzig', '04109', 51.34, 12.37],
    ['Plauen', '08523', 50.5, 12.14],
    ['Berlin', '12043', 52.48, 13.44],
    ['Frankfurt (Oder)', '15230', 52.34, 14.55],
    ['Greifswald', '17489', 54.09, 13.38],
    ['Flensburg', '24937', 54.78, 9.44],
    ['Emden', '26721', 53.37, 7.21],
    ['Uelzen', '29525', 52.96, 10.56],
    ['Kassel', '34117', 51.31, 9.49],
    ['Göttingen', '37073', 51.53, 9.93],
    ['Düsseldorf', '40213', 51.23, 6.77],
    ['Kleve', '47533', 51.79, 6.14],
    ['Münster', '48143', 51.96, 7.63],
    ['Aachen', '52062', 50.78, 6.08],
    ['Trier', '54290', 49.76, 6.64],
    ['Siegen', '57072', 50.87, 8.02],
    ['Frankfurt am Main', '60311', 50.11, 8.68],
    ['Saarbrücken', '66111', 49.23, 7.0],
    ['Stuttgart', '70173', 48.78, 9.18],
    ['Konstanz', '78462', 47.66, 9.17],
    ['Freiburg', '79098', 47.99, 7.85],
    ['Berchtesgaden', '83471', 47.63, 13.0],
    ['Augsburg', '86150', 48.37, 10.9],
    ['Ulm', '89073', 48.4, 9.99],
    ['Nürnberg', '90402', 49.45, 11.08],
    ['Passau', '94032', 48.57, 13.46],
    ['Hof', '95028', 50.32, 11.92],
    ['Würzburg', '97070', 49.79, 9.93],
    ['Erfurt', '99084', 50.98, 11.03],
  ])('lies not far from %s', (_town, postalCode, latitude, longitude) => {
    expect(kilometresBetween(regionPosition(postalCode, 'DE')!, { latitude, longitude })).toBeLessThan(75)
  })

  it.each([
    ['6020', 'AT'],
    ['23552', 'AT'],
    ['2355', 'DE'],
    ['235521', 'DE'],
    ['', 'DE'],
    ['__proto', 'DE'],
  ])('is none for %s in %s', (postalCode, country) => {
    expect(regionPosition(postalCode, country)).toBeNull()
  })
})

describe('the postal code of a place', () => {
  it.each([
    ['Müller GmbH, Hafenstr. 3, 23552 Lübeck', 'DE', '23552'],
    ['23552', 'DE', '23552'],
    ['D-80339 München', 'DE', '80339'],
    ['DE 80339 München', 'DE', '80339'],
    ['Maria-Theresien-Str. 1, A-6020 Innsbruck', 'AT', '6020'],
    ['CH-8001 Zürich', 'CH', '8001'],
    ['Werk 2\n23966 Wismar', 'DE', '23966'],
  ])('%s', (text, country, postalCode) => {
    expect(findPostalCode(text)).toEqual({ country, postalCode })
  })

  it.each([
    'Microsoft Teams-Besprechung',
    'Tel. 0451/23552 abends',
    'Raum 4711',
    'Bestellung 4500012345 klären',
    '',
    'D-2355 Lübeck',
    'Konferenz 12345',
  ])('is not in %j', (text) => {
    expect(findPostalCode(text)).toBeNull()
  })
})
