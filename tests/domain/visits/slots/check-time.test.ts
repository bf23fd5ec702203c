import { describe, expect, it } from 'vitest'
import { checkTime, type NamedStop, type Wanted } from '../../../../domain/visits/slots/check-time.ts'

/** Place 0 leads nowhere; from one to the next it takes 30 minutes for each number between. */
const travel = { size: 4, minutes: Float64Array.from({ length: 16 }, (_, number) => 30 * Math.abs(Math.floor(number / 4) - (number % 4))) }
const ends = { startPlace: 1, endPlace: 1 }
const hours = { from: 480, until: 1020 }
const any = [{ from: 0, until: 1440 }]
const fair: NamedStop = { name: 'Messe', from: 540, until: 600, place: 3 }
const check = (wanted: Partial<Wanted>, stops: readonly NamedStop[] = [fair], on: typeof hours | null = hours) =>
  checkTime(ends, on, stops, travel, { from: 720, until: 780, place: 2, windows: any, ...wanted })

describe('a time to visit at', () => {
  it('that suits has nothing against it, and says how far it is', () => {
    expect(check({})).toEqual({
      overlaps: [],
      before: { name: 'Messe', minutes: 30, missing: 0 },
      after: { name: null, minutes: 30, missing: 0 },
      isOutsideHours: false,
      isClosed: false,
    })
  })

  it.each([
    ['within', { from: 550, until: 590 }, true],
    ['around', { from: 500, until: 700 }, true],
    ['into its end', { from: 590, until: 650 }, true],
    ['right after', { from: 600, until: 660 }, false],
    ['right before', { from: 480, until: 540 }, false],
  ] as const)('%s an appointment', (_, wanted, isAcross) => {
    expect(check(wanted).overlaps).toEqual(isAcross ? [fair] : [])
  })

  it.each([
    ['enough', { from: 630, until: 690 }, 0],
    ['nearly enough', { from: 620, until: 680 }, 0],
    ['too little', { from: 610, until: 670 }, 20],
  ] as const)('with %s time for the way there', (_, wanted, missing) => {
    expect(check(wanted).before).toEqual({ name: 'Messe', minutes: 30, missing })
  })

  it('with too little time for the way onwards', () => {
    expect(check({ from: 465, until: 525 }).after).toEqual({ name: 'Messe', minutes: 30, missing: 15 })
  })

  it('passes by what takes time wherever one is, and what nobody can find', () => {
    expect(check({}, [{ ...fair, place: null }]).before).toEqual({ name: null, minutes: 30, missing: 0 })
    expect(check({ place: null })).toMatchObject({ before: null, after: null })
    expect(check({ place: 0 })).toMatchObject({ before: null, after: null })
  })

  it('outside of the own hours, or of the customer’s', () => {
    expect(check({ from: 470, until: 530 }).isOutsideHours).toBe(true)
    expect(check({ from: 1000, until: 1060 }).isOutsideHours).toBe(true)
    expect(check({ from: 470, until: 530 }, [], null).isOutsideHours).toBe(false)
    const morning = [{ from: 480, until: 720 }]
    expect(check({ windows: morning }).isClosed).toBe(true)
    expect(check({ from: 660, until: 720, windows: morning }).isClosed).toBe(false)
    expect(check({ windows: [] }).isClosed).toBe(true)
  })
})
