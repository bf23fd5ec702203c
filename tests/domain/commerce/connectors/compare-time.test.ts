import { expect, it } from 'vitest'
import { isCompareDue } from '../../../../domain/commerce/connectors/compare-time.ts'

it.each([
  ['never, by day', null, '2026-11-20T12:00:00Z', false],
  ['never, at night', null, '2026-11-20T02:00:00Z', true],
  ['last night', '2026-11-19T02:00:00Z', '2026-11-20T01:00:00Z', true],
  ['this night', '2026-11-20T01:00:00Z', '2026-11-20T03:00:00Z', false],
  ['by day before yesterday, as the server is off at night', '2026-11-19T07:00:00Z', '2026-11-20T13:00:00Z', true],
  ['yesterday by day', '2026-11-19T13:00:00Z', '2026-11-20T13:00:00Z', false],
  ['a clock that was put back', '2026-11-20T13:00:00Z', '2026-11-19T02:00:00Z', false],
])('%s', (_, comparedAt, now, isDue) => {
  expect(isCompareDue(comparedAt === null ? null : new Date(comparedAt), new Date(now), 'Europe/Berlin')).toBe(isDue)
})
