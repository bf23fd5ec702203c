import { describe, expect, it } from 'vitest'
import {
  agreementsHead,
  type FigureRows,
  lateDeliveries,
  productGroupsHead,
  runningRebates,
  servicesDue,
} from '../../../../domain/commerce/figures/figure-rows.ts'

const none = { count: 0, over: 0, newestOn: null, newestCents: null, newestText: null }
const rows: FigureRows = {
  quotes: [],
  deliveries: ['2024-02-28', '2024-02-29', '2024-12-31', '2025-01-01'].map((promisedOn) => ({ id: promisedOn, number: 'A', promisedOn, cents: 1 })),
  services: ['2024-02-29', '2024-03-30', '2024-03-31'].map((dueOn) => ({ id: dueOn, machine: 'Presse', dueOn })),
  projects: [],
  rebateEnds: ['2024-12-31', '2024-02-29'],
  otherTerms: 0,
  groupDays: ['2021-12-31', '2022-01-01', '2024-01-31'],
  agreements: [
    { title: 'Schrauben', startsOn: '2024-01-01', endsOn: '2024-12-31', cents: 500 },
    { title: 'Öle', startsOn: '2023-01-01', endsOn: '2024-02-29', cents: null },
  ],
  heads: { orders: none, quotes: none, projects: none, machines: none },
}

it('a list of prices without a title names none', () => {
  const untitled = { title: '', startsOn: '2024-01-01', endsOn: '9999-12-31', cents: null }
  expect(agreementsHead({ ...rows, agreements: [untitled] }, '2025-01-01')).toMatchObject({ count: 1, newestText: null })
})

describe('what counts on a day', () => {
  it.each([
    ['2024-02-28', 0],
    ['2024-02-29', 1],
    ['2024-03-01', 2],
    ['2024-12-31', 2],
    ['2025-01-01', 3],
    ['2025-01-02', 4],
  ])('of what was promised: on %s %i are late', (day, late) => expect(lateDeliveries(rows, day)).toHaveLength(late))

  it.each([
    ['2024-01-29', 0],
    ['2024-01-30', 1],
    ['2024-02-29', 2],
    ['2024-03-01', 3],
  ])('of services, a month ahead: on %s %i are due', (day, due) => expect(servicesDue(rows, day)).toHaveLength(due))

  it.each([
    ['2024-02-29', { count: 2, over: 0, newestOn: '2024-01-01', newestCents: 500, newestText: 'Öle' }],
    ['2024-03-01', { count: 1, over: 1, newestOn: '2024-01-01', newestCents: 500, newestText: 'Schrauben' }],
    ['2025-01-01', { ...none, over: 2 }],
  ])('of agreements, those that run on %s', (day, head) => expect(agreementsHead(rows, day)).toEqual(head))

  it.each([
    ['2024-02-29', 2],
    ['2024-03-01', 1],
    ['2025-01-01', 0],
  ])('of rebates: on %s %i run', (day, running) => expect(runningRebates(rows, day)).toBe(running))

  it.each([
    ['2023-12-31', 3],
    ['2024-12-31', 2],
    ['2025-01-01', 1],
    ['2027-01-01', 0],
  ])('of product groups, those ordered this year and the two before: on %s %i', (day, count) =>
    expect(productGroupsHead(rows, day)).toMatchObject({ count, newestOn: count > 0 ? '2024-01-31' : null }),
  )
})
