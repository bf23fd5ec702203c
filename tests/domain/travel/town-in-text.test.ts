import { expect, it } from 'vitest'
import { namesIn, townIn } from '../../../domain/travel/town-in-text.ts'

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

it('tells all names that a town could have there', () => {
  expect(namesIn('Hafenstr. 3, Bad Aibling')).toEqual([
    ...['hafenstr', 'hafenstr. 3, bad', 'hafenstr. 3, bad aibling', 'bad', 'bad aibling', 'aibling'],
  ])
  expect(namesIn('Hotel Frankfurt (Oder), Raum')).toEqual(expect.arrayContaining(['frankfurt', 'frankfurt (oder', 'frankfurt (oder)']))
  expect(namesIn('12, 3')).toEqual([])
})
