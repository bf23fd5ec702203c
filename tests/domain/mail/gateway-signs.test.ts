import { describe, expect, it } from 'vitest'
import { gatewaySign, type HeadedMail, likelyGateways } from '../../../domain/mail/gateway-signs.ts'

describe('a mail of a fax machine or telephone system', () => {
  it.each([
    ['fax@telefon.firma.example', 'Faxnachricht von +49 451 5550123', 'fax'],
    ['fax@firma.example', '0451 5550123, 2 Seiten', 'fax'],
    ['telefax@firma.example', 'Telefax empfangen', 'fax'],
    ['noreply@simple.example', 'Sie haben ein neues Fax erhalten', 'fax'],
    ['noreply@simple.example', 'Neues Fax von 0171 5550123 (3 Seiten)', 'fax'],
    ['no-reply@efax.example', 'You have received a new fax from +44 20 7946 0123', 'fax'],
    ['fax2mail@anlage.example', 'Incoming fax: 1 page', 'fax'],
    ['anlage@firma.example', 'Faxeingang von 04321 55501', 'fax'],
    ['office@fax.provider.example', 'Eingehendes Fax von +49 40 5550188', 'fax'],
    ['voicemail@telefon.firma.example', 'Neue Sprachnachricht von +49 40 5550188 (0:17)', 'voicemail'],
    ['noreply@3cx.example', 'New voicemail from +49 451 5550124', 'voicemail'],
    ['pbx@firma.example', 'Verpasster Anruf von 0171 5550123', 'voicemail'],
    ['no-reply@cloud.example', 'Missed call from +44 20 7946 0123', 'voicemail'],
    ['telefonanlage@firma.example', 'Anruf in Abwesenheit', 'voicemail'],
    ['starface@firma.example', 'Nachricht auf Ihrem Anrufbeantworter von 0451 5550123', 'voicemail'],
    ['noreply@teams.example', 'Voice message from +49 451 5550124', 'voicemail'],
  ])('%s: %s', (sender, subject, sign) => expect(gatewaySign({ sender, subject })).toBe(sign))
})

describe('a mail that only looks like one', () => {
  it.each([
    ['answered', 'petra.klein@firma.example', 'AW: Faxnachricht von +49 451 5550123'],
    ['forwarded', 'petra.klein@firma.example', 'WG: Neue Sprachnachricht von +49 451 5550123'],
    ['forwarded in English', 'p.klein@firma.example', 'Fwd: Missed call from +49 451 5550123'],
    ['a fax of a day', 'anna@kunde.example', 'Ihr Fax vom 12.11.2026'],
    ['a fax with a number of an order', 'anna@kunde.example', 'Fax von gestern: Bestellung 4711-2026'],
    ['a machine that is broken', 'noreply@kunde.example', 'Faxgerät defekt'],
    ['a new number', 'anna@kunde.example', 'Neue Faxnummer 0451 5550123'],
    ['an invoice', 'invoice@lieferant.example', 'Rechnung 2026-0815'],
    ['an invoice with a number', 'invoice@lieferant.example', 'Rechnung für Anschluss 0451 5550123'],
    ['a town', 'info@halifax.example', 'Angebot 0451 5550123'],
    ['a bill of the fax service', 'noreply@fax.provider.example', 'Ihre Rechnung für November 2026'],
    ['a call for papers', 'noreply@verband.example', 'Call for papers: Kongress 2027'],
    ['a call that is asked for', 'anna@kunde.example', 'Bitte um Anruf'],
    ['no sender', null, 'Faxnachricht von +49 451 5550123'],
  ])('%s', (_, sender, subject) => expect(gatewaySign({ sender, subject })).toBeNull())
})

const sent = (sender: string, ...subjects: string[]): HeadedMail[] =>
  subjects.map((subject, index) => ({ sender, subject, receivedAt: `2026-11-${String(index + 1).padStart(2, '0')}T08:00:00Z` }))

describe('senders that look like gateways', () => {
  it('are counted, with the latest of their mails, the most frequent first', () => {
    const mails = [
      ...sent('voicemail@firma.example', 'Neue Sprachnachricht von +49 40 5550188'),
      ...sent('fax@firma.example', 'Faxnachricht von +49 451 5550123', 'Faxnachricht von +49 451 5550124'),
      ...sent('anna@kunde.example', 'Angebot', 'Bestellung'),
    ]
    expect(likelyGateways(mails)).toEqual([
      { sender: 'fax@firma.example', kind: 'fax', mails: 2, newestAt: '2026-11-02T08:00:00Z' },
      { sender: 'voicemail@firma.example', kind: 'voicemail', mails: 1, newestAt: '2026-11-01T08:00:00Z' },
    ])
  })

  it('are none that mostly write of something else, as people and services do', () => {
    const [fax, other] = ['Fax von +49 451 5550123', 'Besprechung morgen']
    expect(likelyGateways(sent('noreply@portal.example', fax, other, other, other))).toEqual([])
    expect(likelyGateways(sent('petra.klein@firma.example', fax, fax))).toEqual([])
    expect(likelyGateways(sent('anlage@firma.example', fax, fax, fax)).map(({ mails }) => mails)).toEqual([3])
    expect(likelyGateways(sent('fax@firma.example', fax, fax, fax, fax, 'Wartung')).map(({ mails }) => mails)).toEqual([4])
  })
})
