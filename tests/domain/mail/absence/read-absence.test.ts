import { describe, expect, it } from 'vitest'
import { readAbsence } from '../../../../domain/mail/absence/read-absence.ts'

const WRITTEN_ON = '2026-08-03'
const read = (text: string) => readAbsence('Automatische Antwort: Anfrage', text, WRITTEN_ON)

describe('until when', () => {
  it.each([
    ['Ich bin bis 14.8. im Urlaub.', '2026-08-14'],
    ['Ich bin bis zum 14.08.2026 nicht im Büro.', '2026-08-14'],
    ['Vielen Dank für Ihre Nachricht. Ich bin vom 3.8. bis einschließlich 14.8.26 nicht im Hause.', '2026-08-14'],
    ['Ich bin in der Zeit vom 03. bis 14. August außer Haus.', '2026-08-14'],
    ['Abwesend: 03.08. – 14.08.2026', '2026-08-14'],
    ['Ich bin bis inkl. Freitag, den 14. August, auf Dienstreise.', '2026-08-14'],
    ['Ich bin zurzeit nicht im Büro und ab Montag, 17. August 2026, wieder erreichbar.', '2026-08-16'],
    ['Ich bin ab dem 17.08. wieder für Sie da.', '2026-08-16'],
    ['Ich bin am 17.8.2026 zurück.', '2026-08-16'],
    ['Meine Rückkehr ist am 17.08.2026.', '2026-08-16'],
    ['Wieder erreichbar ab 17.08.', '2026-08-16'],
    ['Vom 3.8. bis 14.8. bin ich im Urlaub, ab dem 17.8. bin ich wieder im Büro.', '2026-08-16'],
    ['Ich bin bis zum 14.8. im Urlaub und danach wieder erreichbar.', '2026-08-14'],
    ['Heute bin ich nicht im Büro. Ab morgen bin ich wieder da.', '2026-08-03'],
    ['Ich bin bis Freitag nicht erreichbar.', '2026-08-07'],
    ['Ich bin bis 4.1. in Urlaub.', '2027-01-04'],
    ['Ich bin bis voraussichtlich Ende 31.10. in Elternzeit.', '2026-10-31'],
    ['I am out of the office until August 14th.', '2026-08-14'],
    ['I am out of office from 3 August to 14 August 2026.', '2026-08-14'],
    ['I will be on annual leave through August 14, 2026 and back on August 17.', '2026-08-16'],
    ['I am away and will return on Monday, 17th of August.', '2026-08-16'],
    ['I will be back in the office on 2026-08-17.', '2026-08-16'],
    ['I am on vacation until 8/14/2026.', '2026-08-14'],
    ['I am on holiday until 14/08.', '2026-08-14'],
    ['I am out of the office, back on Monday.', '2026-08-09'],
    ['Ich bin zurzeit nicht im Büro.', null],
    ['Ich bin im Urlaub. Unsere Messe findet am 20.9. statt.', null],
    ['Bis 31.2. bin ich im Urlaub.', null],
    ['Ich war bis 14.7. im Urlaub.', null],
  ])('%s', (text, until) => expect(read(text)).toMatchObject({ until, hasLeft: false }))
})

describe('who stands in', () => {
  it.each([
    ['In dringenden Fällen wenden Sie sich bitte an Frau Klein (klein@firma.de).', 'Frau Klein'],
    ['Meine Vertretung ist Frau Dr. Klein-Schmidt.', 'Frau Dr. Klein-Schmidt'],
    ['Vertretung: Herr Möller, Tel. 0451 1234', 'Herr Möller'],
    ['Es vertritt mich Herr von Bülow.', 'Herr von Bülow'],
    ['Frau Klein vertritt mich.', 'Frau Klein'],
    ['Bitte wenden Sie sich an meine Kollegin Anna Klein.', 'Anna Klein'],
    ['Während meiner Abwesenheit hilft Ihnen Herr Tim Öztürk gerne weiter.', 'Herr Tim Öztürk'],
    ['In meiner Abwesenheit steht Ihnen meine Kollegin, Frau Sabine Lüders, zur Verfügung.', 'Frau Sabine Lüders'],
    ['Please contact Ms Klein for urgent matters.', 'Ms Klein'],
    ['For urgent matters please contact my colleague Tom Reed.', 'Tom Reed'],
    ['Anna Klein will be covering for me.', 'Anna Klein'],
    ['Bitte wenden Sie sich an unsere Zentrale unter 0451 1234.', null],
    ['In dringenden Fällen wenden Sie sich bitte an das Team Vertrieb.', null],
    ['Ihre E-Mail wird nicht weitergeleitet.', null],
    ['Please contact our sales office.', null],
  ])('%s', (text, substitute) => expect(read(`Ich bin bis 14.8. im Urlaub. ${text}`)).toMatchObject({ substitute, until: '2026-08-14' }))
})

describe('who has left', () => {
  it.each([
    'Ich bin nicht mehr für die Müller GmbH tätig. Bitte wenden Sie sich an Frau Klein.',
    'Herr Petersen hat unser Unternehmen zum 31.07.2026 verlassen. Bitte wenden Sie sich an Frau Klein.',
    'Herr Petersen ist aus dem Unternehmen ausgeschieden. Ihr Ansprechpartner ist Frau Klein.',
    'Frau Weber arbeitet nicht mehr bei uns. Bitte wenden Sie sich an Frau Klein.',
    'I am no longer with the company. Please contact Frau Klein.',
    'Anna Weber has left Miller Ltd. Please contact Frau Klein.',
    'Ich bin seit dem 1. August im Ruhestand. Meine Nachfolgerin ist Frau Klein.',
  ])('%s', (text) => expect(read(text)).toEqual({ until: null, substitute: 'Frau Klein', hasLeft: true }))

  it.each(['Ich bin heute nicht mehr im Büro.', 'I have left the office for today and am out of office until 4 August.'])('not: %s', (text) =>
    expect(read(text)?.hasLeft).toBe(false),
  )
})

it.each(['Vielen Dank für Ihre Bestellung. Ihre Nummer ist 4711.', 'Wir haben Ihre Anfrage erhalten.', 'Ticket #12 has been created.'])(
  'a receipt says nothing of an absence: %s',
  (text) => expect(readAbsence('Ihre Anfrage', text, WRITTEN_ON)).toBeNull(),
)

/** A catastrophic expression would take minutes. */
it('comes to an end with a hostile text', { timeout: 20_000 }, () => {
  const hostile = ['a '.repeat(100_000), 'bis '.repeat(50_000), 'Frau '.repeat(50_000), '1.1.'.repeat(50_000), `wenden Sie ${'sich '.repeat(50_000)}`]
  for (const text of hostile) expect(() => read(text)).not.toThrow()
})
