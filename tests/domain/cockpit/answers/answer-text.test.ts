import { describe, expect, it } from 'vitest'
import { answerText, situationOf, type Telling } from '../../../../domain/cockpit/answers/answer-text.ts'
import { usualAnswers } from '../../../../domain/cockpit/answers/answer-texts.ts'
import { type AnswerWording, answerFaults, situations } from '../../../../domain/cockpit/answers/answer-wording.ts'
import type { InvoiceFacts, OrderFacts, PriceFacts } from '../../../../domain/cockpit/answers/facts.ts'
import { namedArticles } from '../../../../domain/cockpit/answers/named-articles.ts'
import { languages } from '../../../../domain/texts/language.ts'
import { offerForms } from '../../../../domain/visits/offer/offer-wording.ts'

const telling: Telling = { wording: usualAnswers, tag: 'de', form: 'sie', today: '2026-11-27', currency: 'EUR' }

const order = (given: Partial<OrderFacts> = {}): OrderFacts => ({
  ...{ kind: 'order', orderId: 'o', number: 'AU-1', customerReference: null, orderedOn: '2026-11-03', promisedOn: '2026-12-03', deliveredOn: null },
  ...{ status: 'open', open: [], shipments: [], saidOn: '2026-11-26' },
  ...given,
})
const position = (promisedOn: string | null, text = 'Anker M12') => ({ text, quantity: 1200, unit: 'Stk', promisedOn })
const invoice = (given: Partial<InvoiceFacts> = {}): InvoiceFacts => ({
  ...{ kind: 'invoice', invoiceId: 'i', number: 'RE-1', customerReference: null, invoicedOn: '2025-12-10', dueOn: '2026-01-10', openCents: 123_456 },
  ...{ grossCents: 200_000, isSettled: false, saidOn: null },
  ...given,
})
const price = (given: Partial<PriceFacts> = {}): PriceFacts => ({
  ...{ kind: 'price', lineId: 'l', productNumber: '10234', text: 'Schwerlastanker  M12x110\nverzinkt', boughtOn: '2026-06-01', quantity: 400 },
  ...{ unit: 'Stk', price: 48.5, priceUnit: 100, currency: 'EUR' },
  ...given,
})
const dhl = { shippedOn: '2026-11-25', carrier: 'DHL', trackingNumber: '00340434123456789012' }

const said = (facts: OrderFacts | InvoiceFacts | PriceFacts, given: Partial<Telling> = {}) =>
  answerText(facts, { ...telling, ...given })?.replaceAll('\u00a0', ' ') ?? null

describe('the situation', () => {
  it.each([
    [order(), 'order_confirmed'],
    [order({ open: [position('2026-12-03'), position('2026-12-03')] }), 'order_confirmed'],
    [order({ open: [position('2026-12-03'), position('2026-12-10')] }), 'order_dates'],
    [order({ open: [position('2026-12-03'), position(null)] }), 'order_dates'],
    [order({ open: [position('2026-11-20'), position('2026-12-10')] }), 'order_dates'],
    [order({ promisedOn: '2026-11-26' }), 'order_overdue'],
    [order({ promisedOn: '2026-11-27' }), 'order_confirmed'],
    [order({ promisedOn: null }), 'order_unconfirmed'],
    [order({ status: 'partially_delivered', open: [position('2026-12-03')] }), 'order_partly'],
    [order({ status: 'partially_delivered' }), null],
    [order({ shipments: [dhl], open: [position('2026-12-03')] }), 'order_partly'],
    // A delivery that is only planned.
    [order({ shipments: [{ ...dhl, shippedOn: '2026-12-02' }], open: [position('2026-12-03')] }), 'order_confirmed'],
    [order({ status: 'delivered', shipments: [dhl] }), 'order_shipped'],
    [order({ status: 'delivered', deliveredOn: '2026-11-20' }), 'order_shipped'],
    [order({ status: 'delivered' }), null],
    [order({ status: 'cancelled' }), null],
    [invoice(), 'invoice_open'],
    [invoice({ openCents: 0, isSettled: true }), 'invoice_paid'],
    // Nobody has said that it is paid.
    [invoice({ openCents: 0 }), null],
    [invoice({ openCents: -5 }), null],
    [price(), 'price'],
  ])('%#: %j', (facts, situation) => expect(situationOf(facts, telling.today)).toBe(situation))
})

