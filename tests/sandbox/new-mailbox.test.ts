import { expect, it } from 'vitest'
import { newMailbox } from '../../sandbox/store/new-mailbox.ts'
import { demoMail, mailboxes } from './running.ts'

const AT = '2026-11-28T00:30:00Z'

const arrivals = (instants: string[]): string[] => {
  const mails = instants.map((receivedAt, index) => demoMail(index + 1, { sentAt: receivedAt, receivedAt }))
  return newMailbox({ ...mailboxes[0]!, mails }, AT).messages.map(({ receivedDateTime }) => receivedDateTime)
}

it('holds no mail that is yet to come: those of the morning came just now, in their order', () => {
  const [before, first, last] = arrivals(['2026-11-27T16:30:00Z', '2026-11-28T06:05:00Z', '2026-11-28T06:55:00Z'])
  expect(before).toBe('2026-11-27T16:30:00Z')
  expect(Date.parse(first!)).toBeGreaterThan(Date.parse(AT) - 900_000)
  expect(Date.parse(last!)).toBeGreaterThan(Date.parse(first!))
  expect(Date.parse(last!)).toBeLessThanOrEqual(Date.parse(AT))
})

it('changed no mail later than it came', () => {
  const [mail] = newMailbox({ ...mailboxes[0]!, mails: [demoMail(1, { receivedAt: '2026-11-28T06:05:00Z' })] }, AT).messages
  expect(mail!.lastModifiedDateTime <= AT).toBe(true)
})
