import { describe, expect, it } from 'vitest'
import { forwardedSenders } from '../../../../domain/mail/text/forwarded-senders.ts'

const lena = { name: 'Lena Tödt', address: 'lena.toedt@travewerk.example' }
const block = (...lines: string[]): string =>
  ['Kannst du das übernehmen? Gruß Jonas', '', ...lines, '', 'Guten Tag, wir brauchen Kopien der Lieferscheine.'].join('\n')

describe('who wrote what is passed on', () => {
  it.each([
    [
      'Outlook, German',
      block('Von: Lena Tödt <lena.toedt@travewerk.example>', 'Gesendet: Freitag, 27. November 2026 10:11', 'An: Jonas Petersen', 'Betreff: Kopie'),
    ],
    [
      'Outlook with a rule above',
      block(
        '________________________________',
        'Von: Lena Tödt <Lena.Toedt@travewerk.example>',
        'Gesendet: Freitag, 27. November 2026 10:11:12',
        'An: Jonas',
        'Betreff: Kopie',
      ),
    ],
    [
      'Outlook, English',
      block('From: Lena Tödt <lena.toedt@travewerk.example>', 'Sent: Friday, November 27, 2026 10:11 AM', 'To: Jonas Petersen', 'Subject: Copy'),
    ],
    [
      'an older Outlook',
      block(
        '-----Ursprüngliche Nachricht-----',
        'Von: Lena Tödt [mailto:lena.toedt@travewerk.example]',
        'Gesendet: Freitag, 27. November 2026 10:11',
        'An: Jonas',
        'Betreff: Kopie',
      ),
    ],
    [
      'Gmail',
      block(
        '---------- Forwarded message ---------',
        'Von: Lena Tödt <lena.toedt@travewerk.example>',
        'Date: Fr., 27. Nov. 2026 um 10:11 Uhr',
        'Subject: Kopie',
        'To: <jonas@firma.example>',
      ),
    ],
    [
      'Apple Mail',
      block(
        'Anfang der weitergeleiteten Nachricht:',
        '',
        '> Von: Lena Tödt <lena.toedt@travewerk.example>',
        '> Betreff: Kopie',
        '> Datum: 27. November 2026 um 10:11:00 MEZ',
        '> An: jonas@firma.example',
      ),
    ],
    [
      'Outlook, French',
      block('De : Lena Tödt <lena.toedt@travewerk.example>', 'Envoyé : vendredi 27 novembre 2026 10:11', 'À : Jonas Petersen', 'Objet : Copie'),
    ],
    [
      'Outlook, Dutch',
      block('Van: Lena Tödt <lena.toedt@travewerk.example>', 'Verzonden: vrijdag 27 november 2026 10:11', 'Aan: Jonas', 'Onderwerp: Kopie'),
    ],
    [
      'Outlook, Polish',
      block('Od: Lena Tödt <lena.toedt@travewerk.example>', 'Wysłano: piątek, 27 listopada 2026 10:11', 'Do: Jonas', 'Temat: Kopia'),
    ],
    ['Outlook, Danish', block('Fra: Lena Tödt <lena.toedt@travewerk.example>', 'Sendt: 27. november 2026 10:11', 'Til: Jonas', 'Emne: Kopi')],
    [
      'bold labels',
      block('*Von:* Lena Tödt <lena.toedt@travewerk.example>', '*Gesendet:* Freitag, 27. November 2026 10:11', '*An:* Jonas', '*Betreff:* Kopie'),
    ],
    [
      'an address on the next line',
      block('Von: Lena Tödt', '<lena.toedt@travewerk.example>', 'Gesendet: Freitag, 27. November 2026 10:11', 'An: Jonas', 'Betreff: Kopie'),
    ],
  ])('%s', (_, text) => {
    expect(forwardedSenders(text)).toEqual([lena])
  })

  it('names everybody of a mail that was passed on twice, the last one first', () => {
    const text = block(
      'Von: Jonas Petersen <jonas@firma.example>',
      'Gesendet: Freitag, 27. November 2026 11:00',
      'An: Inga',
      'Betreff: WG: Kopie',
      '',
      'Von: Lena Tödt <lena.toedt@travewerk.example>',
      'Gesendet: Freitag, 27. November 2026 10:11',
      'An: Jonas',
      'Betreff: Kopie',
    )
    expect(forwardedSenders(text).map(({ address }) => address)).toEqual(['jonas@firma.example', lena.address])
  })

  it('takes a bare address', () => {
    expect(
      forwardedSenders(block('Von: lena.toedt@travewerk.example', 'Gesendet: Freitag, 27. November 2026 10:11', 'An: Jonas', 'Betreff: Kopie')),
    ).toEqual([{ name: '', address: lena.address }])
  })

  it.each([
    ['words', 'Ruf bitte lena.toedt@travewerk.example an.'],
    ['a journey', 'Von: Hamburg\nAn: Lübeck'],
    ['nothing', ''],
  ])('nobody in %s', (_, text) => {
    expect(forwardedSenders(text)).toEqual([])
  })
})
