import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../domain/company/changes.ts'
import { policyPresetNames, policyPresetOf, policyPresets } from '../../../domain/company/policy-preset.ts'
import { leaverOf } from '../../../domain/company/served.ts'
import { mayEvaluate, tallyOf, tallyOfAll } from '../../../domain/company/smallest-group.ts'

describe('figures about people', () => {
  const klein = { id: 'klein', isLead: true }
  it.each([
    ['a colleague', [['weber']], 5, false],
    ['oneself', [['klein']], 5, true],
    ['oneself and one other', [['klein'], ['weber']], 5, false],
    ['a territory of four', [['a'], ['b'], ['c'], ['d']], 5, false],
    ['oneself and four others, who could be found by subtracting', [['klein'], ['a'], ['b'], ['c'], ['d']], 5, false],
    ['a team of five', [['a'], ['b'], ['c'], ['d'], ['e']], 5, true],
    ['the same person five times', [['a'], ['a'], ['a'], ['a'], ['a']], 5, false],
    ['somebody who has a helper at four of six customers', [['a', 'b'], ['a', 'c'], ['a', 'd'], ['a', 'e'], ['f'], ['b']], 5, false],
    ['somebody who has three fifths', [['a', 'b'], ['a', 'c'], ['a', 'd'], ['e'], ['b']], 5, true],
    ['somebody who has more than that of what is not the viewer’s own', [['a', 'b'], ['a', 'c'], ['a', 'd'], ['e'], ['klein'], ['klein']], 5, false],
    ['nobody', [[]], 5, true],
    ['a colleague where the company has set no limit', [['weber']], 1, true],
  ])('about %s', (_, work, smallest, may) => expect(mayEvaluate(tallyOf(work), klein, smallest)).toBe(may))

  it('of single people are for who leads, where the company has set no limit', () => {
    const sales = { id: 'klein', isLead: false }
    expect(mayEvaluate(tallyOf([['weber']]), sales, 1)).toBe(false)
    expect(mayEvaluate(tallyOf([['klein']]), sales, 1)).toBe(true)
    expect(mayEvaluate(tallyOf([['a'], ['b'], ['c'], ['d'], ['e']]), sales, 1)).toBe(true)
  })

  const person = fc.constantFrom('viewer', 'a', 'b', 'c', 'd', 'e', 'f', 'g')
  const works = fc.array(fc.array(person, { maxLength: 3 }), { maxLength: 20 })

  it('are never shown about fewer others than agreed, nor about one who is most of them', () => {
    fc.assert(
      fc.property(works, fc.integer({ min: 2, max: 8 }), (work, smallest) => {
        if (!mayEvaluate(tallyOf(work), { id: 'viewer', isLead: true }, smallest)) return
        const foreign = work.filter((people) => people.some((each) => each !== 'viewer'))
        const others = new Set(foreign.flat().filter((each) => each !== 'viewer'))
        for (const other of others) expect(foreign.filter((people) => people.includes(other)).length).toBeLessThanOrEqual(foreign.length * 0.6)
        expect(others.size === 0 || others.size >= smallest).toBe(true)
      }),
    )
  })

  it('are counted in parts as they are in whole', () => {
    fc.assert(
      fc.property(works, works, (a, b) => {
        expect(tallyOfAll([tallyOf(a), tallyOf(b)])).toEqual(tallyOf([...a, ...b]))
      }),
    )
  })
})

describe('a policy', () => {
  it('equals the way it was taken from, whatever else the company has decided', () => {
    const decided = { depthMonths: 3, isLoggingOn: true, markCategory: 'Kunde' }
    for (const name of policyPresetNames) expect(policyPresetOf({ ...decided, ...policyPresets[name] })).toBe(name)
  })

  it('keeps less of a mail from way to way, for fewer people', () => {
    const [open, council, headers] = policyPresetNames.map((name) => policyPresets[name])
    expect([open, council, headers].map((each) => each?.verdictDays)).toEqual([365, 90, 30])
    expect([open, council, headers].map((each) => each?.smallestGroup)).toEqual([1, 5, 8])
    expect(headers).toMatchObject({ isHeaderOnly: true, isLookingBack: false, areTerritoriesTold: false })
  })

  it.each([
    ['text', { isHeaderOnly: true }],
    ['readers', { reportVisibility: 'everyone' as const }],
    ['reasons', { sharedReasons: ['newsletter'] }],
    ['days', { verdictDays: 91 }],
    ['a group', { smallestGroup: 6 }],
    ['territories', { areTerritoriesTold: false }],
    ['looking back', { isLookingBack: false }],
  ])('with other %s equals none', (_, part) => expect(policyPresetOf({ ...policyPresets.works_council, ...part })).toBeNull())
})

describe('somebody who has left', () => {
  const seen = { isActive: true, roleLostOn: null, seenOn: '2026-11-01' }
  it.each([
    ['nothing for a month', '2026-12-01', null],
    ['shown then', '2026-12-02', { reason: 'not_seen', since: '2026-11-01', pausesOn: '2026-12-08' }],
    ['a pause a week later', '2026-12-08', { reason: 'not_seen', since: '2026-11-01', pausesOn: null }],
  ])('is %s', (_, today, absence) => expect(leaverOf(seen, today)).toEqual(absence))

  it('is a pause at once when he has no role, or is disabled', () => {
    expect(leaverOf({ ...seen, roleLostOn: '2026-11-02' }, '2026-11-03')).toEqual({ reason: 'no_role', since: '2026-11-02', pausesOn: null })
    expect(leaverOf({ ...seen, isActive: false }, '2026-11-03')).toEqual({ reason: 'disabled', since: null, pausesOn: null })
  })
})

describe('changes of settings', () => {
  it('are told with before and after, and lists are the same in any order', () => {
    const before = { depth: 12, isOn: false, list: ['a', 'b'], name: null }
    expect(changesBetween(before, { ...before, list: ['b', 'a'] })).toEqual([])
    expect(
      changesBetween<Record<string, number | boolean | string[] | string | null>>(before, { ...before, depth: 6, list: ['a'], name: 'x' }),
    ).toEqual([
      { field: 'depth', before: 12, after: 6 },
      { field: 'list', before: ['a', 'b'], after: ['a'] },
      { field: 'name', before: null, after: 'x' },
    ])
  })
})
