import { expect, it } from 'vitest'
import { daysOverdue } from '../../../domain/commerce/overdue.ts'

it.each([
  ['invoice', 100, '2026-11-22', 1],
  ['invoice', 100, '2026-11-01', 22],
  ['invoice', 100, '2026-11-23', 0],
  ['invoice', 100, '2026-12-24', 0],
  ['invoice', 0, '2026-11-01', 0],
  ['invoice', -5, '2026-11-01', 0],
  ['credit_note', -30, '2026-11-01', 0],
  ['credit_note', 30, '2026-11-01', 0],
] as const)('%s with %i open, due on %s: %i days', (kind, openCents, dueOn, days) => {
  expect(daysOverdue({ kind, openCents, dueOn }, '2026-11-23')).toBe(days)
})
