import { describe, expect, it } from 'vitest'
import type { TravelMatrix } from '../../../../domain/travel/travel-matrix.ts'
import { bestToOffer, stopsAround, timesToOffer } from '../../../../domain/visits/slots/offer-slots.ts'
import type { PlanDay } from '../../../../domain/visits/slots/plan-day.ts'

/** 0 home, 1 the customer, 20 minutes away, 2 another, ten minutes from the customer and 25 from home. */
const travel: TravelMatrix = { size: 3, minutes: new Float64Array([0, 20, 25, 20, 0, 10, 25, 10, 0]) }
const day = (number: number, appointments: PlanDay['appointments'] = []): PlanDay => ({
  ...{ day: `2026-12-0${number}`, startPlace: 0, endPlace: 0, from: 480, until: 1020, appointments },
})
const request = { place: 1, minutes: 60, windows: [[{ from: 0, until: 1440 }]], windowsHold: 'visit' as const }

describe('times to offer', () => {
  it('of a free day are in the morning and in the afternoon', () => {
    expect(timesToOffer([day(1)], travel, request)).toEqual([
      { day: 0, from: 510, until: 570, detour: 40 },
      { day: 0, from: 720, until: 780, detour: 40 },
    ])
  })

  it('keep to the windows of the customer', () => {
    const open = { ...request, windows: [[{ from: 690, until: 760 }]] }
    expect(timesToOffer([day(1)], travel, open)).toEqual([{ day: 0, from: 690, until: 750, detour: 40 }])
  })
})

describe('the best ones to offer', () => {
  const slot = (number: number, from: number, detour: number, isWelcome = true) => ({ day: number, from, until: from + 60, detour, isWelcome })

  it('are welcome ones as long as there are any', () => {
    const [full, far, near] = [slot(0, 540, 0, false), slot(1, 540, 80), slot(2, 840, 10)]
    expect(bestToOffer([full, far, near], 2, 5)).toEqual([far, near])
    expect(bestToOffer([full, far, near], 3, 5)).toEqual([full, far, near])
  })

  it('of a whole year are those on the way, however late; of a week soon ones', () => {
    const [soon, late] = [slot(0, 540, 20), slot(300, 540, -10)]
    expect(bestToOffer([soon, late], 1, 366)).toEqual([late])
    expect(bestToOffer([soon, slot(6, 540, 5)], 1, 7)).toEqual([soon])
  })
})

describe('two times of one day', () => {
  it('never lie across one another, not even around noon', () => {
    const [before, across, after] = [690, 720, 780].map((from) => ({ day: 0, from, until: from + 60, detour: from / 60, isWelcome: true }))
    expect(bestToOffer([before!, across!, after!], 3, 5)).toEqual([before, after])
  })
})

describe('the stops around a slot', () => {
  it('are the last before and the first after it', () => {
    const [first, second, third] = [
      { from: 480, until: 540 },
      { from: 540, until: 600 },
      { from: 700, until: 760 },
    ]
    expect(stopsAround([third, second, first], { from: 610, until: 670 })).toEqual({ before: second, after: third })
    expect(stopsAround([first], { from: 610, until: 670 })).toEqual({ before: first, after: null })
  })
})
