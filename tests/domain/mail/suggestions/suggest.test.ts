import { describe, expect, it } from 'vitest'
import { suggestionsIn } from '../../../../domain/mail/suggestions/suggest.ts'
import type { Suggestion } from '../../../../domain/mail/suggestions/suggestion.ts'
import mails from './mails.json' with { type: 'json' }

/** Friday. */
const writtenOn = '2026-11-27'

/** `kind day until time`, with `-` for what is not said. */
const told = ({ kind, day, until, time }: Suggestion): string => [kind, day, until, time].map((part) => part ?? '-').join(' ')

const said = (text: string): string[] => suggestionsIn(text, writtenOn).map(told)

describe('a meeting that is agreed on', () => {
  it.each([
    ['passt, Donnerstag 14 Uhr', 'visit 2026-12-03 - 14:00'],
    ['Hallo Herr Petersen,\n\npasst, Donnerstag 14 Uhr. Kaffee steht bereit.\n\nViele Grüße\nAnna Weber', 'visit 2026-12-03 - 14:00'],
    ['Der Termin am 3.12. um 10:00 Uhr ist für uns in Ordnung.', 'visit 2026-12-03 - 10:00'],
    ['Dienstag, 10 Uhr können wir gerne machen.', 'visit 2026-12-01 - 10:00'],
    ['Dann sehen wir uns am Mittwoch um 9 Uhr.', 'visit 2026-12-02 - 09:00'],
    ['See you on Thursday at 2 pm.', 'visit 2026-12-03 - 14:00'],
    ['Thursday at 10 works for us.', 'visit 2026-12-03 - 10:00'],
    ['Hiermit bestätige ich den Termin am 8. Dezember um 13.30 Uhr.', 'visit 2026-12-08 - 13:30'],
    ['Dann bis Donnerstag, 14 Uhr!', 'visit 2026-12-03 - 14:00'],
    ['Kommen Sie doch am Freitag, 4.12., um 9 Uhr vorbei.', 'visit 2026-12-04 - 09:00'],
    ['Donnerstag passt leider nicht, aber Freitag 10 Uhr geht gut.', 'visit 2026-12-04 - 10:00'],
    ['Ja, gerne. Donnerstag, 3. Dezember, 14:00 Uhr.', 'visit 2026-12-03 - 14:00'],
    ['Der zweite Termin passt besser, 9. Dezember. Um 14:00, bitte etwa eine Stunde.', 'visit 2026-12-09 - 14:00'],
    ['wir freuen uns auf Ihren Besuch am 15.12.2026 um 11 Uhr.', 'visit 2026-12-15 - 11:00'],
    ['Mittwoch vormittag um halb zehn passt mir gut.', 'visit 2026-12-02 - 09:30'],
    ["That works. Let's meet on December 8 at 9:30 am.", 'visit 2026-12-08 - 09:30'],
    ['We look forward to your visit on Tuesday, 1 December at 10:00.', 'visit 2026-12-01 - 10:00'],
    ['einverstanden, nächste Woche Donnerstag um 15 Uhr', 'visit 2026-12-03 - 15:00'],
    ['Montag geht klar.', 'visit 2026-11-30 - -'],
    ['Alles klar, Mi 14 Uhr ist notiert.', 'visit 2026-12-02 - 14:00'],
    ['Prima, dann halten wir den 10. Dezember, 14 Uhr fest.', 'visit 2026-12-10 - 14:00'],
    ['Donnerstag um 14 Uhr würde mir gut passen.', 'visit 2026-12-03 - 14:00'],
    ['Wir erwarten Sie am Dienstag um 8 Uhr am Tor 2.', 'visit 2026-12-01 - 08:00'],
    ['Dienstag, 1. Dezember um 10:30 passt gut. Bitte am Tor 2 melden, die Baustelle ist noch eingezäunt.', 'visit 2026-12-01 - 10:30'],
    ['Morgen um 9 Uhr passt mir.', 'visit 2026-11-28 - 09:00'],
    ['Übermorgen 11 Uhr klappt.', 'visit 2026-11-29 - 11:00'],
    ['Confirmed: Wednesday, 2 December, 1 pm.', 'visit 2026-12-02 - 13:00'],
    ['Treffen wir uns am 9.12. um 10 Uhr in unserem Werk in Kiel.', 'visit 2026-12-09 - 10:00'],
    ['Vielen Dank für die Vorschläge. Wir nehmen den Donnerstag um 14 Uhr.', 'visit 2026-12-03 - 14:00'],
    ['Happy to see you here on Friday, December 4th at 3pm.', 'visit 2026-12-04 - 15:00'],
    ['Ich sage für Donnerstag, 14 Uhr zu.', 'visit 2026-12-03 - 14:00'],
    ['Der 3. Dezember um 14 Uhr ist gut.', 'visit 2026-12-03 - 14:00'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('closed days', () => {
  it.each([
    ['Betriebsferien 25.12.-05.01.', 'closed 2026-12-25 2027-01-05 -'],
    ['Unser Betrieb ist vom 24. bis 31. Dezember geschlossen.', 'closed 2026-12-24 2026-12-31 -'],
    ['unser Betrieb bleibt vom 28.12. bis zum 06.01. geschlossen. In dieser Zeit können wir keine Ware annehmen.', 'closed 2026-12-28 2027-01-06 -'],
    ['Wir haben vom 21.12.2026 bis 03.01.2027 Betriebsurlaub.', 'closed 2026-12-21 2027-01-03 -'],
    ['Bitte beachten Sie: Am 24.12. bleibt unser Büro geschlossen.', 'closed 2026-12-24 - -'],
    ['We are closed from December 24 to January 2.', 'closed 2026-12-24 2027-01-02 -'],
    ['Our plant will be closed between 24 December and 3 January.', 'closed 2026-12-24 2027-01-03 -'],
    ['Please note our company holidays: 23 Dec - 4 Jan.', 'closed 2026-12-23 2027-01-04 -'],
    ['Wegen Inventur haben wir am 30. Dezember geschlossen.', 'closed 2026-12-30 - -'],
    ['Wir sind bis zum 6. Januar in den Betriebsferien.', 'closed - 2027-01-06 -'],
    ['In KW 52 und 53 haben wir Betriebsferien.', 'closed 2026-12-21 2027-01-03 -'],
    ['Zwischen Weihnachten und Neujahr ist unser Werk geschlossen.', 'closed 2026-12-27 2026-12-31 -'],
    [
      'danke für Ihr Angebot.\n\nViele Grüße\nAnna Weber\n\nMuster GmbH\nBetriebsferien vom 24.12.2026 bis 06.01.2027',
      'closed 2026-12-24 2027-01-06 -',
    ],
    ['Ab dem 22. Dezember machen wir Betriebsferien, ab 7. Januar sind wir wieder für Sie da.', 'closed 2026-12-22 2027-01-06 -'],
    ['Unsere Werksferien sind vom 2. bis 20. August.', 'closed 2027-08-02 2027-08-20 -'],
    ['Summer shutdown: 2 to 20 August.', 'closed 2027-08-02 2027-08-20 -'],
    ['Wir machen vom 23.12. bis 2.1. Urlaub.', 'closed 2026-12-23 2027-01-02 -'],
    ['Unser Lager ist am 30.12. wegen Inventur geschlossen.', 'closed 2026-12-30 - -'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('something to come back to', () => {
  it.each([
    ['Wir bitten um ein Angebot bis Freitag.', 'follow_up 2026-12-04 - -'],
    ['Please send the list by Friday, we meet at one of our sites.', 'follow_up 2026-12-04 - -'],
    ['Bitte nennen Sie uns bis Freitag die Preise ab 20 Karton.', 'follow_up 2026-12-04 - -'],
    ['Bitte senden Sie uns das Angebot bis Dienstag, 1. Dezember.', 'follow_up 2026-12-01 - -'],
    ['Wir brauchen Ihre Preise bis 4.12.', 'follow_up 2026-12-04 - -'],
    ['Können Sie mir die Datenblätter bis Freitag schicken?', 'follow_up 2026-12-04 - -'],
    ['Ich melde mich bis Mittwoch bei Ihnen.', 'follow_up 2026-12-02 - -'],
    ['Wir entscheiden bis zum 15. Dezember.', 'follow_up 2026-12-15 - -'],
    ['Abgabe ist am 18.12., wir bräuchten Ihre Preise also bis 10. Dezember. Wie üblich vertraulich.', 'follow_up 2026-12-10 - -'],
    ['Rufen Sie mich bitte am Montag um 9 Uhr an.', 'follow_up 2026-11-30 - 09:00'],
    ['Bitte melden Sie sich im Januar noch einmal.', 'follow_up 2027-01-01 - -'],
    ['Bitte noch einmal Mitte Januar nachfragen.', 'follow_up 2027-01-15 - -'],
    ['Please send us your quote by December 4.', 'follow_up 2026-12-04 - -'],
    ['Could you let me know by Tuesday?', 'follow_up 2026-12-01 - -'],
    ['Please call me back on Monday at 10 am.', 'follow_up 2026-11-30 - 10:00'],
    ['I will get back to you by next Friday.', 'follow_up 2026-12-04 - -'],
    ['Ich bitte um eine klare Aussage bis zum 2. Dezember: Ersatz oder Gutschrift.', 'follow_up 2026-12-02 - -'],
    ['Bitte die Mengen noch bis 11. Dezember halten.', 'follow_up 2026-12-11 - -'],
    ['Melden Sie sich bitte in KW 3 wieder.', 'follow_up 2027-01-18 - -'],
    ['Bitte um Rückmeldung bis morgen 12 Uhr.', 'follow_up 2026-11-28 - 12:00'],
    ['Bitte rufen Sie mich nächste Woche an.', 'follow_up 2026-11-30 - -'],
    ['Wir benötigen die Unterlagen spätestens am 7. Dezember.', 'follow_up 2026-12-07 - -'],
    ['Bitte heute noch um Rückruf unter 0171 1234567.', 'follow_up 2026-11-27 - -'],
    ['Bitte melden Sie sich in zwei Wochen noch einmal.', 'follow_up 2026-12-11 - -'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('a complaint', () => {
  it.each([
    [
      'eine Palette aus dem Auftrag 4711 ist beschädigt angekommen, die Folie war aufgerissen und drei Kartons sind nass. Fotos anbei.',
      'complaint - - -',
    ],
    ['Leider war die Ware beschädigt.', 'complaint - - -'],
    ['two boxes of gloves from our last delivery arrived damaged, photos attached. We need replacements urgently.', 'complaint - - -'],
    ['heute kamen statt Schrauben M8 die Schrauben M10. Lieferschein stimmt, Inhalt nicht. Was machen wir?', 'complaint - - -'],
    ['Wir müssen die letzte Lieferung reklamieren.', 'complaint - - -'],
    ['Sie haben uns die falschen Teile geliefert.', 'complaint - - -'],
    ['In der Lieferung fehlen 20 Stück.', 'complaint - - -'],
    ['Bei zehn Stück aus der letzten Charge ist das Gewinde defekt.', 'complaint - - -'],
    ['You sent us the wrong items.', 'complaint - - -'],
    ['Three cartons are missing from the delivery.', 'complaint - - -'],
    ['Die Oberfläche ist zerkratzt, so können wir das nicht verbauen.', 'complaint - - -'],
    ['Wir haben leider eine Reklamation zu Auftrag 12345.', 'complaint - - -'],
    ['bei der letzten Charge Dübel (4711) haben wir bei etwa jedem zehnten Stück Maßabweichungen. Messprotokoll anbei.', 'complaint - - -'],
    ['Die gelieferte Ware entspricht nicht unserer Bestellung.', 'complaint - - -'],
    ['The goods arrived broken.', 'complaint - - -'],
    ['Heute kam die Lieferung, zwei Scheiben sind gebrochen.', 'complaint - - -'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('what looks alike and means nothing', () => {
  it.each([
    'Donnerstag 14 Uhr passt leider nicht.',
    'Passt Ihnen Donnerstag um 14 Uhr?',
    'Wir haben am Donnerstag um 14 Uhr ein internes Meeting.',
    'Die Lieferung am Donnerstag um 14 Uhr passt.',
    'Der Fahrer kommt am Donnerstag um 14 Uhr, das passt.',
    'Letzten Donnerstag um 14 Uhr war Ihr Kollege da, hat alles gepasst.',
    'Unsere Öffnungszeiten: Montag bis Freitag 8-17 Uhr.',
    'Passt in unser Budget. Bestellung folgt.',
    'Das Muster ist angekommen und passt.',
    'Die Schrauben passen nicht.',
    'Können wir den Termin auf Donnerstag 14 Uhr verschieben?',
    'Leider muss ich unseren Termin am Donnerstag um 14 Uhr absagen.',
    'Donnerstag oder Freitag würde passen.',
    'Donnerstag 14 Uhr wäre vielleicht möglich, ich sage noch Bescheid.',
    'Ihr Angebot vom 3.12. passt so.',
    'Am Donnerstag um 14 Uhr bin ich beim Zahnarzt.',
    'Thursday at 2 pm does not work for me.',
    'Would Thursday at 2 pm work for you?',
    'The truck will arrive on Thursday at 2 pm, fine with us.',
    'Gern, danke!',
    'Guten Morgen Herr Petersen,\n\ndas passt so. Danke!',
    'Die Teams-Besprechung am Donnerstag um 14 Uhr passt.',
    'Passt!',
    'Wenn der Donnerstag 14 Uhr bei Ihnen passt, sagen Sie Bescheid.',
    'Den Bericht vom 12.11. habe ich gern gelesen.',
    'Haben Sie zwischen den Jahren Betriebsferien?',
    'Wann sind Ihre Betriebsferien?',
    'Unsere Betriebsferien waren vom 1. bis 15. August.',
    'Wir haben keine Betriebsferien und sind durchgehend da.',
    'Der Vertrag wurde am 24.11. geschlossen.',
    'Unser Lieferant hat vom 21.12. bis 3.1. Betriebsferien, die Teile kommen danach.',
    'Das Ventil bleibt bis 24.12. geschlossen.',
    'Ich bin vom 10. bis 18. Dezember im Urlaub.',
    'Wir sind zwischen Weihnachten und Neujahr wie gewohnt für Sie da.',
    'Die Straße vor dem Werk ist bis 15.12. geschlossen.',
    'We closed the order on December 1.',
    'Liefern Sie noch vor den Betriebsferien?',
    'Bitte liefern Sie noch vor unseren Betriebsferien.',
    'Ist Ihr Büro am 24.12. geschlossen?',
    'Unser Angebot ist bis 31.12. gültig.',
    'Die Rechnung ist bis 15.12. zahlbar.',
    'Ich bin bis Dienstag, 1. Dezember nicht erreichbar.',
    'Wir sind Montag bis Freitag für Sie erreichbar.',
    'Bis dann, schönes Wochenende!',
    'Das hat keine Eile, bis Weihnachten reicht völlig.',
    'Bitte nutzen Sie unsere Aktion bis 31.12. mit 10 % Rabatt.',
    'Sie müssen sich bis Freitag nicht melden.',
    'Bitte überweisen Sie den Betrag bis 10.12.',
    'Gilt der Preis bis Freitag?',
    'Our offer is valid until December 31.',
    'I am out of office until Tuesday.',
    'Ich habe bis Donnerstag gewartet, aber es kam nichts.',
    'Vielen Dank für Ihre Mail vom 25.11., wir melden uns.',
    'Bis zu 20 Prozent sparen!',
    'Die Ware wurde unbeschädigt geliefert.',
    'Die Ware ist nicht beschädigt.',
    'Bitte gut verpacken, damit nichts beschädigt wird.',
    'Danke für die schnelle Bearbeitung der Reklamation.',
    'Unsere Reklamation ist erledigt.',
    'Sollte die Ware beschädigt sein, melden wir uns.',
    'Die defekte Ware steht bei uns zur Abholung bereit.',
    'für die Abrechnung fehlen uns die Lieferscheine der letzten vier Wochen. Bitte als PDF.',
    'Unser Drucker ist kaputt, deshalb die Bestellung per Mail.',
    'Sind die Kartons gegen Transportschäden versichert?',
    'No need to return the damaged boxes.',
    'Alles ist ohne Beschädigung angekommen, danke.',
    'Wie ist der Stand der Reklamation?',
    'bei der letzten Lieferung zum Auftrag 4711 lag kein Lieferschein bei.',
    'Wir hatten noch nie eine Reklamation bei Ihnen.',
    'The goods arrived undamaged, thank you.',
    'If the goods are damaged, please let us know.',
    'In Ihrer Rechnung fehlt unsere Bestellnummer.',
    'läuft wieder, es war der Drucksensor. Ein Lob an Ihren Techniker!',
    'Danke!\n\nAm 26.11.2026 schrieb Jan Petersen:\n> Passt Ihnen Donnerstag um 14 Uhr? Bitte geben Sie bis Freitag Bescheid.',
  ])('%j', (text) => {
    expect(said(text)).toEqual([])
  })
})

describe('several in one mail', () => {
  it.each([
    [
      'Leider ist eine Palette beschädigt angekommen. Bitte geben Sie uns bis Dienstag, 1. Dezember Bescheid.',
      ['complaint - - -', 'follow_up 2026-12-01 - -'],
    ],
    [
      'Passt, Donnerstag 14 Uhr. Übrigens haben wir vom 24.12. bis 6.1. Betriebsferien.',
      ['visit 2026-12-03 - 14:00', 'closed 2026-12-24 2027-01-06 -'],
    ],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('are two at most, the complaint among them', () => {
    const mail =
      'Passt, Donnerstag 14 Uhr. Bitte senden Sie uns Ihr Angebot bis 8.12. zu. Leider ist eine Palette beschädigt angekommen. Vom 24.12. bis 6.1. haben wir Betriebsferien.'
    expect(suggestionsIn(mail, writtenOn).map(({ kind }) => kind)).toEqual(['visit', 'complaint'])
  })
})

it('quotes the sentence as it stands in the mail', () => {
  const mail = 'Hallo,\n\nvielen Dank. Der Termin am 3.12. um 10:00 Uhr\nist für uns in Ordnung. Bis dann!'
  const [suggestion] = suggestionsIn(mail, writtenOn)
  expect(mail).toContain(suggestion?.quote)
})

it('reads a long mail to its end without end', () => {
  expect(suggestionsIn('a, '.repeat(100_000) + 'Montag bis Freitag '.repeat(20_000), writtenOn)).toEqual([])
})

it.each([
  'nicht ',
  'Lieferung beschädigt ',
  'bis ',
  'am 3. ',
  'haben wir zu ',
  'we will send you ',
  'statt erhalten ',
  '24.-',
  'schicke Ihnen ',
  'Montag in ',
  '9 to ',
  'aaaaaaaaaa',
])('reads ten thousand characters of %j to their end', (words) => {
  expect(suggestionsIn(words.repeat(Math.ceil(10_000 / words.length)), writtenOn).length).toBeLessThanOrEqual(2)
})

describe('whole mails, of which nearly half only look alike', () => {
  it.each(mails)('$receivedOn $text', ({ text, receivedOn, expected }) => {
    expect(suggestionsIn(text, receivedOn).map(told)).toEqual(expected)
  })
})
