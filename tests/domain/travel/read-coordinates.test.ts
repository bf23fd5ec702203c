import { expect, it } from 'vitest'
import { readCoordinates } from '../../../domain/travel/read-coordinates.ts'

it.each([
  ['53.8664, 10.6845', 53.8664, 10.6845],
  ['53.8664,10.6845', 53.8664, 10.6845],
  ['53,8664 10,6845', 53.8664, 10.6845],
  ['53,8664; 10,6845', 53.8664, 10.6845],
  ['53,8664, 10,6845', 53.8664, 10.6845],
  [' 53.8664°  10.6845° ', 53.8664, 10.6845],
  ['-33.9 18.4', -33.9, 18.4],
])('%j is read', (text, latitude, longitude) => {
  expect(readCoordinates(text)).toEqual({ latitude, longitude, accuracy: 'exact' })
})

it.each(['', '53.8664', '53,8664', 'Lübeck', '95.0, 10.0', '53.0, 181.0', '0.0, 0.0', '53.8 10.6 7', '53..8 10', '53 10', '12, 34'])(
  '%j is no place',
  (text) => {
    expect(readCoordinates(text)).toBeNull()
  },
)
