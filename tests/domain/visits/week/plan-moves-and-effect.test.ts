import { describe, expect, it } from 'vitest'
import type { DueVisit } from '../../../../domain/visits/strategy/due-visit.ts'
import { effectOf, planSum } from '../../../../domain/visits/week/plan-effect.ts'
import { isMoved, movesBetween } from '../../../../domain/visits/week/plan-moves.ts'

const [TUESDAY, THURSDAY] = ['2026-12-01', '2026-12-03']
const visit = (name: string, day: string | null, from = 540, isExcluded = false) => ({ customerId: name, siteId: null, name, day, from, isExcluded })

describe('what a change by hand has moved', () => {
  const before = [visit('Müller', TUESDAY), visit('Harms', TUESDAY, 660), visit('Voss', TUESDAY, 780), visit('Lindemann', THURSDAY)]
  it.each<[string, typeof before, object]>([
    ['nothing', before, {}],
    [
      'to another day',
      before.map((each) => (each.name === 'Müller' ? { ...each, day: THURSDAY } : each)),
      { moved: [{ name: 'Müller', from: TUESDAY, to: THURSDAY }] },
    ],
    ['out of the plan', before.filter(({ name }) => name !== 'Harms'), { dropped: ['Harms'] }],
    ['out of the plan, with its row', before.map((each) => (each.name === 'Harms' ? { ...each, day: null } : each)), { dropped: ['Harms'] }],
    ['into the plan', [...before, visit('Petersen', THURSDAY, 700)], { added: [{ name: 'Petersen', day: THURSDAY }] }],
    ['to another time', before.map((each) => (each.name === 'Voss' ? { ...each, from: 830 } : each)), { retimed: 1 }],
    ['by some minutes', before.map((each) => (each.name === 'Voss' ? { ...each, from: 790 } : each)), {}],
    ['but not whom it was about', before.filter(({ name }) => name !== 'Lindemann'), {}],
  ])('%s', (_, after, expected) => {
    const moves = movesBetween(before, after, 'Lindemann')
    expect(moves).toEqual({ moved: [], dropped: [], added: [], retimed: 0, ...expected })
    expect(isMoved(moves)).toBe(Object.keys(expected).length > 0)
  })

  it('tells two visits of one customer apart', () => {
    const twice = [visit('Müller', TUESDAY), visit('Müller', THURSDAY)]
    expect(movesBetween(twice, [visit('Müller', TUESDAY)], '').dropped).toEqual(['Müller'])
  })
})

describe('what other limits do', () => {
  const due = (customerId: string, cents: number, lastVisitOn: string | null): DueVisit => ({
    ...{ customerId, siteId: null, name: customerId, classCode: 'A1', lastVisitOn, intervalDays: 42, dueOn: null, urgency: 1, value: 3 },
    ...{ isMust: false, reasons: cents > 0 ? [{ kind: 'open_quote', cents }] : [], minutes: 60, gapDays: 21, channel: 'visit' },
    ...{ isDropInWelcome: false, preferredWeekdays: [], openingWindows: [], closures: [], phone: null },
  })
  const [nord, ost, west] = [due('Nord', 5_916_400, '2026-09-01'), due('Ost', 0, null), due('West', 100_000, null)]

  it('adds up visits, ways, quotes once each, and new customers', () => {
    expect(planSum([nord, nord, ost, undefined], [70, 20])).toEqual({ visits: 4, driving: 90, quoteCents: 5_916_400, newCustomers: 1 })
  })

  it('is told as the difference, also where there is less', () => {
    const [before, after] = [planSum([ost], [60]), planSum([nord, west], [130])]
    expect(effectOf(before, after)).toEqual({ visits: 1, driving: 70, quoteCents: 6_016_400, newCustomers: 0 })
    expect(effectOf(after, before)).toEqual({ visits: -1, driving: -70, quoteCents: -6_016_400, newCustomers: 0 })
  })
})
