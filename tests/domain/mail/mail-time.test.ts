import { expect, it } from 'vitest'
import { writtenAt } from '../../../domain/mail/mail-time.ts'

it.each([
  ['a second before it arrived', '2026-11-24T08:00:00Z', '2026-11-24T08:00:01Z', '2026-11-24T08:00:00Z'],
  ['by a clock that is fast', '2026-11-24T08:00:05Z', '2026-11-24T08:00:01Z', '2026-11-24T08:00:01Z'],
  ['in another zone, but before it arrived', '2026-11-24T09:00:00+01:00', '2026-11-24T08:00:01Z', '2026-11-24T09:00:00+01:00'],
  ['in the next century', '2150-01-01T00:00:00Z', '2026-11-24T08:00:01Z', '2026-11-24T08:00:01Z'],
])('a mail sent %s', (_, sentAt, receivedAt, expected) => {
  expect(writtenAt({ sentAt, receivedAt })).toBe(expected)
})
