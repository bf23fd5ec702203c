import { describe, expect, it } from 'vitest'
import { visitPhase } from '../../../../domain/visits/calendar/visit-phase.ts'

const visit = { startsAt: '2026-11-26T09:00:00Z', endsAt: '2026-11-26T10:00:00Z' }
const at = (instant: string) => visitPhase(visit, Date.parse(instant))

describe('a visit by the clock', () => {
  it.each([
    ['2026-11-26T08:59:59Z', 'before'],
    ['2026-11-26T09:00:00Z', 'during'],
    ['2026-11-26T09:59:59Z', 'during'],
    ['2026-11-26T10:00:00Z', 'after'],
  ])('at %s is %s', (instant, phase) => expect(at(instant)).toBe(phase))

  it('that ends as it begins is over at once', () => {
    expect(visitPhase({ startsAt: visit.startsAt, endsAt: visit.startsAt }, Date.parse(visit.startsAt))).toBe('after')
  })
})