describe('the sentence', () => {
  it.each([
    [order(), 'Ihr Auftrag AU-1 vom 3. November ist für den 3. Dezember bestätigt.'],
    [
      order({ customerReference: 'PO-9', saidOn: '2026-11-20' }),
      'Ihr Auftrag AU-1 (Ihre Bestellung PO-9) vom 3. November ist für den 3. Dezember bestätigt. Stand unserer Daten: 20. November.',
    ],
    [
      order({ open: [position('2026-11-20'), position('2027-01-10', 'Bolzen {Termin}')] }),
      'Ihr Auftrag AU-1 kommt in mehreren Lieferungen:\n– 1.200 Stk Anker M12\n– 1.200 Stk Bolzen {Termin}, bestätigt für den 10. Januar 2027',
    ],
    [
      order({ status: 'partially_delivered', shipments: [dhl], open: Array.from({ length: 6 }, () => position(null)) }),
      `Ihr Auftrag AU-1 ist zum Teil geliefert, zuletzt am 25. November, Sendungsnummer 00340434123456789012. Offen ist noch:\n${'– 1.200 Stk Anker M12\n'.repeat(5)}– und weitere Positionen`,
    ],
    [
      order({ status: 'delivered', shipments: [{ ...dhl, trackingNumber: null }, dhl] }),
      'Die Ware zu Ihrem Auftrag AU-1 ist am 25. November an Sie versandt worden, Frachtführer: DHL.',
    ],
    [
      order({ status: 'delivered', shipments: [dhl] }),
      'Die Ware zu Ihrem Auftrag AU-1 ist am 25. November an Sie versandt worden, Frachtführer: DHL, Sendungsnummer: 00340434123456789012. Hier können Sie die Sendung verfolgen: https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434123456789012',
    ],
    [invoice(), 'Ihre Rechnung RE-1 vom 10. Dezember 2025 über 2.000,00 € ist mit 1.234,56 € offen, fällig am 10. Januar.'],
    [invoice({ grossCents: null, openCents: 0, isSettled: true }), 'Ihre Rechnung RE-1 vom 10. Dezember 2025 ist vollständig ausgeglichen.'],
    [price(), 'Zuletzt haben Sie Schwerlastanker M12x110 verzinkt (Artikelnummer 10234) am 1. Juni zu 48,50 € je 100 Stk bezogen, Menge: 400 Stk.'],
    [
      price({ productNumber: null, unit: null, priceUnit: 1, price: 0.0325, currency: 'CHF' }),
      'Zuletzt haben Sie Schwerlastanker M12x110 verzinkt am 1. Juni zu 0,0325 CHF bezogen, Menge: 400.',
    ],
  ])('%#', (facts, text) => expect(said(facts)).toBe(text))

  it('is in the language, the form and the numbers of whom it goes to', () => {
    expect(said(order(), { form: 'du' })).toBe('Dein Auftrag AU-1 vom 3. November ist für den 3. Dezember bestätigt.')
    expect(said(order(), { tag: 'en' })).toBe('Your order AU-1 of 3 November is confirmed for 3 December.')
    expect(said(invoice(), { tag: 'en-US' })).toBe(
      'Of your invoice RE-1 of December 10, 2025 for $2,000.00, $1,234.56 is open, due on January 10.'.replaceAll('$', '€'),
    )
    expect(said(invoice(), { tag: 'de-AT' })).toContain('€ 2.000,00')
    expect(said(price(), { tag: 'fr', form: 'du' })).toBe(
      'You last bought Schwerlastanker M12x110 verzinkt (article number 10234) on 1 June at €48.50 per 100 Stk, quantity: 400 Stk.',
    )
  })

  it('is none where the company wants none', () => {
    const de = { ...usualAnswers.de, sie: { ...usualAnswers.de.sie, order_confirmed: ' ' } }
    expect(said(order(), { wording: { ...usualAnswers, de } })).toBeNull()
  })
})

describe('a template', () => {
  it('is usable as we propose it', () => {
    const faults = (wording: AnswerWording) =>
      languages.flatMap((language) =>
        offerForms.flatMap((form) => situations.flatMap((each) => answerFaults(wording[language][form][each], each, language))),
      )
    expect(faults(usualAnswers)).toEqual([])
  })

  it.each([
    ['', []],
    ['Auftrag {Auftrag} kommt am {Termin}.', []],
    ['{Termin} {Liefertag}', [{ code: 'unknown', name: 'Liefertag' }]],
    ['{Termin} {Deckungsbeitrag}', [{ code: 'unknown', name: 'Deckungsbeitrag' }]],
    // That is known of invoices.
    ['{Termin} {Offener Betrag}', [{ code: 'unknown', name: 'Offener Betrag' }]],
    ['Kommt bald.', [{ code: 'missing', name: 'Termin' }]],
    ['{Termin', [{ code: 'unclosed' }, { code: 'missing', name: 'Termin' }]],
    ['{Termin} ({Bestellnummer})', [{ code: 'optional', name: 'Bestellnummer' }]],
    ['{Termin}[ ({Bestellnummer})]', []],
    ['{Termin}[ ({Bestellnummer})', [{ code: 'brackets' }, { code: 'optional', name: 'Bestellnummer' }]],
    ['{Termin}[a [{Stand}] b]', [{ code: 'brackets' }]],
  ])('%j', (template, faults) => expect(answerFaults(template, 'order_confirmed', 'de')).toEqual(faults))
})

describe('the thing that is asked for', () => {
  const things = [
    price(),
    price({ lineId: 'm', productNumber: '10235', text: 'Schwerlastanker M16x140' }),
    price({ lineId: 'n', productNumber: 'TS-125', text: 'Trennscheibe 125 mm' }),
    price({ lineId: 'p', productNumber: null, text: 'Handschuhe Stufe D' }),
  ]
  it.each([
    ['Was kostet der Schwerlastanker M12x110?', ['l']],
    ['Preis für Art. 10235?', ['m']],
    ['price of TS 125 / ts-125?', ['n']],
    ['Was haben wir für die Trennscheiben bezahlt?', ['n']],
    ['Was kosten Schwerlastanker?', ['l', 'm']],
    ['Was kostet der Schwerlastanker M20x200?', []],
    ['Was kostet die Säulenbohrmaschine?', []],
    ['Wie teuer sind die Handschuhe?', ['p']],
  ])('%s', (sentence, lines) => expect(namedArticles(sentence, things).map(({ lineId }) => lineId)).toEqual(lines))
})
