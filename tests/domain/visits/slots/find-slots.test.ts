/** Times for one more visit within days that are planned already. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TravelMatrix } from '../../../../domain/travel/travel-matrix.ts'
import { chooseSlots, detourLevel, findSlots } from '../../../../domain/visits/slots/find-slots.ts'
import type { Appointment, PlanDay, Window } from '../../../../domain/visits/slots/plan-day.ts'

const HOME = 0
const [CUSTOMER, NEAR, FAR] = [1, 2, 3]
/** Home and customer 40 minutes apart; from the neighbour it is 10; far is two hours from everywhere. */
const travel: TravelMatrix = { size: 4, minutes: Float64Array.from([0, 40, 35, 120, 40, 0, 10, 120, 35, 10, 0, 120, 120, 120, 120, 0]) }
const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
const dayWith = (...appointments: Appointment[]): PlanDay => ({
  ...{ day: '2026-11-30', startPlace: HOME, endPlace: HOME, from: clock('8:00'), until: clock('17:00') },
  appointments,
})
const pausing = (...appointments: Appointment[]): PlanDay => ({
  ...dayWith(...appointments),
  pause: { minutes: 30, from: clock('11:30'), until: clock('13:30') },
})
const at = (from: string, until: string, place: number | null): Appointment => ({ id: from, from: clock(from), until: clock(until), place })
const request = (...windows: Window[]) => ({ place: CUSTOMER, minutes: 60, windows: [windows], windowsHold: 'visit' as const })
const always = { from: 0, until: 1440 }
const shown = (slots: ReturnType<typeof findSlots>) =>
  slots.map(({ from, detour }) => `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')} +${detour}`)

describe('slots', () => {
  it.each([
    ['of a free day begin when one is there', dayWith(), [always], ['8:45 +80']],
    ['lie beside a neighbour at less cost', dayWith(at('11:00', '12:00', NEAR)), [always], ['8:45 +15', '12:15 +15']],
    ['keep the way to what follows', dayWith(at('10:00', '17:00', NEAR)), [always], ['8:45 +15']],
    ['do not squeeze in', dayWith(at('9:50', '17:00', NEAR)), [always], []],
    ['wait until the customer opens', dayWith(), [{ from: clock('13:05'), until: clock('18:00') }], ['13:15 +80']],
    ['are over before he closes', dayWith(), [{ from: clock('8:00'), until: clock('9:30') }], []],
    [
      'take the second window when the first is too short',
      dayWith(),
      [
        { from: 0, until: 550 },
        { from: 900, until: 1020 },
      ],
      ['15:00 +80'],
    ],
    ['stay clear of what has no place', dayWith(at('8:00', '12:00', null)), [always], ['8:45 +80', '12:45 +80'].slice(1)],
    ['stay clear of appointments across one another', dayWith(at('8:00', '12:00', HOME), at('9:00', '10:00', NEAR)), [always], ['12:45 +80']],
    ['keep the way from an appointment before the day', dayWith(at('6:00', '7:50', FAR), at('11:00', '17:00', NEAR)), [always], []],
    ['keep the way to an appointment after the day', dayWith(at('8:00', '15:00', CUSTOMER), at('17:00', '18:00', FAR)), [always], []],
    ['leave room for a break before', pausing(at('8:00', '11:30', CUSTOMER), at('13:00', '17:00', CUSTOMER)), [always], ['11:30 +0']],
    ['leave room for a break after', pausing(at('8:00', '12:00', CUSTOMER), at('13:30', '17:00', CUSTOMER)), [always], ['12:00 +0']],
    ['are none where the break would have no room', pausing(at('8:00', '12:00', CUSTOMER), at('13:15', '17:00', CUSTOMER)), [always], []],
    [
      'are free where there is no room for a break anyway',
      pausing(at('8:00', '12:35', CUSTOMER), at('13:00', '13:29', NEAR)),
      [always],
      ['13:45 +15'],
    ],
    ['are none where nobody opens', dayWith(), [], []],
    ['are none on a day without hours', { ...dayWith(), until: 0 }, [always], []],
  ])('%s', (_, day, windows, expected) => expect(shown(findSlots([day], travel, request(...windows)))).toEqual(expected))

  it('always leave time for the ways, whatever stands in the calendar', () => {
    const appointment = fc.record({
      id: fc.uuid(),
      from: fc.integer({ min: 0, max: 1440 }),
      length: fc.integer({ min: -60, max: 300 }),
      place: fc.constantFrom(0, 1, 2, null),
    })
    /** Until when a visit may last: somebody who is somewhere else until after the day's end goes home from there. */
    const lastMinute = ({ appointments, until }: PlanDay, after: number): number =>
      appointments.some((each) => each.until > each.from && each.from >= after && each.from < until && each.until > until - 40) ? until : until - 40
    fc.assert(
      fc.property(fc.array(appointment, { maxLength: 6 }), (drawn) => {
        const appointments = drawn.map(({ length, ...rest }) => ({ ...rest, until: rest.from + length }))
        const day = dayWith(...appointments)
        for (const slot of findSlots([day], travel, request(always))) {
          expect(slot.from).toBeGreaterThanOrEqual(day.from + 10)
          expect(slot.until, 'the way home').toBeLessThanOrEqual(lastMinute(day, slot.until))
          for (const { from, until } of appointments) if (until > from) expect(slot.until <= from || slot.from >= until).toBe(true)
        }
      }),
    )
  })
})

