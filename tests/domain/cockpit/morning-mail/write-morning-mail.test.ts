import { describe, expect, it } from 'vitest'
import { morning } from '../../../../domain/cockpit/morning-mail/morning.ts'
import { writeMorningMail } from '../../../../domain/cockpit/morning-mail/write-morning-mail.ts'

describe('the morning', () => {
  it.each([
    ['2026-11-25T05:29:59Z', 'Europe/Berlin', false],
    ['2026-11-25T05:30:00Z', 'Europe/Berlin', true],
    ['2026-07-01T04:30:00Z', 'Europe/Berlin', true],
    ['2026-11-25T07:59:00Z', 'Europe/Berlin', true],
    ['2026-11-25T08:00:00Z', 'Europe/Berlin', false],
    ['2026-11-25T05:30:00Z', 'Europe/London', false],
    ['2026-10-25T05:30:00Z', 'Europe/Berlin', true],
  ])('%s in %s: %s', (instant, zone, expected) => {
    const { begins, ends } = morning(new Date(instant), zone)
    expect(new Date(instant) >= begins && new Date(instant) < ends).toBe(expected)
  })

  it('of the next day is at the same time by the clock, also when that is changed', () => {
    expect(morning(new Date('2026-10-24T12:00:00Z'), 'Europe/Berlin', 1).begins).toEqual(new Date('2026-10-25T05:30:00Z'))
  })
})

describe('the morning mail', () => {
  const visit = { startsAt: '2026-11-25T08:00:00Z', endsAt: '2026-11-25T08:45:00Z', place: null, phone: null, link: 'https://c.example/1' }

  it('holds time, place, phone and link of each visit and nothing else', () => {
    const full = { ...visit, place: 'Hafenstr. 3, 23552 Lübeck', phone: '+49451123', link: 'https://c.example/2' }
    expect(writeMorningMail([visit, full], [], { day: '2026-11-25', zone: 'Europe/Berlin', language: 'de' })).toEqual({
      subject: 'Ihre Besuche am 25.11.2026',
      text: '09:00–09:45\nhttps://c.example/1\n\n09:00–09:45\nHafenstr. 3, 23552 Lübeck\nTel. +49451123\nhttps://c.example/2',
    })
  })

  it('is in its reader’s language', () => {
    const mail = writeMorningMail([{ ...visit, phone: '+49451123' }], [], { day: '2026-11-25', zone: 'Europe/Berlin', language: 'en' })
    expect(mail).toEqual({ subject: 'Your visits on 25 November 2026', text: '09:00–09:45\nPhone +49451123\nhttps://c.example/1' })
  })

  describe('of complaints', () => {
    const complaint = { number: 'KR-26-0001', step: 'answer', level: 'head', dueOn: '2026-11-24', link: 'https://c.example/3' } as const
    const today = { day: '2026-11-25', zone: 'Europe/Berlin' }

    it('tells number, step and day, and nothing else', () => {
      expect(writeMorningMail([], [complaint], { ...today, language: 'de' })).toEqual({
        subject: 'Reklamationen am 25.11.2026',
        text: 'Frist abgelaufen: Reklamation KR-26-0001, Antwort geben, fällig war 24.11.2026\nhttps://c.example/3',
      })
      expect(writeMorningMail([], [complaint], { ...today, language: 'en' }).text).toMatch(
        /^Overdue: complaint KR-26-0001, give the answer, was due 24 November/,
      )
    })

    it('goes with the visits, and counts what is past twenty', () => {
      const { subject, text } = writeMorningMail(
        [visit],
        Array.from({ length: 23 }, () => complaint),
        { ...today, language: 'de' },
      )
      expect(subject).toBe('Ihre Besuche am 25.11.2026')
      expect(text.split('\n\n')).toHaveLength(22)
      expect(text).toMatch(/3 weitere Reklamationen stehen in Ihrem Tag\.$/)
    })
  })
})
