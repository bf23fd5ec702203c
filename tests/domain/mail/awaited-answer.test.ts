import { describe, expect, it } from 'vitest'
import { answerDueOn, answers, isFromOutside } from '../../../domain/mail/awaited-answer.ts'

describe('the day to come back to a mail', () => {
  it.each([
    ['2026-11-23', 3, '2026-11-26'],
    ['2026-11-25', 3, '2026-11-30'],
    ['2026-11-26', 3, '2026-11-30'],
    ['2026-11-25', 10, '2026-12-07'],
  ] as const)('of one sent on %s within %i days is %s', (sentOn, days, day) => {
    expect(answerDueOn(sentOn, days)).toBe(day)
  })
})

const sent = { conversationId: 'c1', messageIdHash: 'h1', sentAt: '2026-11-25T09:00:00.000Z' }
const reply = { conversationId: 'c1', references: [], receivedAt: '2026-11-25T10:00:00Z' }

describe('an answer', () => {
  it('lies in the conversation, or names the mail it answers', () => {
    expect(answers(reply, sent)).toBe(true)
    expect(answers({ ...reply, conversationId: 'elsewhere', references: ['h0', 'h1'] }, sent)).toBe(true)
    expect(answers({ ...reply, conversationId: 'elsewhere' }, sent)).toBe(false)
    expect(answers({ ...reply, conversationId: null }, { ...sent, messageIdHash: null })).toBe(false)
  })

  it('comes afterwards', () => {
    expect(answers({ ...reply, receivedAt: '2026-11-25T08:59:59Z' }, sent)).toBe(false)
  })

  it('is written by a person outside', () => {
    const mail = { subject: 'AW: Angebot', text: 'Passt.', receivedAt: '2026-11-25T10:00:00Z' }
    const from = (sender: string | null, headers: { name: string; value: string }[] = [], subject = mail.subject) =>
      isFromOutside({ ...mail, subject, sender, headers }, ['firma.example'])
    expect(from('anna@kunde.example')).toBe(true)
    expect(from('kollege@firma.example')).toBe(false)
    expect(from(null)).toBe(false)
    expect(from('anna@kunde.example', [{ name: 'Auto-Submitted', value: 'auto-replied' }])).toBe(false)
    expect(from('anna@kunde.example', [{ name: 'List-Unsubscribe', value: '<x>' }])).toBe(false)
    expect(from('noreply@kunde.example')).toBe(false)
    expect(from('anna@kunde.example', [{ name: 'Content-Type', value: 'multipart/report; report-type=disposition-notification' }])).toBe(false)
    expect(from('anna@kunde.example', [], 'Automatische Antwort: Angebot')).toBe(false)
    expect(from('anna@kunde.example', [], 'Abwesenheitsnotiz: Angebot')).toBe(false)
  })
})
