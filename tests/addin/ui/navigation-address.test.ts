// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressLine } from '../../../addin/ui/address-line.ts'
import { wayTo } from '../../../addin/ui/navigation-address.ts'
import type { PositionAccuracy } from '../../../domain/travel/position.ts'

afterEach(() => vi.restoreAllMocks())

const at = (accuracy: PositionAccuracy) => ({ latitude: 53.87, longitude: 10.69, accuracy })
const address = 'Hafenstr. 3, 23552 Lübeck'
const spot = 'geo:53.87,10.69?q=53.87,10.69'
const words = 'geo:0,0?q=Hafenstr.%203%2C%2023552%20L%C3%BCbeck'

describe('the way there', () => {
  it.each([
    ['the very spot', { position: at('exact'), address }, spot],
    ['the address, where only the area is known', { position: at('postal_code'), address }, words],
    ['the address', { address }, words],
    ['the middle of the area, where nothing else is known', { position: at('region'), address: null }, spot],
    ['nowhere', { position: null, address: '' }, null],
  ])('leads to %s', (_to, given, way) => {
    expect(wayTo(given)).toBe(way)
  })

  it('is asked of the map of Apple’s devices', () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone)')
    expect(wayTo({ position: at('exact') })).toBe('maps:?daddr=53.87,10.69')
    expect(wayTo({ address })).toBe('maps:?daddr=Hafenstr.%203%2C%2023552%20L%C3%BCbeck')
  })
})

describe('an address in one line', () => {
  it.each([
    ['Hafenstr. 3', '23552', 'Lübeck', address],
    [null, '23552', 'Lübeck', '23552 Lübeck'],
    ['Hafenstr. 3', null, null, 'Hafenstr. 3'],
    [null, null, null, ''],
  ])('%s %s %s', (street, postalCode, city, line) => {
    expect(addressLine({ street, postalCode, city })).toBe(line)
  })
})
