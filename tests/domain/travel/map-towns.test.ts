import { describe, expect, it } from 'vitest'
import { kilometresBetween } from '../../../domain/travel/great-circle.ts'
import { placeLabels } from '../../../domain/travel/label-places.ts'
import { towns } from '../../../domain/travel/towns.ts'
import { NORTHERN_PLACES } from '../../../prisma/demo/company/places.ts'

describe('the towns of the map', () => {
  it('lie where they are told to, each once, with a name', () => {
    expect(towns.length).toBeGreaterThan(150)
    expect(new Set(towns.map(({ name }) => name)).size).toBe(towns.length)
    for (const { name, latitude, longitude } of towns) {
      expect(name).toMatch(/^\p{Lu}[\p{L} ]+$/u)
      expect(latitude > 46 && latitude < 55.1 && longitude > 5.8 && longitude < 17, name).toBe(true)
    }
  })

  it('agree with positions known from elsewhere', () => {
    const known = NORTHERN_PLACES.flatMap(({ city, districts: [first] }) => {
      const town = towns.find(({ name }) => name === city)
      return town && first ? [{ city, far: kilometresBetween(town, { latitude: first[1], longitude: first[2] }) }] : []
    })
    expect(known.length).toBeGreaterThan(8)
    for (const { city, far } of known) expect(far, city).toBeLessThan(10)
  })
})

describe('names on a map', () => {
  const size = { width: 300, height: 200 }
  const at = (name: string, x: number, y: number) => ({ name, x, y })
  const stop = (x: number, y: number) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 })
  it.each([
    ['apart', [at('Kiel', 50, 50), at('Lübeck', 100, 120)], [], ['Kiel right 6', 'Lübeck right 6']],
    ['one over the other: the second gives way', [at('Hamburg', 150, 50), at('Stade', 155, 58)], [], ['Hamburg right 6', 'Stade left 6']],
    ['one on the other: the second goes under it', [at('Hamburg', 150, 50), at('Altona', 190, 58)], [], ['Hamburg right 6', 'Altona below 6']],
    ['at the edge', [at('Flensburg', 280, 20), at('Husum', 5, 2), at('Heide', 200, 100)], [], ['Flensburg left 6', 'Heide right 6']],
    ['no room at all', [at('Kiel', 5, 5), at('Rendsburg', 30, 14)], [], ['Rendsburg right 6']],
    ['a stop on its right', [at('Eutin', 100, 100)], [stop(115, 100)], ['Eutin left 6']],
    ['a stop on it: as far off as it takes', [at('Eutin', 100, 100)], [stop(100, 100)], ['Eutin right 12']],
    ['a crowd of stops on it', [at('Eutin', 100, 100)], [80, 100, 120].map((x) => stop(x, 100)), ['Eutin below 12']],
    ['a crowd all around', [at('Eutin', 100, 100)], [80, 100, 120].flatMap((x) => [85, 100, 115].map((y) => stop(x, y))), ['Eutin right 36']],
  ])('%s', (_what, labels, stops, shown) => {
    expect(placeLabels(labels, size, stops).map(({ name, side, gap }) => `${name} ${side} ${gap}`)).toEqual(shown)
  })
})
