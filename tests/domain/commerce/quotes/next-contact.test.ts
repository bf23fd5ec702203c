/** When quotes are asked after: tables of days, in November and December 2026 unless they say otherwise. */
import { describe, expect, it } from 'vitest'
import { areTiers, usualChasePolicy } from '../../../../domain/commerce/quotes/chase-policy.ts'
import { type ChaseFacts, nextContact } from '../../../../domain/commerce/quotes/next-contact.ts'
import { workdaysFrom } from '../../../../domain/time/workdays.ts'
import type { HolidayRule } from '../../../../domain/visits/frame/holiday-rules.ts'
import { holidayOn } from '../../../../domain/visits/frame/holidays.ts'

const workdaysIn = (rule: HolidayRule) => workdaysFrom('2025-11-01', 800, (day) => holidayOn(day, rule) !== null)
const workdays = workdaysIn('nationwide')

/** A large quote of Monday, 2 November, that holds until Friday, 4 December. */
const quote: ChaseFacts = {
  ...{ quotedOn: '2026-11-02', validUntil: '2026-12-04', decisionOn: null, cents: 5_000_000 },
  ...{ contacts: 0, lastContactOn: null, heardOn: null },
}

const told = (facts: Partial<ChaseFacts>, today: string, policy = usualChasePolicy, calendar = workdays): string => {
  const next = nextContact({ ...quote, ...facts }, policy, calendar, today)
  return next.step === null ? next.because : `${next.step} ${next.dueOn}`
}

describe('the rhythm of a quote that nobody answers', () => {
  it.each([
    ['2026-11-02', 'arrived 2026-11-04'],
    ['2026-11-04', 'arrived 2026-11-04'],
    ['2026-11-10', 'arrived 2026-11-04'],
    ['2026-11-11', 'questions 2026-11-11'],
    ['2026-11-30', 'questions 2026-11-11'],
    ['2026-12-01', 'before_expiry 2026-12-01'],
    ['2026-12-20', 'before_expiry 2026-12-01'],
    ['2027-01-30', 'before_expiry 2026-12-01'],
    ['2027-01-31', 'past'],
  ])('on %s: %s', (today, expected) => expect(told({}, today)).toBe(expected))
})

describe('our own contacts', () => {
  it.each([
    ['one on the day of the first step', 1, '2026-11-04', '2026-11-04', 'questions 2026-11-11'],
    ['one ahead of it', 1, '2026-11-03', '2026-11-05', 'questions 2026-11-11'],
    ['one late enough for both', 1, '2026-11-12', '2026-11-12', 'before_expiry 2026-12-01'],
    ['two ahead of their days', 2, '2026-11-05', '2026-11-12', 'before_expiry 2026-12-01'],
    ['one on the last day', 1, '2026-12-01', '2026-12-01', 'nothing_left'],
    ['three, whenever', 3, '2026-11-06', '2026-12-01', 'enough'],
    ['more than three', 9, '2026-11-06', '2026-12-01', 'enough'],
  ])('%s', (_, contacts, lastContactOn, today, expected) => expect(told({ contacts, lastContactOn }, today)).toBe(expected))
})

describe('what the customer does', () => {
  it.each([
    ['ends the rhythm', { heardOn: '2026-11-03' }, '2026-11-23', 'heard'],
    ['ends it whatever we did', { heardOn: '2026-11-03', contacts: 3, lastContactOn: '2026-11-06' }, '2026-11-23', 'heard'],
    ['ahead of an agreed day leaves that', { heardOn: '2026-11-03', decisionOn: '2026-11-25' }, '2026-11-23', 'agreed 2026-11-25'],
    ['on the agreed day settles it', { heardOn: '2026-11-25', decisionOn: '2026-11-25' }, '2026-11-27', 'nothing_left'],
  ] as const)('%s', (_, facts, today, expected) => expect(told(facts, today)).toBe(expected))
})

