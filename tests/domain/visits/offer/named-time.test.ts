import { describe, expect, it } from 'vitest'
import { namedTime } from '../../../../domain/visits/offer/named-time.ts'

const at = (number: number, day: string, from: string, until: string) => ({
  startsAt: `${day}T${from}:00Z`,
  endsAt: `${day}T${until}:00Z`,
  number,
  of: 3,
})
const tuesday = at(1, '2026-12-01', '09:00', '10:00')
const thursday = at(2, '2026-12-03', '12:30', '13:15')
const friday = at(3, '2026-12-04', '08:00', '09:00')

const named = (text: string, offered = [tuesday, thursday, friday]) => namedTime(text, offered, 'Europe/Berlin')

describe('a reply', () => {
  it.each([
    'Dienstag passt gut!',
    'der 1.12. ist prima',
    'am 01. 12 gerne',
    'Der 1. Dezember, bitte.',
    'December 1st works',
    'the 1st of December',
    'Tuesday,\nplease',
    'Der erste passt gut.',
    'Den ersten Termin nehmen wir gerne',
    'The first one works for us.',
    'Vorschlag 1 wäre gut',
    'Donnerstag geht leider nicht, aber Dienstag passt.',
    'Der zweite passt nicht, der erste schon besser: der erste ist gut.',
  ])('that says %j names the first', (text) => {
    expect(named(text)).toBe(tuesday)
  })

  it.each([
    'der zweite passt uns gut',
    'Der Zweite, bitte!',
    'Nr. 2',
    'Nr. 2 passt',
    'Nummer zwei bitte',
    'Termin 2 passt prima.',
    'Option 2 works',
    'the second one works',
    'The second would be great',
    'wir nehmen den zweiten',
    'Zweiter Termin passt.',
    'second slot please',
    'The 2nd one is fine',
  ])('that says %j names the second', (text) => {
    expect(named(text)).toBe(thursday)
  })

  it.each([
    'der letzte',
    'Der letzte Termin passt.',
    'Vorschlag 3',
    'the last one, please',
    'The third works',
    'Der dritte wäre am besten',
    'number 3',
  ])('that says %j names the last', (text) => {
    expect(named(text)).toBe(friday)
  })

  it.each([
    'Gerne!',
    'Dienstag oder Donnerstag',
    'am 11.12. vielleicht',
    'Dienstags nie',
    'Artikel 31.125',
    'Dienstag passt uns leider nicht',
    'Der zweite geht leider nicht.',
    'Wir sitzen im zweiten Stock.',
    'Im zweiten Halbjahr gerne',
    'Das ist schon die zweite Anfrage',
    'Zum ersten Mal bestellen wir bei Ihnen',
    'am zweiten Dezember sind wir zu',
    'Your last order arrived',
    'the last order works fine',
    'On second thought, call me',
    'at the latest tomorrow',
    'Der letzte Auftrag ist da',
    'First of all, thank you',
    'Der erste oder der zweite passt',
    'wir sind 2 Personen',
    'Der Termin 2026 wird eng',
    'Termin 2.12. wäre schön',
    'Halle 2 bitte',
    'None of them, the third is not possible',
  ])('that says %j names none for certain', (text) => {
    expect(named(text)).toBeNull()
  })

  it('that names a weekday offered twice names none', () => {
    const nextTuesday = at(2, '2026-12-08', '09:00', '10:00')
    expect(named('Dienstag passt', [tuesday, nextTuesday])).toBeNull()
    expect(named('der 8. Dezember passt', [tuesday, nextTuesday])).toBe(nextTuesday)
  })

  it('counts the times as they stood in the mail, also those that are held no more', () => {
    expect(named('der zweite passt', [tuesday, friday])).toBeNull()
    expect(named('der letzte passt', [tuesday, thursday])).toBeNull()
    expect(named('der dritte passt', [tuesday, friday])).toBe(friday)
  })
})
