import { describe, expect, it } from 'vitest'
import { isHeldBack, liftOf } from '../../../../domain/valuation/cross-selling/hold-out.ts'
import { sizeBands } from '../../../../domain/valuation/cross-selling/size-band.ts'
import { isDisbelieved, switchedOff } from '../../../../domain/valuation/cross-selling/switches.ts'

describe('whoever is shown nothing', () => {
  const ids = Array.from({ length: 10_000 }, (_, number) => `0199c4d0-0000-7000-8000-${number.toString(16).padStart(12, '0')}`)

  it('is one of ten, the same one always, and another in another organisation', () => {
    const of = (organisation: string): string[] => ids.filter((id) => isHeldBack(organisation, id))
    const [one, other] = [of('0199c4d0-aaaa-7000-8000-000000000001'), of('0199c4d0-aaaa-7000-8000-000000000002')]
    expect(one.length).toBeGreaterThan(900)
    expect(one.length).toBeLessThan(1_100)
    expect(of('0199c4d0-aaaa-7000-8000-000000000001')).toEqual(one)
    expect(one.filter((id) => other.includes(id)).length).toBeLessThan(200)
  })
})

describe('the lift', () => {
  // Newcombe 1998, table II: 56/70 against 48/80 and 9/10 against 3/10, method 10.
  it('has the interval of the paper', () => {
    const { difference, low, high } = liftOf({ chances: 70, bought: 56 }, { chances: 80, bought: 48 })
    expect([difference, low, high].map((share) => share.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339'])
  })

  it('is told only where both are enough, and where the interval leaves no doubt', () => {
    expect(liftOf({ chances: 500, bought: 400 }, { chances: 19, bought: 0 }).verdict).toBe('too_few')
    expect(liftOf({ chances: 0, bought: 0 }, { chances: 0, bought: 0 }).verdict).toBe('too_few')
    expect(liftOf({ chances: 200, bought: 40 }, { chances: 20, bought: 3 }).verdict).toBe('unclear')
    expect(liftOf({ chances: 900, bought: 270 }, { chances: 100, bought: 10 }).verdict).toBe('more')
    expect(liftOf({ chances: 900, bought: 90 }, { chances: 100, bought: 40 }).verdict).toBe('fewer')
  })
})

describe('a rule', () => {
  it('is disbelieved by more than 30 of 100 answers, once there are ten', () => {
    expect(isDisbelieved({ answers: 10, against: 3 })).toBe(false)
    expect(isDisbelieved({ answers: 10, against: 4 })).toBe(true)
    expect(isDisbelieved({ answers: 9, against: 9 })).toBe(false)
  })

  it('is off by hand, by itself, or with its kind', () => {
    const isOff = switchedOff(
      { basket: { isOn: false, since: '' }, 'gap:a': { isOn: true, since: '' } },
      new Map([['gap:b', { answers: 10, against: 10 }]]),
    )
    expect([isOff('basket', 'basket:a'), isOff('gap', 'gap:a'), isOff('gap', 'gap:b'), isOff('better', 'better:b')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('the size of a customer', () => {
  it('is by potential, by employees and by revenue, as far as they are known', () => {
    expect(sizeBands({ potentialCents: 5_000_000, employees: 300, revenueCents: 1 })).toEqual(['potential:2', 'employees:3', 'revenue:0'])
    expect(sizeBands({ potentialCents: null, employees: 9, revenueCents: 999_999 })).toEqual(['employees:0', 'revenue:0'])
    expect(sizeBands({ potentialCents: 0, employees: 0, revenueCents: -5 })).toEqual([])
  })
})
