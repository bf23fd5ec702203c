import { describe, expect, it } from 'vitest'
import { agreementsHead, type FigureRows, lateDeliveries, servicesDue } from '../../../../domain/commerce/figures/figure-rows.ts'

const none = { count: 0, newestOn: null, newestCents: null, newestText: null }
const rows: FigureRows = {
  quotes: [],
  deliveries: ['2024-02-28', '2024-02-29', '2024-12-31', '2025-01-01'].map((promisedOn) => ({ id: promisedOn, number: 'A', promisedOn, cents: 1 })),
  services: ['2024-02-29', '2024-03-30', '2024-03-31'].map((dueOn) => ({ id: dueOn, machine: 'Presse', dueOn })),
  projects: [],
  otherTerms: 0,
  agreements: [
    { title: 'Schrauben', startsOn: '2024-01-01', endsOn: '2024-12-31', cents: 500 },
    { title: 'Öle', startsOn: '2023-01-01', endsOn: '2024-02-29', cents: null },
  ],
  heads: { orders: none, quotes: none, projects: none, machines: none, product_groups: none },
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
    ['2024-02-29', { count: 2, newestOn: '2024-01-01', newestCents: 500, newestText: 'Öle' }],
    ['2024-03-01', { count: 1, newestOn: '2024-01-01', newestCents: 500, newestText: 'Schrauben' }],
    ['2025-01-01', none],
  ])('of agreements, those that run on %s', (day, head) => expect(agreementsHead(rows, day)).toEqual(head))
})
