import { describe, expect, it } from 'vitest'
import { mergeTask, type TaskFacts } from '../../../domain/follow-ups/merge-task.ts'
import { nextDueOn } from '../../../domain/follow-ups/recurrence.ts'

const facts = (given: Partial<TaskFacts> = {}): TaskFacts => ({
  title: 'Nachfassen',
  dueOn: '2026-11-30',
  remindAt: '2026-11-30T09:00',
  isDone: false,
  ...given,
})
const agreed = { agreed: facts(), sending: null }

describe('a follow-up and its task', () => {
  it.each([{ title: 'Anders' }, { dueOn: '2026-12-02' }, { remindAt: '2026-11-30T14:00' }, { remindAt: null }])('follow To Do in %o', (given) => {
    expect(mergeTask(facts(), agreed, facts(given)).facts).toEqual(facts(given))
  })

  it('keep what each side changed alone', () => {
    const merged = mergeTask(facts({ dueOn: '2026-12-02' }), agreed, facts({ title: 'Anders' }))
    expect(merged.facts).toEqual(facts({ dueOn: '2026-12-02', title: 'Anders' }))
  })

  it('are done when either side says so, and remind again as before when it is taken back', () => {
    const done = mergeTask(facts({ dueOn: '2026-12-02' }), agreed, facts({ isDone: true, remindAt: null }))
    expect(done.facts).toEqual(facts({ dueOn: '2026-12-02', isDone: true }))
    expect(done.theirs.remindAt).toBe('2026-11-30T09:00')
  })

  it('move to the day on which a snoozed reminder comes', () => {
    expect(mergeTask(facts(), agreed, facts({ remindAt: '2026-12-01T08:00' })).facts).toEqual(
      facts({ remindAt: '2026-12-01T08:00', dueOn: '2026-12-01' }),
    )
  })

  it('stay on their day when the reminder comes earlier', () => {
    expect(mergeTask(facts(), agreed, facts({ remindAt: '2026-11-28T08:00' })).facts.dueOn).toBe('2026-11-30')
  })

  it('keep their day when To Do has none any more', () => {
    expect(mergeTask(facts(), agreed, { ...facts(), dueOn: null }).facts).toEqual(facts())
  })
})

describe('a follow-up that comes again', () => {
  it.each([
    ['day', 1, '2026-11-30', '2026-11-30', '2026-12-01'],
    ['day', 2, '2026-11-30', '2026-12-05', '2026-12-06'],
    ['week', 2, '2026-11-30', '2026-11-25', '2026-12-14'],
    ['month', 1, '2026-01-31', '2026-01-31', '2026-02-28'],
    ['month', 1, '2026-01-31', '2026-02-28', '2026-03-31'],
    ['month', 3, '2026-11-30', '2027-01-01', '2027-02-28'],
    ['year', 1, '2024-02-29', '2024-03-01', '2025-02-28'],
  ] as const)('every %s times %i from %s, done on %s, is due on %s', (every, interval, dueOn, today, expected) => {
    expect(nextDueOn({ every, interval }, dueOn, today)).toBe(expected)
  })
})
