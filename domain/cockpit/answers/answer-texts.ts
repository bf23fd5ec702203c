/** What we propose that people answer their customers, in the customer's language. */
import type { AnswerWording } from './answer-wording.ts'

/** Until the company words it otherwise. */
export const usualAnswers: AnswerWording = {
  de: {
    sie: {
      order_confirmed:
        'Ihr Auftrag {Auftrag}[ (Ihre Bestellung {Bestellnummer})] vom {Auftragsdatum} ist für den {Termin} bestätigt.[ Stand unserer Daten: {Stand}.]',
      order_dates:
        'Ihr Auftrag {Auftrag}[ (Ihre Bestellung {Bestellnummer})] kommt in mehreren Lieferungen:\n{Offen}[\nStand unserer Daten: {Stand}.]',
      order_overdue:
        'Ihr Auftrag {Auftrag}[ (Ihre Bestellung {Bestellnummer})] war für den {Termin} bestätigt. Ich kläre, wann die Ware bei Ihnen eintrifft, und melde mich umgehend.',
      order_unconfirmed:
        'Für Ihren Auftrag {Auftrag}[ (Ihre Bestellung {Bestellnummer})] vom {Auftragsdatum} gibt es noch keinen bestätigten Liefertermin. Sobald er feststeht, melden wir uns bei Ihnen.',
      order_partly:
        'Ihr Auftrag {Auftrag}[ (Ihre Bestellung {Bestellnummer})] ist zum Teil geliefert[, zuletzt am {Versandtag}][, Sendungsnummer {Sendungsnummer}]. Offen ist noch:\n{Offen}[\nStand unserer Daten: {Stand}.]',
      order_shipped:
        'Die Ware zu Ihrem Auftrag {Auftrag}[ (Ihre Bestellung {Bestellnummer})] ist am {Versandtag} an Sie versandt worden[, Frachtführer: {Frachtführer}][, Sendungsnummer: {Sendungsnummer}].[ Hier können Sie die Sendung verfolgen: {Sendungslink}]',
      invoice_open:
        'Ihre Rechnung {Rechnung}[ vom {Rechnungsdatum}][ über {Betrag}] ist mit {Offener Betrag} offen[, fällig am {Fälligkeit}].[ Stand unserer Daten: {Stand}.]',
      invoice_paid: 'Ihre Rechnung {Rechnung}[ vom {Rechnungsdatum}][ über {Betrag}] ist vollständig ausgeglichen.',
      price: 'Zuletzt haben Sie {Artikel}[ (Artikelnummer {Artikelnummer})] am {Kaufdatum} zu {Preis}[ je {Preiseinheit}] bezogen, Menge: {Menge}.',
    },
    du: {
      order_confirmed:
        'Dein Auftrag {Auftrag}[ (deine Bestellung {Bestellnummer})] vom {Auftragsdatum} ist für den {Termin} bestätigt.[ Stand unserer Daten: {Stand}.]',
      order_dates:
        'Dein Auftrag {Auftrag}[ (deine Bestellung {Bestellnummer})] kommt in mehreren Lieferungen:\n{Offen}[\nStand unserer Daten: {Stand}.]',
      order_overdue:
        'Dein Auftrag {Auftrag}[ (deine Bestellung {Bestellnummer})] war für den {Termin} bestätigt. Ich kläre, wann die Ware bei dir eintrifft, und melde mich gleich.',
      order_unconfirmed:
        'Für deinen Auftrag {Auftrag}[ (deine Bestellung {Bestellnummer})] vom {Auftragsdatum} gibt es noch keinen bestätigten Liefertermin. Sobald er feststeht, melden wir uns bei dir.',
      order_partly:
        'Dein Auftrag {Auftrag}[ (deine Bestellung {Bestellnummer})] ist zum Teil geliefert[, zuletzt am {Versandtag}][, Sendungsnummer {Sendungsnummer}]. Offen ist noch:\n{Offen}[\nStand unserer Daten: {Stand}.]',
      order_shipped:
        'Die Ware zu deinem Auftrag {Auftrag}[ (deine Bestellung {Bestellnummer})] ist am {Versandtag} an dich versandt worden[, Frachtführer: {Frachtführer}][, Sendungsnummer: {Sendungsnummer}].[ Hier kannst du die Sendung verfolgen: {Sendungslink}]',
      invoice_open:
        'Deine Rechnung {Rechnung}[ vom {Rechnungsdatum}][ über {Betrag}] ist mit {Offener Betrag} offen[, fällig am {Fälligkeit}].[ Stand unserer Daten: {Stand}.]',
      invoice_paid: 'Deine Rechnung {Rechnung}[ vom {Rechnungsdatum}][ über {Betrag}] ist vollständig ausgeglichen.',
      price: 'Zuletzt hast du {Artikel}[ (Artikelnummer {Artikelnummer})] am {Kaufdatum} zu {Preis}[ je {Preiseinheit}] bezogen, Menge: {Menge}.',
    },
  },
  en: {
    sie: {
      order_confirmed: 'Your order {order}[ (your reference {your reference})] of {order date} is confirmed for {date}.[ This is as of {as of}.]',
      order_dates:
        'Your order {order}[ (your reference {your reference})] will arrive in several deliveries:\n{open items}[\nThis is as of {as of}.]',
      order_overdue:
        'Your order {order}[ (your reference {your reference})] was confirmed for {date}. I shall find out when you will receive the goods and let you know immediately.',
      order_unconfirmed:
        'There is no confirmed delivery date yet for your order {order}[ (your reference {your reference})] of {order date}. We shall inform you as soon as there is one.',
      order_partly:
        'Your order {order}[ (your reference {your reference})] has been delivered in part[, last on {shipping date}][, tracking number {tracking number}]. Still open:\n{open items}[\nThis is as of {as of}.]',
      order_shipped:
        'The goods of your order {order}[ (your reference {your reference})] were shipped to you on {shipping date}[, carrier: {carrier}][, tracking number: {tracking number}].[ You can follow the shipment here: {tracking link}]',
      invoice_open:
        'Of your invoice {invoice}[ of {invoice date}][ for {amount}], {open amount} is open[, due on {due date}].[ This is as of {as of}.]',
      invoice_paid: 'Your invoice {invoice}[ of {invoice date}][ for {amount}] has been paid in full.',
      price: 'You last bought {article}[ (article number {article number})] on {purchase date} at {price}[ per {price unit}], quantity: {quantity}.',
    },
    du: {
      order_confirmed: 'Your order {order}[ (your reference {your reference})] of {order date} is confirmed for {date}.[ That’s as of {as of}.]',
      order_dates: 'Your order {order}[ (your reference {your reference})] is coming in several deliveries:\n{open items}[\nThat’s as of {as of}.]',
      order_overdue:
        'Your order {order}[ (your reference {your reference})] was confirmed for {date}. I’ll find out when the goods will reach you and get back to you right away.',
      order_unconfirmed:
        'There’s no confirmed delivery date yet for your order {order}[ (your reference {your reference})] of {order date}. We’ll let you know as soon as there is one.',
      order_partly:
        'Part of your order {order}[ (your reference {your reference})] has been delivered[, last on {shipping date}][, tracking number {tracking number}]. Still open:\n{open items}[\nThat’s as of {as of}.]',
      order_shipped:
        'The goods of your order {order}[ (your reference {your reference})] were shipped on {shipping date}[, carrier: {carrier}][, tracking number: {tracking number}].[ You can follow them here: {tracking link}]',
      invoice_open:
        'Of your invoice {invoice}[ of {invoice date}][ for {amount}], {open amount} is open[, due on {due date}].[ That’s as of {as of}.]',
      invoice_paid: 'Your invoice {invoice}[ of {invoice date}][ for {amount}] has been paid in full.',
      price: 'You last bought {article}[ (article number {article number})] on {purchase date} at {price}[ per {price unit}], quantity: {quantity}.',
    },
  },
}

/** How an answer says what no template words. */
export const answerWords = {
  de: {
    position: (what: string, date: string | null) => (date === null ? `– ${what}` : `– ${what}, bestätigt für den ${date}`),
    more: '– und weitere Positionen',
  },
  en: {
    position: (what: string, date: string | null) => (date === null ? `– ${what}` : `– ${what}, confirmed for ${date}`),
    more: '– and further items',
  },
} as const
