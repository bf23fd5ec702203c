/** Times for one more visit within days that are planned already. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TravelMatrix } from '../../../../domain/travel/travel-matrix.ts'
import { chooseSlots, detourLevel, findSlots } from '../../../../domain/visits/slots/find-slots.ts'
import type { Appointment, PlanDay, Window } from '../../../../domain/visits/slots/plan-day.ts'

const HOME = 0
const [CUSTOMER, NEAR] = [1, 2]
/** Home and customer 40 minutes apart; from the neighbour it is 10. */
const travel: TravelMatrix = { size: 3, minutes: Float64Array.from([0, 40, 35, 40, 0, 10, 35, 10, 0]) }
const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
const dayWith = (...appointments: Appointment[]): PlanDay => ({
  ...{ day: '2026-11-30', startPlace: HOME, endPlace: HOME, from: clock('8:00'), until: clock('17:00') },
  appointments,
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
    ['stay clear of appointments across one another', dayWith(at('8:00', '12:00', HOME), at('9:00', '10:00', NEAR)), [always], ['12:15 +15']],
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
    fc.assert(
      fc.property(fc.array(appointment, { maxLength: 6 }), (drawn) => {
        const appointments = drawn.map(({ length, ...rest }) => ({ ...rest, until: rest.from + length }))
        const day = dayWith(...appointments)
        for (const slot of findSlots([day], travel, request(always))) {
          expect(slot.from).toBeGreaterThanOrEqual(day.from + 10)
          expect(slot.until).toBeLessThanOrEqual(day.until - 40)
          for (const { from, until } of appointments) if (until > from) expect(slot.until <= from || slot.from >= until).toBe(true)
        }
      }),
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
