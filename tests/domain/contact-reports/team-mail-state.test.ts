import { describe, expect, it } from 'vitest'
import { latenessAt, teamMailActs, teamMailState } from '../../../domain/contact-reports/team-mail-state.ts'
import { holidayOn } from '../../../domain/visits/frame/holidays.ts'

const facts = { takenBy: null, isAnswered: false, isAwaited: false, isSettled: false, isReadable: true }

describe('a mail in a team’s mailbox', () => {
  it.each([
    ['nobody has it', {}, 'open'],
    ['I have taken it', { takenBy: 'me' }, 'mine'],
    ['a colleague has it', { takenBy: 'katrin' }, 'waiting'],
    ['one of us has answered it', { isAnswered: true }, 'answered'],
    ['I had taken it, and one of us has answered', { takenBy: 'me', isAnswered: true }, 'answered'],
    ['a colleague had taken it, and one of us has answered', { takenBy: 'katrin', isAnswered: true }, 'answered'],
    ['the answer waits for the customer’s', { takenBy: 'me', isAnswered: true, isAwaited: true }, 'waiting'],
    ['nothing is awaited of what nobody has answered', { isAwaited: true }, 'open'],
    ['it needs no answer', { takenBy: 'me', isSettled: true }, 'answered'],
    ['it needs no answer, although one is awaited', { isAnswered: true, isAwaited: true, isSettled: true }, 'answered'],
  ] as const)('%s', (_, given, state) => expect(teamMailState({ ...facts, ...given }, 'me')).toBe(state))
})

describe('what can be done about it', () => {
  it.each([
    ['nobody has it', {}, ['take', 'hand_over', 'settle']],
    ['nobody has it, and I may not read it here', { isReadable: false }, ['take', 'hand_over']],
    ['I have it, and may not read it here', { takenBy: 'me', isReadable: false }, ['hand_over', 'settle', 'give_back']],
    ['I have it', { takenBy: 'me' }, ['hand_over', 'settle', 'give_back']],
    ['a colleague has it', { takenBy: 'katrin' }, ['take']],
    ['I have answered it', { takenBy: 'me', isAnswered: true }, []],
    ['we wait for the customer', { takenBy: 'me', isAnswered: true, isAwaited: true }, []],
    ['I have settled it', { takenBy: 'me', isSettled: true }, ['give_back']],
    ['a colleague has settled it', { takenBy: 'katrin', isSettled: true }, []],
  ] as const)('%s', (_, given, acts) => expect(teamMailActs({ ...facts, ...given }, 'me')).toEqual(acts))
})

/** Instants by the clock of Berlin in winter, an hour ahead of UTC. */
const at = (local: string): Date => new Date(`${local}:00+01:00`)

describe('how late it is', () => {
  it.each([
    ['within a morning', '2026-11-23T08:00', '2026-11-23T12:00', 'fresh'],
    ['after four working hours', '2026-11-23T08:00', '2026-11-23T12:01', 'late'],
    ['a working day later', '2026-11-23T09:00', '2026-11-24T09:00', 'late'],
    ['after a whole working day', '2026-11-23T09:00', '2026-11-24T09:01', 'overdue'],
    ['in the evening nothing passes', '2026-11-23T16:00', '2026-11-24T08:30', 'fresh'],
    ['what came at night counts from eight on', '2026-11-23T23:00', '2026-11-24T11:59', 'fresh'],
    ['what came at night, after noon', '2026-11-23T23:00', '2026-11-24T12:01', 'late'],
    ['over a weekend', '2026-11-20T16:00', '2026-11-23T10:59', 'fresh'],
    ['over a weekend, and four hours', '2026-11-20T16:00', '2026-11-23T11:01', 'late'],
    ['looked at on a Sunday', '2026-11-20T12:00', '2026-11-22T12:00', 'late'],
    ['over Christmas, Friday 25 and the weekend', '2026-12-24T16:00', '2026-12-28T10:00', 'fresh'],
    ['a year ago', '2025-11-23T09:00', '2026-11-23T09:00', 'overdue'],
    ['by a clock ahead of ours', '2026-11-23T09:05', '2026-11-23T09:00', 'fresh'],
  ] as const)('%s', (_, sentAt, now, late) =>
    expect(latenessAt(at(now), 'Europe/Berlin', (day) => holidayOn(day, 'nationwide') !== null)(at(sentAt))).toBe(late),
  )

  it('goes by the reader’s clock', () => {
    const sentAt = new Date('2026-11-23T07:00:00Z')
    const now = new Date('2026-11-23T11:30:00Z')
    const by = (zone: string) => latenessAt(now, zone, () => false)(sentAt)
    expect([by('Europe/Berlin'), by('Europe/London')]).toEqual(['late', 'fresh'])
  })
})
