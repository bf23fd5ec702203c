import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import { type ClassCode, defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'
import { dueDate, urgencyOf } from '../../../../domain/visits/strategy/due-date.ts'
import { dueVisit, type VisitedCustomer } from '../../../../domain/visits/strategy/due-visit.ts'
import { noPreference, preferenceAt, type VisitPreference } from '../../../../domain/visits/strategy/visit-preference.ts'
import { noProspects } from '../../../../domain/visits/strategy/visit-value.ts'

const today = '2026-11-23'
const friday = '2026-11-27'
const daysAgo = (days: number): string => addDays(today, -days)

const customer = (given: Partial<VisitedCustomer> = {}): VisitedCustomer => ({
  customerId: 'tischlerei',
  siteId: null,
  name: 'Tischlerei Brandt',
  phone: '+494515550',
  classCode: 'A1',
  lastVisitOn: daysAgo(50),
  lastCallOn: null,
  pursuedOn: [],
  aheadOn: [],
  agreedOn: null,
  openQuoteCents: 0,
  complaints: 0,
  machinesDue: 0,
  silence: null,
  preference: noPreference,
  prospects: noProspects,
  openingWindows: [],
  closures: [],
  ...given,
})
const preferring = (given: Partial<VisitPreference>) => ({ preference: { ...noPreference, ...given } })
const due = (given: Partial<VisitedCustomer> = {}, until = friday) => {
  const who = customer(given)
  return dueVisit(who, who.classCode && defaultStrategies[who.classCode], today, until)
}

describe('urgency', () => {
  it.each([
    [0, 42, 0],
    [25, 42, 0],
    [42, 42, 1],
    [63, 42, 2.25],
    [84, 42, 4],
    [900, 42, 4],
  ])('%i days after the last visit, every %i days, is %d', (days, interval, expected) => {
    expect(urgencyOf(days, interval)).toBeCloseTo(expected)
  })

  it('never falls with time and stays between 0 and 4', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.integer({ min: 1, max: 400 }), (days, more, interval) => {
        expect(urgencyOf(days + more, interval)).toBeGreaterThanOrEqual(urgencyOf(days, interval))
        expect(urgencyOf(days, interval)).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('who is due', () => {
  it('says by how many days the interval of the class has run over', () => {
    expect(due()).toMatchObject({ intervalDays: 42, dueOn: daysAgo(8), minutes: 60, gapDays: 21, value: 3, reasons: [{ kind: 'overdue', days: 8 }] })
  })

  it('tells who becomes due within the plan', () => {
    expect(due({ lastVisitOn: daysAgo(40) })?.reasons).toEqual([{ kind: 'due_in', days: 2 }])
  })

  it('leaves out who was visited lately, and finds him in a longer plan', () => {
    expect(due({ lastVisitOn: daysAgo(5) })).toBeNull()
    expect(due({ lastVisitOn: daysAgo(5) }, addDays(today, 27))).toMatchObject({ reasons: [{ kind: 'due_in', days: 37 }] })
  })

  it('counts who was never visited as due, without a day', () => {
    expect(due({ lastVisitOn: null })).toMatchObject({ urgency: 1, dueOn: null, reasons: [{ kind: 'never_visited' }] })
  })

  it('takes what was set by hand before what the class says', () => {
    const byHand = preferring({ intervalDays: 30, minutes: 20, gapDays: 3, isDropInWelcome: true, preferredWeekdays: [2] })
    expect(due(byHand)).toMatchObject({
      intervalDays: 30,
      minutes: 20,
      gapDays: 3,
      isDropInWelcome: true,
      preferredWeekdays: [2],
      dueOn: daysAgo(20),
    })
  })

  it('never plans who is blocked, flagged or not', () => {
    expect(due(preferring({ isBlocked: true, isFlagged: true }))).toBeNull()
  })

  it('plans who is flagged even the day after a visit', () => {
    expect(due({ lastVisitOn: daysAgo(1), ...preferring({ isFlagged: true }) })).toMatchObject({
      isMust: true,
      urgency: 1,
      reasons: [{ kind: 'flagged' }, { kind: 'due_in' }],
    })
  })

  it.each([
    ['a visit ahead', { aheadOn: [addDays(today, 60)] }, false],
    ['a day agreed for later', { agreedOn: addDays(today, 60) }, false],
    ['a day agreed within the plan', { agreedOn: addDays(today, 2) }, true],
    ['a flag and a visit within the plan', { aheadOn: [addDays(today, 1)], ...preferring({ isFlagged: true }) }, false],
    ['a flag and a visit after the plan', { aheadOn: [addDays(today, 60)], ...preferring({ isFlagged: true }) }, true],
  ])('with %s: %o', (_, given, isDue) => {
    expect(due(given) !== null).toBe(isDue)
  })

  it('plans again after a visit in the calendar where the interval is short', () => {
    const often = preferring({ intervalDays: 14 })
    const monthsEnd = addDays(today, 27)
    const first = addDays(today, 2)
    expect(due({ aheadOn: [first], ...often }, monthsEnd)).toMatchObject({ lastVisitOn: first, dueOn: addDays(first, 14), gapDays: 7 })
    expect(due({ aheadOn: [first, addDays(first, 14)], ...often }, monthsEnd)).toBeNull()
    expect(due({ aheadOn: [first], ...often })).toBeNull()
  })

  it('keeps the agreed day although the interval is not over', () => {
    expect(due({ lastVisitOn: daysAgo(3), agreedOn: today })).toMatchObject({
      dueOn: today,
      urgency: 1,
      reasons: [{ kind: 'agreed', on: today }, { kind: 'due_in' }],
    })
  })

  it('goes where something is open before the interval is over, but not within the gap', () => {
    const open = { openQuoteCents: 850_000, complaints: 2, machinesDue: 1, silence: { lastOn: daysAgo(40), everyDays: 20, behindOn: daysAgo(1) } }
    expect(due({ lastVisitOn: daysAgo(20), ...open })).toMatchObject({
      urgency: 0.6 ** 2,
      value: 3 + 1 + 0.85 + 0.5 + 0.5,
      reasons: [
        { kind: 'due_in', days: 22 },
        { kind: 'complaint', count: 2 },
        { kind: 'open_quote', cents: 850_000 },
        { kind: 'service_due', machines: 1 },
        { kind: 'order_overdue', days: 40, rhythmDays: 20 },
      ],
    })
    expect(due({ lastVisitOn: daysAgo(5), ...open })).toBeNull()
  })

  it('goes rather to who is expected to bring much and could buy besides, but not for that alone', () => {
    const prospects = { lifetimeCents: 2_500_000, chances: { count: 2, cents: 400_000 } }
    expect(due({ prospects })).toMatchObject({ value: 3 + 0.5 + 0.2, reasons: [{ kind: 'overdue' }, { kind: 'chances', count: 2, cents: 400_000 }] })
    expect(due({ prospects: { lifetimeCents: 1e12, chances: { count: 1, cents: 1e12 } } })?.value).toBe(3 + 1 + 0.5)
    expect(due({ prospects: { lifetimeCents: -1e9, chances: { count: 0, cents: 0 } } })?.value).toBe(3)
    expect(due({ classCode: null, prospects })).toBeNull()
  })

  it('counts the last day of the plan in, for the gap and for an agreed day', () => {
    expect(due({ lastVisitOn: addDays(friday, -21), complaints: 1 })).not.toBeNull()
    expect(due({ lastVisitOn: addDays(friday, -20), complaints: 1 })).toBeNull()
    expect(due({ agreedOn: friday })?.dueOn).toBe(friday)
    expect(due({ agreedOn: addDays(friday, 1) })).toBeNull()
  })

  it('lets a call stand for a visit only where the class is called', () => {
    expect(due({ classCode: 'C1', lastVisitOn: daysAgo(200), lastCallOn: daysAgo(10) })).toBeNull()
    expect(due({ lastCallOn: daysAgo(1) })).not.toBeNull()
  })

  it('leaves campaign customers alone unless somebody flags them', () => {
    expect(due({ classCode: 'C3', complaints: 1 })).toBeNull()
    expect(due({ classCode: 'C3', ...preferring({ isFlagged: true }) })).toMatchObject({ channel: 'visit', isMust: true })
  })

  it('asks of the unrated only whether something is open', () => {
    expect(due({ classCode: null })).toBeNull()
    expect(due({ classCode: null, complaints: 1 })).toMatchObject({ intervalDays: null, value: 2, reasons: [{ kind: 'complaint', count: 1 }] })
  })

  it('plans whatever comes with a finite score and a reason', () => {
    const day = fc.option(
      fc.integer({ min: -800, max: 400 }).map((days) => addDays(today, days)),
      { nil: null },
    )
    const code = fc.constantFrom<ClassCode | null>('A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3', null)
    const anyCustomer = fc.record({
      classCode: code,
      lastVisitOn: day,
      lastCallOn: day,
      aheadOn: fc.uniqueArray(fc.nat(60), { maxLength: 3 }).map((days) => days.sort((one, other) => one - other).map((each) => addDays(today, each))),
      agreedOn: day,
      silence: fc.option(
        fc.record({
          lastOn: fc.constant(daysAgo(90)),
          everyDays: fc.integer({ min: 1, max: 60 }),
          behindOn: fc.constantFrom(daysAgo(10), addDays(today, 10)),
        }),
        { nil: null },
      ),
      complaints: fc.nat(2),
      openQuoteCents: fc.nat(),
    })
    fc.assert(
      fc.property(anyCustomer, fc.boolean(), (given, isFlagged) => {
        const pursuedOn = given.lastVisitOn ? [given.lastVisitOn] : []
        const visit = due({ ...given, pursuedOn, ...preferring({ isFlagged }) })
        if (!visit) return
        expect(visit.urgency * visit.value).toBeGreaterThan(0)
        expect(Number.isFinite(visit.urgency * visit.value)).toBe(true)
        expect(visit.reasons).not.toEqual([])
        expect(visit.isMust).toBe(isFlagged)
      }),
    )
  })
})

describe('a pursuit', () => {
  const pursued = (...daysBack: number[]) => {
    const pursuedOn = daysBack.map(daysAgo)
    return due({ classCode: 'A3', lastVisitOn: pursuedOn.at(-1) ?? null, pursuedOn })
  }

  it('begins at once, goes on by its days and ends with a decision', () => {
    expect(pursued()?.reasons).toEqual([{ kind: 'never_visited' }])
    expect(pursued(16)).toMatchObject({
      dueOn: daysAgo(2),
      reasons: [
        { kind: 'overdue', days: 2 },
        { kind: 'pursuit_step', step: 2, of: 4 },
      ],
    })
    expect(pursued(40, 26)).toMatchObject({ dueOn: addDays(today, 5) })
    expect(pursued(100, 86, 55, 10)).toMatchObject({ urgency: 0, dueOn: null, reasons: [{ kind: 'pursuit_over', visits: 4 }] })
  })

  it('keeps half the planned distance after a visit that came late', () => {
    const rhythm = defaultStrategies.A3.rhythm
    expect(dueDate(rhythm, '2026-03-01', ['2026-01-01', '2026-03-01'])).toEqual({ kind: 'at', on: '2026-03-17', intervalDays: 16, step: 3 })
  })
})

describe('a preference', () => {
  it('of the site goes before the one of the customer, but a block or flag of either counts', () => {
    const firm = { ...noPreference, intervalDays: 30, minutes: 20, preferredWeekdays: [1], isBlocked: true }
    const site = { ...noPreference, minutes: 90, preferredWeekdays: [3, 4], isFlagged: true }
    expect(preferenceAt(firm, site)).toEqual({
      ...noPreference,
      intervalDays: 30,
      minutes: 90,
      preferredWeekdays: [3, 4],
      isBlocked: true,
      isFlagged: true,
    })
  })
})
