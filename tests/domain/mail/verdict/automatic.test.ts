import { describe, expect, it } from 'vitest'
import { isAbsenceNotice, isAutomatic } from '../../../../domain/mail/verdict/automatic.ts'

const mailOf = (subject: string, text = 'Bitte um Angebot.', headers: { name: string; value: string }[] = []) => ({
  ...{ subject, text, headers, sender: 'anna@kunde.de', receivedAt: '2026-11-20T08:00:00Z' },
})

describe('a notice of absence', () => {
  it.each([
    'Abwesenheitsnotiz',
    'Abwesenheitsnotiz Re: Angebot',
    'Abwesenheitsassistent: Angebot',
    'Automatische Antwort: Re: Angebot',
    'Automatisch beantwortet: Angebot',
    '[Auto-Reply] Offer',
    'Automatic reply: Offer',
    'Vacation reply',
    'Automatische Abwesenheitsnotiz: Angebot',
    'Réponse automatique : Offre',
    'Risposta automatica: Offerta',
    'Automatisch antwoord: Offerte',
    'Odpowiedź automatyczna: Oferta',
    'Automatická odpověď: Nabídka',
    'Autosvar: Offert',
    'Automaattinen vastaus: Tarjous',
    'Respuesta automática: Oferta',
    'Автоматический ответ: Предложение',
  ])('is known by its subject: %s', (subject) => expect(isAbsenceNotice(mailOf(subject))).toBe(true))

  it.each([
    'Abwesend: Angebot 4711',
    'Urlaub: Angebot',
    'Nicht im Büro: AW: Angebot',
    'Out of Office: Offer',
    'Out of office',
    'Out of office Re: Offer',
    'Auto: Abwesenheit',
    'OOO: Offer',
    'Peter Klein ist außer Haus.',
    'Peter Klein/Muster is out of the office (returning 12.03.2024)',
    'I am out of the office',
  ])('is known by its subject and what it says, or says nothing: %s', (subject) => {
    expect(isAbsenceNotice(mailOf(subject, 'Ich bin bis 14.12. nicht im Büro.'))).toBe(true)
    expect(isAbsenceNotice(mailOf(subject, ''))).toBe(true)
    expect(isAbsenceNotice(mailOf(subject, 'Bitte liefern Sie 20 Stück noch diese Woche.'))).toBe(false)
  })

  it.each([
    'Betriebsferien - Lieferung vorher möglich?',
    'Urlaub: bitte Liefertermin verschieben',
    'Abwesenheitsassistent - Angebot für unsere Anlage',
    'Out of office: new furniture',
    'Nicht da: Lieferschein 4711',
  ])('is no customer’s own word about holidays or goods: %s', (subject) =>
    expect(isAbsenceNotice(mailOf(subject, 'Bitte liefern Sie 20 Stück noch diese Woche.'))).toBe(false),
  )

  it('is no complaint about goods that are not in the house', () =>
    expect(isAbsenceNotice(mailOf('Die Pumpe ist nicht im Haus', 'Sie ist immer noch nicht im Haus, wann kommt sie?'))).toBe(false))

  it.each([
    'Urlaub im Mai: Termine',
    'Abwesenheit Frau Klein wegen Urlaub',
    'Urlaubsvertretung Frau Klein',
    'Wer ist im Urlaub?',
    'AW: Automatische Antwort: Angebot',
    'Re: Out of office rules',
    'Autosvarsystem: Offert',
    'Auto: Angebot für den Fuhrpark',
  ])('is not what somebody writes: %s', (subject) => expect(isAbsenceNotice(mailOf(subject))).toBe(false))
})

describe('an answer to an invitation', () => {
  const reply = [
    { name: 'Content-Class', value: 'urn:content-classes:calendarmessage' },
    { name: 'Content-Type', value: 'text/calendar; method=REPLY; charset=UTF-8' },
  ]

  it.each([
    ['Event Invitation Reply (Accepted): Besuch', '', reply],
    ['Zugesagt: Besuch', ' \n', []],
    ['Accepted: Visit', '', []],
    ['Mit Vorbehalt: Besuch', '', []],
  ])('without words is a click: %s', (subject, text, headers) => expect(isAutomatic(mailOf(subject, text, headers))).toBe(true))

  it('with words is a mail', () => {
    expect(isAutomatic(mailOf('Zugesagt: Besuch', 'Ich bringe Herrn Weber mit.', reply))).toBe(false)
  })
})

describe('what comes back', () => {
  it.each([
    'Undeliverable: Angebot',
    'Unzustellbar: Angebot',
    'Delivery Status Notification (Failure)',
    'Mail delivery failed: returning message to sender',
  ])('is automatic: %s', (subject) => {
    expect(isAutomatic(mailOf(subject, 'Ihre Nachricht an einkauf@fremd.example konnte nicht zugestellt werden.'))).toBe(true)
    expect(isAutomatic(mailOf(subject, ''))).toBe(true)
  })

  it.each([
    'Rückläufer zu Auftrag 4711',
    'Ware nicht zugestellt',
    'Delivery delayed for order 4711',
    'Nicht zustellbar: Paket 4711',
    'Undeliverable goods from order 12',
  ])('is not taken for goods: %s', (subject) =>
    expect(isAutomatic(mailOf(subject, 'Der Spediteur fand niemanden. Bitte liefern Sie noch einmal.'))).toBe(false),
  )
})

describe('a receipt that says so in no header', () => {
  it.each([
    ['Gelesen: Angebot 4711', 'Ihre Nachricht\n\n   An: Einkauf\n   Betreff: Angebot 4711\n\nwurde am Dienstag, 1. Dezember 2026 09:12 gelesen.'],
    ['Nicht gelesen: Angebot 4711', 'Ihre Nachricht\n   An: Einkauf\n\nwurde ungelesen gelöscht.'],
    ['Read: Quote', 'Your message\n   To: Purchasing\n   Subject: Quote\n\nwas read on Tuesday.'],
    ['Übermittelt: Angebot', 'Ihre Nachricht wurde an die folgenden Empfänger übermittelt:'],
    ['Delivered: Quote', 'Your message has been delivered to the following recipients:'],
    ['Zustellung verzögert: Angebot', 'Diese Nachricht wurde noch nicht zugestellt. Es wird weiter versucht.'],
    ['Zustellung verzögert: Angebot', 'Die Zustellung der Nachricht verzögert sich.'],
    ['Delivery delayed: Quote', 'Delivery to these recipients or groups has been delayed.'],
    ['Gelesen: Angebot', ' '],
  ])('is automatic: %s', (subject, text) => expect(isAutomatic(mailOf(subject, text))).toBe(true))

  it.each([
    ['Gelesen: Ihr Angebot', 'Guten Tag Herr Petersen, wir nehmen es an.'],
    ['Zustellung verzögert: Auftrag 4711', 'Der Spediteur kommt erst Freitag. Grüße, info@kunde.example'],
    ['Delivered: order 4711', 'Two boxes are damaged, please call me.'],
    ['Read: our new terms', 'Please sign them by Friday.'],
    ['Gelesener Vertrag: Anmerkungen', ''],
  ])('is not what a customer writes: %s', (subject, text) => expect(isAutomatic(mailOf(subject, text))).toBe(false))
})