describe('an agreed day', () => {
  it.each([
    ['comes before the rhythm', { decisionOn: '2026-11-25' }, '2026-11-23', 'agreed 2026-11-25'],
    ['stays where nobody asked', { decisionOn: '2026-11-18' }, '2026-11-23', 'agreed 2026-11-18'],
    ['holds beyond three contacts', { decisionOn: '2026-11-25', contacts: 3, lastContactOn: '2026-11-20' }, '2026-11-23', 'agreed 2026-11-25'],
    ['is settled by our asking', { decisionOn: '2026-11-18', contacts: 1, lastContactOn: '2026-11-18' }, '2026-11-23', 'nothing_left'],
    ['may lie on a Sunday', { decisionOn: '2026-11-22' }, '2026-11-23', 'agreed 2026-11-22'],
    ['rests like any other', { quotedOn: '2026-09-01', decisionOn: '2026-09-20' }, '2026-11-23', 'past'],
    ['may be the day of the quote', { decisionOn: '2026-11-02' }, '2026-11-03', 'agreed 2026-11-02'],
    ['from before the quote was another one’s', { decisionOn: '2026-11-01' }, '2026-11-23', 'questions 2026-11-11'],
  ] as const)('%s', (_, facts, today, expected) => expect(told(facts, today)).toBe(expected))

  it('means nothing where the company does not go by it', () =>
    expect(told({ decisionOn: '2026-11-25' }, '2026-11-23', { ...usualChasePolicy, onAgreedDay: false })).toBe('questions 2026-11-11'))
})

describe('validity', () => {
  it.each([
    ['none: no third step', { validUntil: null }, '2026-12-20', 'questions 2026-11-11'],
    ['none, and asked twice: nothing', { validUntil: null, contacts: 2, lastContactOn: '2026-11-11' }, '2026-11-20', 'nothing_left'],
    ['a week: no questions after the reminder', { validUntil: '2026-11-11' }, '2026-11-11', 'before_expiry 2026-11-06'],
    ['a week: the first step is still asked', { validUntil: '2026-11-11' }, '2026-11-05', 'arrived 2026-11-04'],
    ['two days: no reminder on the day of the quote', { validUntil: '2026-11-04' }, '2026-11-04', 'arrived 2026-11-04'],
    [
      'for ever, as some programs say it: no day long before that',
      { validUntil: '2099-12-31', contacts: 2, lastContactOn: '2026-11-11' },
      '2026-11-20',
      'nothing_left',
    ],
    ['until a Sunday: counted from there', { validUntil: '2026-12-06' }, '2026-12-02', 'before_expiry 2026-12-02'],
  ] as const)('%s', (_, facts, today, expected) => expect(told(facts, today)).toBe(expected))
})

describe('value', () => {
  it.each([
    [99_999, '2026-11-10', 'questions 2026-11-11'],
    [99_999, '2026-12-20', 'questions 2026-11-11'],
    [100_000, '2026-11-04', 'questions 2026-11-11'],
    [100_000, '2026-12-02', 'before_expiry 2026-12-01'],
    [999_999, '2026-11-04', 'questions 2026-11-11'],
    [1_000_000, '2026-11-04', 'arrived 2026-11-04'],
    [-5_000, '2026-11-10', 'questions 2026-11-11'],
  ])('%i cents on %s: %s', (cents, today, expected) => expect(told({ cents }, today)).toBe(expected))

  it('a first contact answers for the first step that is asked for', () =>
    expect(told({ cents: 99_999, contacts: 1, lastContactOn: '2026-11-03' }, '2026-11-11')).toBe('nothing_left'))

  it('tiers ascend from nothing, and steps in their order', () => {
    expect(areTiers(usualChasePolicy.tiers)).toBe(true)
    const days = { arrived: 2, questions: 7, beforeExpiry: 3 }
    expect(areTiers([{ ...days, fromCents: 1 }])).toBe(false)
    expect(
      areTiers([
        { ...days, fromCents: 0 },
        { ...days, fromCents: 0 },
      ]),
    ).toBe(false)
    expect(areTiers([{ ...days, fromCents: 0, arrived: 7 }])).toBe(false)
    expect(areTiers([{ ...days, fromCents: 0, arrived: null }])).toBe(true)
  })

  it('steps that are switched off are none', () => {
    const off = { ...usualChasePolicy, tiers: [{ fromCents: 0, arrived: null, questions: null, beforeExpiry: null }] }
    expect(told({}, '2026-11-30', off)).toBe('nothing_left')
  })
})

describe('holidays', () => {
  it.each([
    ['nationwide', '2026-12-28'],
    ['BY', '2026-12-28'],
    ['none', '2026-12-25'],
  ] as const)('%s: two workdays after Wednesday, 23 December', (rule, day) =>
    expect(told({ quotedOn: '2026-12-23', validUntil: null }, '2026-12-23', usualChasePolicy, workdaysIn(rule))).toBe(`arrived ${day}`),
  )

  it.each([
    ['nationwide', '2026-06-04'],
    ['NW', '2026-06-05'],
  ] as const)('%s: two workdays after Tuesday, 2 June', (rule, day) =>
    expect(told({ quotedOn: '2026-06-02', validUntil: null }, '2026-06-02', usualChasePolicy, workdaysIn(rule))).toBe(`arrived ${day}`),
  )
})
