import { expect, it } from 'vitest'
import { mayBeAnswered } from '../../../../domain/visits/offer/may-be-answered.ts'

const OFFERED = '2026-11-23T09:00:00.840Z'

it.each([
  ['while its mail is written', { mode: 'compose', createdAt: null }, 'writing'],
  ['beside the mail it answers', { mode: 'read', createdAt: '2026-11-23T08:00:00.000Z' }, 'unsure'],
  ['beside a mail of the second before', { mode: 'read', createdAt: '2026-11-23T08:59:59.000Z' }, 'unsure'],
  ['beside an answer of the very second, of which Outlook tells no more', { mode: 'read', createdAt: '2026-11-23T09:00:00.000Z' }, 'yes'],
  ['beside a later mail', { mode: 'read', createdAt: '2026-11-23T09:30:00.000Z' }, 'yes'],
  ['beside a mail of which nobody knows when it came', { mode: 'read', createdAt: null }, 'yes'],
  ['beside an appointment', { mode: 'appointment', createdAt: null }, 'yes'],
  ['without a mail', null, 'yes'],
] as const)('%s', (_, open, answer) => {
  expect(mayBeAnswered(open, OFFERED)).toBe(answer)
})
