import { expect, it } from 'vitest'
import { townIn } from '../../../domain/travel/town-in-text.ts'

it.each([
  ['Messe Hamburg', ['Ham', 'Hamburg', 'Burg'], 'Hamburg'],
  ['Hafenstr. 3, Lübeck', ['Lübeck'], 'Lübeck'],
  ['Hotel Frankfurt (Oder), Raum 2', ['Frankfurt', 'Frankfurt (Oder)'], 'Frankfurt (Oder)'],
  ['Besprechungsraum Trave', ['Travemünde', 'Au', 'am'], null],
  ['am See', ['Am'], null],
  ['', ['Lübeck'], null],
])('"%s" names %s', (text, towns, expected) => {
  expect(townIn(text, towns)).toBe(expected)
})
