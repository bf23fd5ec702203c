import { describe, expect, it } from 'vitest'
import { mostUrgent } from '../../../domain/cockpit/urgency.ts'

describe('urgency', () => {
  it('puts a complaint before a delivery before a follow-up before a quote, and the late before the early', () => {
    const items = [
      { kind: 'quote' as const, dueOn: '2026-11-23' },
      { kind: 'follow_up' as const, dueOn: '2026-11-24' },
      { kind: 'follow_up' as const, dueOn: '2026-11-20' },
      { kind: 'late_delivery' as const, dueOn: '2026-11-22' },
      { kind: 'complaint' as const, dueOn: '2026-11-30' },
    ]
    expect(mostUrgent(items, '2026-11-23', 4)).toEqual([items[4], items[3], items[2], items[1]])
  })
})
