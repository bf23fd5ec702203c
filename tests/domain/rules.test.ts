import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostUrgent } from '../../domain/cockpit/urgency.ts'
import { nextBandFromCents, shareBand } from '../../domain/customers/customer-class.ts'
import { foldCompanyName, foldText } from '../../domain/customers/names.ts'
import { isOrderOverdue, orderRhythmDays } from '../../domain/customers/order-rhythm.ts'
import { toE164 } from '../../domain/customers/phone-number.ts'
import { companyDomain, isOwnAddress, normaliseAddress } from '../../domain/mail/mail-address.ts'
import { mailIdentityText, messageKeyText } from '../../domain/mail/mail-identity.ts'
import { addDays, dayIn, daysBetween, toInstant, toLocal, yearBefore } from '../../domain/time/local-time.ts'

const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('local time', () => {
  it.each([
    ['2026-07-01T08:00:00Z', 'Europe/Berlin', '2026-07-01T10:00:00'],
    ['2026-01-01T08:00:00Z', 'Europe/Berlin', '2026-01-01T09:00:00'],
    ['2026-01-01T08:00:00Z', 'America/New_York', '2026-01-01T03:00:00'],
  ])('%s in %s is %s, there and back', (instant, zone, local) => {
    expect(toLocal(instant, zone)).toBe(local)
    expect(toInstant(local, zone)).toEqual(new Date(instant))
  })

  it('takes the first of a repeated hour and moves a skipped one on', () => {
    expect(toInstant('2026-10-25T02:30:00', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(toInstant('2026-03-29T02:30:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it('changes the day at midnight of the zone', () => {
    expect(dayIn('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-23')
    expect(dayIn('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22')
  })

  it('counts days so that adding and counting agree', () => {
    fc.assert(fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, n) => daysBetween(day, addDays(day, n)) === n))
  })

  it('finds the same day a year earlier, also of a leap day', () => {
    expect([yearBefore('2026-11-23'), yearBefore('2024-02-29'), yearBefore('2025-03-01')]).toEqual(['2025-11-23', '2023-02-28', '2024-03-01'])
  })
})

describe('the rhythm of orders', () => {
  it('is the median gap, and nothing with fewer than four order days', () => {
    expect(orderRhythmDays(['2026-01-01', '2026-01-11', '2026-01-31'])).toBeNull()
    expect(orderRhythmDays(['2026-02-10', '2026-01-01', '2026-01-11', '2026-01-11', '2026-01-31'])).toBe(10)
  })

  it('lies between the smallest and the largest gap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 4, maxLength: 40 }), (orderDays) => {
        const sorted = [...orderDays].sort()
        const gaps = sorted.slice(1).map((day, i) => daysBetween(sorted[i]!, day))
        const rhythm = orderRhythmDays(orderDays)!
        return rhythm >= Math.min(...gaps) && rhythm <= Math.max(...gaps)
      }),
    )
  })

  it('is broken after one and a half times itself', () => {
    expect([isOrderOverdue(15, 10), isOrderOverdue(16, 10), isOrderOverdue(null, 10), isOrderOverdue(99, null)]).toEqual([false, true, false, false])
  })
})

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

describe('names', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'mueller und soehne'],
    ['MUELLER UND SOEHNE', 'mueller und soehne'],
    ['Eisenwaren Lüders e. K.', 'eisenwaren lueders'],
    ['Łódź Maszyny Sp. z o.o.', 'lodz maszyny'],
    ['Ǣgir Ǿrsted GmbH', 'aegir oersted'],
    ['GmbH', 'gmbh'],
  ])('%s folds to %s', (name, folded) => expect(foldCompanyName(name)).toBe(folded))

  it('fold to themselves once folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => foldText(foldText(text)) === foldText(text)))
  })
})

describe('addresses', () => {
  it('are lower case, or none', () => {
    expect([normaliseAddress(' Info@Firma.DE '), normaliseAddress('Anna Weber'), normaliseAddress('a@b@c')]).toEqual(['info@firma.de', null, null])
  })

  it.each([
    ['anna@vertrieb.firma.co.uk', 'firma.co.uk'],
    ['anna@kunde.example', 'kunde.example'],
    ['max@gmx.de', null],
    ['kaputt', null],
  ])('%s belongs to the company domain %s', (address, domain) => expect(companyDomain(address)).toBe(domain))

  it('of our own domains and what is below them are internal, look-alikes are not', () => {
    const own = ['firma.example']
    expect(['a@firma.example', 'a@it.firma.example', 'a@nichtfirma.example', 'firma.example'].map((address) => isOwnAddress(address, own))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('phone numbers', () => {
  it.each([
    ['0451 / 58210-0', '+49451582100'],
    ['+43 1 2345678', '+4312345678'],
    ['123', null],
    ['Zentrale', null],
  ])('%s is %s', (text, number) => expect(toE164(text)).toBe(number))
})

describe('the identity of a mail', () => {
  const mail = { internetMessageId: '<A@b>', senderAddress: 'Anna@Kunde.example', subject: 'x', sentAt: '2026-11-23T07:00:00.400Z' }

  it('is the same whatever the mailbox does to case of the sender and fractions of seconds', () => {
    expect(mailIdentityText({ ...mail, senderAddress: ' anna@kunde.example', sentAt: '2026-11-23T07:00:00Z', subject: 'y' })).toBe(
      mailIdentityText(mail),
    )
  })

  it('differs for two mails with one Message-ID', () => {
    expect(mailIdentityText({ ...mail, sentAt: '2026-11-23T07:00:01Z' })).not.toBe(mailIdentityText(mail))
  })

  it('comes from the content when the id is missing or absurdly long', () => {
    expect(mailIdentityText({ ...mail, internetMessageId: null })).toBe(mailIdentityText({ ...mail, internetMessageId: 'x'.repeat(999) }))
    expect(messageKeyText(null, 'a@b.c')).toBeNull()
  })
})

describe('the share-of-wallet band', () => {
  it.each([
    [0, 100_000, 3],
    [1, 100_000, 2],
    [50_000, 100_000, 2],
    [50_001, 100_000, 1],
    [50_001, null, 2],
  ])('revenue %i of potential %s is band %i', (revenue, potential, band) => expect(shareBand(revenue, potential)).toBe(band))

  it('says from which revenue the next band begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 1e9 }), (revenue, potential) => {
        const next = nextBandFromCents(revenue, potential)
        return next === null ? shareBand(revenue, potential) === 1 : shareBand(next, potential) === 1 && shareBand(next - 1, potential) === 2
      }),
    )
  })
})
