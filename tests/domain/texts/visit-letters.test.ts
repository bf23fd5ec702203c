import { describe, expect, it } from 'vitest'
import { type Correspondent, type LetterKind, visitLetter } from '../../../domain/texts/visit-letters.ts'

const contact: Correspondent = { salutation: 'Frau', givenName: 'Anna', surname: 'Weber', form: 'sie', language: 'de' }
const letter = (given: Partial<Correspondent> = {}, kind: LetterKind = 'ask') =>
  visitLetter(kind, { contact: { ...contact, ...given }, day: '2026-12-03', from: '10:20', until: '11:20' })

describe('the mail that asks for an appointment', () => {
  it('names day and time, formally', () => {
    expect(letter().subject).toBe('Besuch am Donnerstag, 3. Dezember')
    expect(letter().body).toBe(
      'Guten Tag Frau Weber,\n\nam Donnerstag, 3. Dezember bin ich in Ihrer Nähe und käme gerne von 10:20 bis 11:20 Uhr bei Ihnen vorbei. Passt Ihnen das?\n\n',
    )
  })

  it('says du where one does', () => {
    expect(letter({ form: 'du' }).body).toMatch(/^Hallo Anna,\n\nam .* in deiner Nähe/)
  })

  it('greets by the whole name where no salutation is known', () => {
    expect(letter({ salutation: null }).body).toMatch(/^Guten Tag Anna Weber,/)
    expect(letter({ salutation: null, givenName: null }).body).toMatch(/^Guten Tag Weber,/)
  })

  it('is English for whoever reads no German', () => {
    expect(letter({ language: 'fr' })).toMatchObject({ subject: 'Visit on Thursday 3 December', body: expect.stringMatching(/^Dear Anna Weber,/) })
  })
})

describe('the mail that', () => {
  it.each([
    ['confirm', 'sie', 'de', 'Besuch am Donnerstag, 3. Dezember', /^Guten Tag Frau Weber,\n\ngerne bestätige ich Ihnen .* von 10:20 bis 11:20 Uhr/],
    ['confirm', 'du', 'de', 'Besuch am Donnerstag, 3. Dezember', /^Hallo Anna,\n\ngerne bestätige ich dir .*3\. Dezember/],
    ['confirm', 'sie', 'en', 'Visit on Thursday 3 December', /^Dear Anna Weber,\n\nI am pleased to confirm .* from 10:20 to 11:20/],
    ['confirm', 'du', 'en', 'Visit on Thursday 3 December', /^Hi Anna,\n\njust to confirm/],
    [
      'call_off',
      'sie',
      'de',
      'Absage: Besuch am Donnerstag, 3. Dezember',
      /am Donnerstag, 3\. Dezember um 10:20 Uhr absagen\. Bitte entschuldigen Sie/,
    ],
    ['call_off', 'du', 'de', 'Absage: Besuch am Donnerstag, 3. Dezember', /absagen\. Entschuldige bitte/],
    ['call_off', 'sie', 'en', 'Cancelled: visit on Thursday 3 December', /^Dear Anna Weber,\n\nI am afraid I have to cancel/],
    ['call_off', 'du', 'en', 'Cancelled: visit on Thursday 3 December', /^Hi Anna,\n\nsorry, I have to cancel/],
    [
      'move',
      'sie',
      'de',
      'Unser Termin: neu am Donnerstag, 3. Dezember',
      /Passt Ihnen stattdessen Donnerstag, 3\. Dezember von 10:20 bis 11:20 Uhr\?/,
    ],
    ['move', 'du', 'de', 'Unser Termin: neu am Donnerstag, 3. Dezember', /Passt dir stattdessen/],
    ['move', 'sie', 'en', 'Our appointment: now on Thursday 3 December', /suit you instead\?/],
    ['move', 'du', 'en', 'Our appointment: now on Thursday 3 December', /work for you instead\?/],
  ] as const)('%ss, %s, %s', (kind, form, language, subject, body) => {
    expect(letter({ form, language }, kind).subject).toBe(subject)
    expect(letter({ form, language }, kind).body).toMatch(body)
  })
})