describe('held against every minute', () => {
  const way = (from: number, to: number): number => travel.minutes[from * travel.size + to] ?? Number.NaN

  /** Whether a visit may begin then: by walking from place to place, with the break (or none) then. */
  function holds(day: PlanDay, from: number, pause: Window | null): boolean {
    const visit = { from, until: from + 60, place: CUSTOMER as number | null }
    const real = day.appointments.filter((each) => each.until > each.from && each.from < day.until && each.until > day.from)
    if (real.some((each) => each.from < visit.until && visit.from < each.until)) return false
    return walks(day, [...real, visit], pause)
  }
  function walks(day: PlanDay, stays: readonly { from: number; until: number; place: number | null }[], pause: Window | null): boolean {
    let [minute, place] = [day.from, day.startPlace]
    for (const stay of [...stays].sort((a, b) => a.from - b.from)) {
      const there = stay.place ?? place
      if (pause && stay.from < pause.until && pause.from < stay.until) return false
      const taken = pause && pause.from >= minute && pause.until <= stay.from ? pause.until - pause.from : 0
      if (minute + way(place, there) + taken > stay.from) return false
      ;[minute, place] = [stay.until, there]
    }
    const isHome = pause !== null && pause.from >= minute + way(place, day.endPlace)
    const taken = pause && !isHome && pause.from >= minute ? pause.until - pause.from : 0
    return minute + way(place, day.endPlace) + taken <= day.until
  }
  const pauses = Array.from({ length: 91 }, (_, at) => ({ from: 690 + at, until: 720 + at }))

  it('no slot breaks a way or the break, and no gap that has one stays empty', () => {
    const drawn = fc.array(
      fc.record({ gap: fc.integer({ min: 10, max: 200 }), minutes: fc.integer({ min: 15, max: 180 }), place: fc.constantFrom(0, 1, 2, 3) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(drawn, fc.boolean(), (steps, hasPause) => {
        let minute = clock('8:00')
        const appointments = steps.map(({ gap, minutes, place }, number) => {
          const from = minute + gap
          minute = from + minutes
          return { id: `${number}`, from, until: minute, place }
        })
        const day = hasPause ? pausing(...appointments) : dayWith(...appointments)
        const real = appointments.filter(({ from }) => from < day.until)
        fc.pre(real.every(({ until }) => until <= day.until) && real.length === appointments.length && walks(day, real, null))
        const hasRoom = hasPause && pauses.some((pause) => walks(day, real, pause))
        const isHeld = (from: number): boolean => (hasRoom ? pauses.some((pause) => holds(day, from, pause)) : holds(day, from, null))
        const found = findSlots([day], travel, request(always))
        for (const { from } of found) expect(isHeld(from), `${from}`).toBe(true)
        const possible = Array.from({ length: 36 }, (_, quarter) => 480 + quarter * 15).filter(isHeld)
        const first = (minute: number): number => appointments.filter(({ until }) => until <= minute).length
        const isKnown = (from: number): boolean => found.some((slot) => first(slot.from) === first(from) && slot.from <= from)
        expect(possible.filter((from) => !isKnown(from))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the slots to offer', () => {
  const slot = (day: number, from: string, detour: number) => ({ day, from: clock(from), until: clock(from) + 60, detour })

  it('are the cheapest on different half days, told by time', () => {
    const all = [slot(0, '9:00', 80), slot(1, '9:00', 15), slot(1, '10:30', 16), slot(1, '14:00', 20), slot(4, '9:00', 5)]
    expect(chooseSlots(all, 3)).toEqual([all[1], all[3], all[4]])
  })

  it('are fewer when there are no more', () => expect(chooseSlots([slot(0, '9:00', 80)], 3)).toHaveLength(1))

  it('are told by their detour', () => expect([29, 30, 90, 91].map(detourLevel)).toEqual(['short', 'fair', 'fair', 'long']))
})
