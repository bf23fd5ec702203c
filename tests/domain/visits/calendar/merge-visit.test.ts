import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeFacts } from '../../../../domain/outlook/merge-facts.ts'
import { isVisitCandidate } from '../../../../domain/visits/calendar/is-visit-candidate.ts'
import { type EventFacts, mergeVisit, type VisitFacts, type VisitStatus } from '../../../../domain/visits/calendar/merge-visit.ts'

const facts = (given: Partial<VisitFacts> = {}): VisitFacts => ({ time: 'Mon', place: 'Lübeck', subject: 'Besuch', isTentative: false, ...given })
const event = (given: Partial<EventFacts> = {}): EventFacts => ({ ...facts(), isOff: false, isPrivate: false, ...given })
const merge = (
  ours: VisitFacts,
  theirs: EventFacts | 'gone',
  sending: VisitFacts | null = null,
  status: VisitStatus = 'confirmed',
  removedFrom: VisitStatus | null = null,
) => mergeVisit({ facts: ours, status, removedFrom }, { agreed: facts(), sending }, theirs)

describe('a visit and its event', () => {
  it('stay as they are when nothing changed', () => {
    expect(merge(facts(), event())).toEqual({ facts: facts(), status: 'confirmed', removedFrom: null, changes: [], theirs: facts() })
  })

  it('follow Outlook in what was changed there alone', () => {
    expect(merge(facts(), event({ time: 'Tue' }))).toMatchObject({
      facts: facts({ time: 'Tue' }),
      changes: [{ field: 'time', before: 'Mon', after: 'Tue' }],
    })
  })

  it('follow the cockpit in what was changed here alone', () => {
    expect(merge(facts({ time: 'Wed' }), event())).toMatchObject({ facts: facts({ time: 'Wed' }), changes: [] })
  })

  it('follow Outlook where both were changed, and the cockpit in the rest', () => {
    expect(merge(facts({ time: 'Wed', place: 'Kiel' }), event({ time: 'Tue' })).facts).toEqual(facts({ time: 'Tue', place: 'Kiel' }))
  })

  it('do not take our own word that comes back for a change', () => {
    expect(merge(facts({ time: 'Thu' }), event({ time: 'Wed' }), facts({ time: 'Wed' }))).toMatchObject({
      facts: facts({ time: 'Thu' }),
      changes: [],
    })
  })

  it('take place after all when the event is there again, as Outlook has it', () => {
    expect(merge(facts(), event({ time: 'Tue' }), null, 'cancelled', 'asked')).toMatchObject({
      ...{ status: 'asked', removedFrom: null, facts: facts({ time: 'Tue' }) },
      changes: [
        { field: 'status', before: 'cancelled', after: 'asked' },
        { field: 'time', before: 'Mon', after: 'Tue' },
      ],
    })
    expect(merge(facts(), event(), null, 'cancelled')).toMatchObject({ status: 'cancelled', changes: [] })
    expect(merge(facts(), event({ isOff: true }), null, 'cancelled', 'asked')).toMatchObject({
      status: 'cancelled',
      removedFrom: 'asked',
      changes: [],
    })
  })

  it.each(['gone' as const, event({ isOff: true })])('are off when the event is deleted or declined', (theirs) => {
    expect(merge(facts(), theirs)).toMatchObject({
      ...{ status: 'cancelled', removedFrom: 'confirmed' },
      changes: [{ field: 'status', before: 'confirmed', after: 'cancelled' }],
    })
  })

  it.each(['done', 'not_met', 'cancelled'] as const)('are not moved any more once it is %s', (status) => {
    expect(merge(facts(), event({ time: 'Tue' }), null, status)).toMatchObject({ facts: facts(), status, changes: [] })
    expect(merge(facts(), 'gone', null, status).status).toBe(status)
  })

  it('share the time and no word once it is private', () => {
    const merged = merge(facts(), event({ isPrivate: true, time: 'Tue', subject: 'GEHEIM', place: 'GEHEIM' }))
    expect(merged.facts).toEqual(facts({ time: 'Tue' }))
    expect(JSON.stringify(merged)).not.toContain('GEHEIM')
  })
})

describe('merging', () => {
  const side = fc.record({ a: fc.constantFrom('1', '2', '3'), b: fc.boolean() })

  it('once or twice gives the same, and then nothing is left to say', () => {
    fc.assert(
      fc.property(side, side, side, (agreed, ours, theirs) => {
        const merged = mergeFacts({ agreed, sending: null }, ours, theirs)
        expect(mergeFacts({ agreed: theirs, sending: null }, merged, theirs)).toEqual(merged)
        expect(mergeFacts({ agreed: merged, sending: null }, merged, merged)).toEqual(merged)
      }),
    )
  })

  it('never invents a value', () => {
    fc.assert(
      fc.property(side, side, side, fc.option(side), (agreed, ours, theirs, sending) => {
        const merged = mergeFacts({ agreed, sending }, ours, theirs)
        expect([ours.a, theirs.a]).toContain(merged.a)
      }),
    )
  })
})

describe('an appointment', () => {
  const now = new Date('2026-11-25T08:00:00Z')
  const usual = {
    ...{ startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T10:00:00Z', seriesId: null, isSeries: false },
    ...{ isAllDay: false, isPrivate: false, isOff: false, showAs: 'busy' },
  }

  it('may be a visit', () => {
    expect(isVisitCandidate(usual, now)).toBe(true)
    expect(isVisitCandidate({ ...usual, seriesId: 'series' }, now)).toBe(true)
  })

  it.each([
    { isPrivate: true },
    { isOff: true },
    { isAllDay: true },
    { isSeries: true },
    { showAs: 'free' },
    { endsAt: '2026-11-25T08:00:00Z' },
    { seriesId: 'series', startsAt: '2027-01-20T09:00:00Z', endsAt: '2027-01-20T10:00:00Z' },
  ])('is none with %o', (given) => {
    expect(isVisitCandidate({ ...usual, ...given }, now)).toBe(false)
  })
})
