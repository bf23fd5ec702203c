import { describe, expect, it } from 'vitest'
import { offeredTime, offerText, type TimeTelling } from '../../../../domain/visits/offer/offer-text.ts'
import { usualWording } from '../../../../domain/visits/offer/offer-texts.ts'
import { offerForms, offerLanguages, wordingFaults } from '../../../../domain/visits/offer/offer-wording.ts'

const german: TimeTelling = { language: 'de', zone: 'Europe/Berlin', readerZone: 'Europe/Berlin', today: '2026-11-23' }
const english: TimeTelling = { ...german, language: 'en' }
const at = (day: string, from: string, until: string) => ({ startsAt: `${day}T${from}:00Z`, endsAt: `${day}T${until}:00Z` })
const tuesday = at('2026-12-01', '09:00', '10:00')
const thursday = at('2026-12-03', '12:30', '13:15')

describe('an offered time', () => {
  it('is said as people say it', () => {
    expect(offeredTime(tuesday, german)).toBe('Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr')
    expect(offeredTime(tuesday, english)).toBe('Tuesday, 1 December, 10:00 to 11:00')
    expect(offeredTime(at('2026-07-01', '06:00', '07:00'), german)).toBe('Mittwoch, 1. Juli, 08:00 bis 09:00 Uhr')
  })

  it('names the year when it is another one', () => {
    expect(offeredTime(at('2027-01-12', '09:00', '10:00'), german)).toBe('Dienstag, 12. Januar 2027, 10:00 bis 11:00 Uhr')
  })

  it('names its zone only where the clock of the reader shows another time', () => {
    expect(offeredTime(tuesday, { ...german, readerZone: 'Europe/Vienna' })).toBe('Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr')
    expect(offeredTime(tuesday, { ...german, readerZone: 'Europe/London' })).toBe('Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr (MEZ)')
    expect(offeredTime(tuesday, { ...english, readerZone: 'Europe/London' })).toBe('Tuesday, 1 December, 10:00 to 11:00 (CET)')
  })

  it('around midnight is on the day of its own zone', () => {
    expect(offeredTime(at('2026-12-31', '23:30', '23:45'), german)).toBe('Freitag, 1. Januar 2027, 00:30 bis 00:45 Uhr')
  })
})

describe('the text of an offer', () => {
  it('has each time on a line of its own', () => {
    const offer = { times: [tuesday, thursday], company: 'Müller GmbH', minutes: 60 }
    expect(offerText(usualWording.de.du, offer, german)).toBe(
      'gerne komme ich bei dir vorbei. Diese Termine kann ich dir anbieten:\n\n– Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr\n' +
        '– Donnerstag, 3. Dezember, 13:30 bis 14:15 Uhr\n\nWelcher passt dir am besten?',
    )
    expect(offerText('{ company }: {length}\n{times}', { ...offer, times: [tuesday] }, english)).toBe(
      'Müller GmbH: 60 minutes\n– Tuesday, 1 December, 10:00 to 11:00',
    )
  })

  it('takes what a company is called as it is', () => {
    const offer = { times: [tuesday], company: '{Termine} & $1', minutes: 60 }
    expect(offerText('{Firma}', offer, german)).toBe('{Termine} & $1')
  })
})

describe('a template', () => {
  it('is good as it comes', () => {
    for (const language of offerLanguages) for (const form of offerForms) expect(wordingFaults(usualWording[language][form], language)).toEqual([])
  })

  it.each([
    ['{Termine} {Termin} {Termin}', [{ code: 'unknown', name: 'Termin' }]],
    ['{Termine} {times}', [{ code: 'unknown', name: 'times' }]],
    ['{Termine} {}', [{ code: 'unknown', name: '' }]],
    ['{Termine} {Firma', [{ code: 'unclosed' }]],
    ['{{Termine}}', [{ code: 'unclosed' }]],
    ['Bis bald', [{ code: 'missing', name: 'Termine' }]],
  ])('%j tells what is wrong with it', (template, faults) => {
    expect(wordingFaults(template, 'de')).toEqual(faults)
  })
})
