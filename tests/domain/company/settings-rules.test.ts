import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../domain/company/changes.ts'
import { mayEvaluate } from '../../../domain/company/smallest-group.ts'

describe('figures about people', () => {
  it.each([
    ['a colleague', ['weber'], 5, false],
    ['oneself', ['klein'], 5, true],
    ['oneself and one other', ['klein', 'weber'], 5, false],
    ['a territory of four', ['a', 'b', 'c', 'd'], 5, false],
    ['a team of five', ['a', 'b', 'c', 'd', 'e'], 5, true],
    ['the same person five times', ['a', 'a', 'a', 'a', 'a'], 5, false],
    ['nobody', [], 5, true],
    ['a colleague where the company has set no limit', ['weber'], 1, true],
  ])('about %s', (_, people, smallest, may) => expect(mayEvaluate(people, 'klein', smallest)).toBe(may))

  it('are never shown about fewer others than agreed', () => {
    const others = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(others, fc.integer({ min: 2, max: 12 }), (people, smallest) => mayEvaluate(people, '', smallest) === people.length >= smallest),
    )
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
