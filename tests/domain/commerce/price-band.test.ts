/** Competitors' prices as a band: what counts, from when on it is told, and what nobody can work out of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageInMonths, isFaded, priceBand, type Sighting } from '../../../domain/commerce/price-band.ts'

const TODAY = '2026-11-23'

/** `A10`: ten at customer A; a small letter: at one whom the reader may not see. */
const seen = (words: string, seenOn = '2026-10-01'): Sighting[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ customer: word[0]!.toLowerCase(), price: Number(word.slice(1)), seenOn, isReadable: word[0] !== word[0]!.toLowerCase() }))

describe('the age of a price', () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-12-24', 0],
    ['2026-10-24', 0],
    ['2026-10-23', 1],
    ['2026-05-24', 5],
    ['2026-05-23', 6],
    ['2026-04-30', 6],
    ['2025-11-23', 12],
    ['2024-02-29', 32],
  ])('seen on %s is %i months', (day, months) => {
    expect(ageInMonths(day, TODAY)).toBe(months)
    expect(isFaded(day, TODAY)).toBe(months >= 6)
  })
})

describe('a band', () => {
  it.each([
    ['nothing', '', null],
    ['one sighting', 'A10', null],
    ['two at two customers', 'A10 B12', null],
    ['many at one customer', 'A10 A11 A12 A13 A14', null],
    ['three at two customers', 'A10 A11 B12', { lowest: 10, highest: 12, sightings: 3 }],
    ['three at three customers', 'C12 A10 B11', { lowest: 10, highest: 12, sightings: 3 }],
    ['three that say the same', 'A10 B10 C10', { lowest: 10, highest: 10, sightings: 3 }],
  ])('of %s', (_, words, band) => expect(priceBand(seen(words), TODAY)).toEqual(band))

  it.each([
    ['one hidden customer that would make it three', 'A10 A11 b12', null],
    ['two hidden ones that are no band by themselves', 'A10 b11 c12', null],
    ['one hidden customer, however often', 'A10 b11 b12 b13 b14', null],
    ['hidden ones that are a band by themselves', 'b11 b12 c13', { lowest: 11, highest: 13, sightings: 3 }],
    ['own ones with such', 'A10 b11 b12 c13', { lowest: 10, highest: 13, sightings: 4 }],
    ['a band of own ones with a hidden one beside it', 'A10 A11 B12 c99', { lowest: 10, highest: 12, sightings: 3 }],
    ['a band of own ones with one hidden customer beside it', 'A10 A11 B12 c97 c98 c99', { lowest: 10, highest: 12, sightings: 3 }],
  ])('with %s', (_, words, band) => expect(priceBand(seen(words), TODAY)).toEqual(band))

  it.each([
    ['a faded one takes no part', 'A10 B12', '2026-05-23', null],
    ['one of the last day does', 'A10 B12', '2026-05-24', { lowest: 5, highest: 12, sightings: 3 }],
  ])('%s', (_, words, day, band) => {
    expect(priceBand([...seen(words), ...seen('C5', day)], TODAY)).toEqual(band)
  })

  const sighting = fc.record({
    price: fc.integer({ min: 1, max: 20 }),
    customer: fc.constantFrom('a', 'b', 'c', 'd'),
    seenOn: fc.constantFrom('2026-10-01', '2025-10-01'),
    isReadable: fc.boolean(),
  })

  it('never changes by what is seen at one hidden customer alone', () => {
    fc.assert(
      fc.property(fc.array(sighting), fc.array(fc.integer({ min: 30, max: 90 })), (others, prices) => {
        const readable = others.map((each) => ({ ...each, isReadable: true }))
        const hidden = prices.map((price) => ({ price, customer: 'z', seenOn: '2026-10-01', isReadable: false }))
        expect(priceBand([...readable, ...hidden], TODAY)).toEqual(priceBand(readable, TODAY))
      }),
    )
  })

  it('is the same in whatever order they were seen, and holds what it is made of', () => {
    fc.assert(
      fc.property(fc.array(sighting), (all) => {
        const band = priceBand(all, TODAY)
        expect(priceBand([...all].reverse(), TODAY)).toEqual(band)
        if (band) expect(band.sightings).toBeGreaterThanOrEqual(3)
      }),
    )
  })
})
