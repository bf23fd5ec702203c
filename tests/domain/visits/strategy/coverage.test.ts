import { describe, expect, it } from 'vitest'
import { mayEvaluate } from '../../../../domain/company/smallest-group.ts'
import {
  addUp,
  type CoverageSums,
  type CoveredCustomer,
  classLines,
  coverageLines,
  standingOf,
  wantedVisits,
} from '../../../../domain/visits/strategy/coverage.ts'

const TODAY = '2026-11-23'
const at = (on: string) => ({ kind: 'at' as const, on, intervalDays: 42, step: null })

describe('the standing of a customer', () => {
  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'due'],
    ['2026-12-07', 'due'],
    ['2026-12-08', 'kept'],
  ])('due on %s is %s', (on, standing) => expect(standingOf(at(on), TODAY)).toBe(standing))

  it('is none where nothing is asked for, and never where nobody has been', () => {
    expect(
      [{ kind: 'first' } as const, { kind: 'never' } as const, { kind: 'decide', visits: 4 } as const].map((due) => standingOf(due, TODAY)),
    ).toEqual(['never', null, null])
  })
})

it('counts the visits that a rhythm asks for', () => {
  expect(wantedVisits({ kind: 'interval', days: 28 }, 91, [], TODAY)).toBe(3.25)
  const pursuit = { kind: 'pursuit' as const, days: [0, 14, 45, 90] }
  expect(wantedVisits(pursuit, 91, [], TODAY)).toBe(1)
  expect(wantedVisits(pursuit, 28, ['2026-10-10'], TODAY)).toBe(0)
  expect(wantedVisits(pursuit, 28, ['2026-10-09'], TODAY)).toBe(1)
  expect(wantedVisits({ kind: 'campaign' }, 28, [], TODAY)).toBe(0)
})

const customer = (region: string | null, people: string[], given: Partial<CoveredCustomer> = {}): CoveredCustomer => ({
  classCode: 'A1',
  region,
  people,
  standing: 'kept',
  wanted: 1.5,
  planned: 2,
  done: 1,
  timed: 1,
  minutes: 60,
  ...given,
})
/** A customer for each of them. */
const territory = (region: string, people: string[]): CoveredCustomer[] => people.map((person) => customer(region, [person]))
/** Summed up a few customers at a time, as they are read. */
const lines = (customers: CoveredCustomer[], smallest: number, atOnce = 2) => {
  const parts = Array.from({ length: Math.ceil(customers.length / atOnce) }, (_, i) => customers.slice(i * atOnce, (i + 1) * atOnce))
  const sums = parts.reduce((all: CoverageSums, part) => addUp(all, part, ({ region }) => region), new Map())
  return coverageLines(sums, (tally) => mayEvaluate(tally, { id: 'leader', isLead: true }, smallest))
}

describe('the lines', () => {
  it('add up what belongs together', () => {
    const overdue = customer('23', ['b'], { standing: 'overdue', timed: 2, minutes: 60 })
    expect(lines([customer('23', ['a']), overdue, customer('20', ['c'])], 1)).toMatchObject([
      { keys: ['20'], customers: 1 },
      {
        keys: ['23'],
        customers: 2,
        wanted: 3,
        standing: { overdue: 1, due: 0, never: 0, coverage: 0.5 },
        work: { planned: 4, done: 2, minutesPerVisit: 40 },
      },
    ])
  })

  it('tell those together that are too few alone', () => {
    const found = lines([...territory('20', ['a', 'b', 'c']), ...territory('22', ['d', 'e']), ...territory('23', ['f'])], 3)
    expect(found.map(({ keys, work }) => [keys, work !== null])).toEqual([
      [['20'], true],
      [['22', '23'], true],
    ])
  })

  it('take the smallest of the others along, so that subtracting finds nobody', () => {
    const found = lines([...territory('20', ['a', 'b', 'c', 'd']), ...territory('22', ['a', 'b', 'c']), ...territory('23', ['e'])], 3)
    expect(found.map(({ keys, work }) => [keys, work !== null])).toEqual([
      [['20'], true],
      [['22', '23'], true],
    ])
  })

  it('tell no group that is one person with helpers at single customers', () => {
    const helped = ['b', 'c', 'd', 'e'].map((helper) => customer('20', ['a', helper]))
    const found = lines([...helped, ...territory('20', ['a', 'a']), ...territory('22', ['f', 'g', 'h', 'i', 'j'])], 5)
    expect(found.map(({ keys, work }) => [keys, work !== null])).toEqual([[['20', '22'], true]])
    expect(lines([...helped, ...territory('20', ['a', 'a'])], 5)).toMatchObject([{ keys: ['20'], work: null }])
  })

  it('say nothing of customers or work when all together are too few', () => {
    expect(lines([customer('20', ['a']), customer(null, ['b'])], 3)).toEqual([
      { keys: ['20', null], customers: 2, wanted: 3, standing: null, work: null },
    ])
  })

  it('of classes tell how customers stand whatever the limit, and what was done of classes that are enough people alone', () => {
    const sums = addUp(
      new Map(),
      [...territory('20', ['a', 'b', 'c', 'd']), ...territory('22', ['a', 'b', 'c']), ...territory('23', ['e'])],
      ({ region }) => region,
    )
    const told = (smallest: number) =>
      classLines(sums, (tally) => mayEvaluate(tally, { id: 'viewer', isLead: true }, smallest)).map(({ keys: [key], standing, work }) => [
        key,
        standing !== null,
        work !== null,
      ])
    // What 22 and 23 have done together is what is left of the whole: that are four people.
    expect(told(3)).toEqual([
      ['20', true, true],
      ['22', true, false],
      ['23', true, false],
    ])
    expect(told(50).map(([, standing, work]) => [standing, work])).toEqual(Array(3).fill([true, false]))
  })

  it('are the same however many customers are summed up at a time', () => {
    const customers = Array.from({ length: 50 }, (_, i) =>
      customer(['20', '22', null][i % 3] ?? null, [`p${i % 7}`], { standing: i % 4 ? 'due' : 'never', minutes: i, done: i % 5 }),
    )
    const whole = lines(customers, 2, 50)
    for (const atOnce of [1, 7, 49]) expect(lines(customers, 2, atOnce)).toEqual(whole)
    expect(whole.reduce((sum, line) => sum + line.customers, 0)).toBe(50)
  })

  it('are none without customers', () => expect(lines([], 1)).toEqual([]))
})
