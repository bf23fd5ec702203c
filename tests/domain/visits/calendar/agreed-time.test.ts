import { describe, expect, it } from 'vitest'
import { agreedTime } from '../../../../domain/visits/calendar/agreed-time.ts'

/** A Friday. */
const RECEIVED = '2026-11-27'
const agreed = (text: string) => {
  const found = agreedTime(text, RECEIVED)
  return found && `${found.day} ${found.time}`
}
const german = (reply: string, asked: string) =>
  `${reply}\n\nViele Grüße\nAnke Sörensen\n\nAm 26.11.2026 um 10:11 schrieb Jonas Petersen:\n> Guten Tag Frau Sörensen,\n> ${asked}\n> Viele Grüße\n> Jonas Petersen`
const outlook = (reply: string, asked: string) =>
  `${reply}\r\n\r\nVon: Jonas Petersen <jonas@firma.de>\r\nGesendet: Donnerstag, 26. November 2026 10:11\r\nAn: Anke Sörensen\r\nBetreff: Termin\r\n\r\nHallo Anke,\r\n\r\n${asked}\r\n\r\nGruß Jonas`
const english = (reply: string, asked: string) =>
  `${reply}\n\nOn Thu, 26 Nov 2026 at 10:11, Jonas Petersen wrote:\n> Dear Anke,\n> ${asked}\n> Regards`

describe('the time agreed upon', () => {
  it('is not that of somebody else who comes', () => {
    expect(agreed(english('Confirmed.', 'Our technician could be with you on Thursday 3 December at 10:00.'))).toBeNull()
  })

  it('may be the only time for a day that a mail before has named alone', () => {
    const before = '\n>\n> Anke Sörensen schrieb:\n>> Komm doch vorbei, am liebsten Donnerstag, 3. Dezember vormittags.'
    expect(agreed(german('passt, Kaffee steht bereit.', `Donnerstag, 3. Dezember um 10:00 kann ich in Eutin sein.${before}`))).toBe(
      '2026-12-03 10:00',
    )
  })

  it.each([
    ['named in the reply', 'Passt, Donnerstag 14 Uhr.', '2026-12-03 14:00'],
    ['named with its date', 'Der 3. Dezember um 14:00 passt uns gut.', '2026-12-03 14:00'],
    ['in English', 'Thursday at 2 pm works for us.', '2026-12-03 14:00'],
    ['in what is answered', german('passt, Kaffee steht bereit.', 'ich käme gern am Donnerstag, 3. Dezember um 14:00 vorbei.'), '2026-12-03 14:00'],
    ['in what is answered, as a question', german('Ja, gerne!', 'passt Ihnen Donnerstag, 3. Dezember um 14:00?'), '2026-12-03 14:00'],
    ['below Outlook’s headers', outlook('Einverstanden.', 'ich schlage Donnerstag, 3. Dezember um 14:00 Uhr vor.'), '2026-12-03 14:00'],
    ['in an English thread', english('That works for me.', 'would Thursday, 3 December at 14:00 suit you?'), '2026-12-03 14:00'],
  ])('is read where it stands %s', (_, text, time) => {
    expect(agreed(text)).toBe(time)
  })

  it.each([
    ['two times were proposed', german('Passt!', 'passt Ihnen Donnerstag, 3. Dezember um 14:00 oder Freitag, 4. Dezember um 9:00 Uhr?')],
    ['no time of the day was', german('Passt!', 'passt Ihnen Donnerstag, 3. Dezember?')],
    ['the reply says no', german('Das passt leider nicht.', 'passt Ihnen Donnerstag, 3. Dezember um 14:00?')],
    ['the reply says neither', german('Ich melde mich.', 'passt Ihnen Donnerstag, 3. Dezember um 14:00?')],
    ['the reply names another day without a time', german('Passt mir nicht, lieber Montag.', 'passt Ihnen Donnerstag, 3. Dezember um 14:00?')],
    ['nothing is quoted', 'Passt!'],
    ['only the headers name a time', outlook('Passt.', 'anbei das Angebot.')],
    ['the time is over', german('Passt!', 'es war schön am Mittwoch, 25. November um 14:00.')],
    [
      'something else is confirmed',
      german(
        'Passt, wir bestellen dann die größere Menge und melden uns zur Lieferung noch einmal bei Ihnen im Büro.',
        'Donnerstag, 3. Dezember um 14:00?',
      ),
    ],
  ])('is none where %s', (_, text) => {
    expect(agreed(text)).toBeNull()
  })
})
