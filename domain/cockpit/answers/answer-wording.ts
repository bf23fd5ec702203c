/** Companies word their answers to customers themselves: a template for each situation, and what may stand in it. */
import type { Language } from '../../texts/language.ts'
import { fillIn, type PlaceholderNames, placeholdersIn, type TemplateFault, templateFaults } from '../../texts/template.ts'
import type { OfferForm } from '../../visits/offer/offer-wording.ts'

/** What an answer has to say, by the facts. */
export const situations = [
  'order_confirmed',
  'order_dates',
  'order_overdue',
  'order_unconfirmed',
  'order_partly',
  'order_shipped',
  'invoice_open',
  'invoice_paid',
  'price',
] as const
export type Situation = (typeof situations)[number]

/** An empty template: in this situation no answer is offered. */
export type AnswerWording = Record<Language, Record<OfferForm, Record<Situation, string>>>

const names = {
  de: {
    ...{ order: 'Auftrag', reference: 'Bestellnummer', orderedOn: 'Auftragsdatum', date: 'Termin', open: 'Offen' },
    ...{ shippedOn: 'Versandtag', carrier: 'Frachtführer', tracking: 'Sendungsnummer', link: 'Sendungslink', stateOn: 'Stand' },
    ...{ invoice: 'Rechnung', invoicedOn: 'Rechnungsdatum', amount: 'Betrag', openAmount: 'Offener Betrag', dueOn: 'Fälligkeit' },
    ...{ article: 'Artikel', articleNumber: 'Artikelnummer', price: 'Preis', per: 'Preiseinheit', quantity: 'Menge', boughtOn: 'Kaufdatum' },
  },
  en: {
    ...{ order: 'order', reference: 'your reference', orderedOn: 'order date', date: 'date', open: 'open items' },
    ...{ shippedOn: 'shipping date', carrier: 'carrier', tracking: 'tracking number', link: 'tracking link', stateOn: 'as of' },
    ...{ invoice: 'invoice', invoicedOn: 'invoice date', amount: 'amount', openAmount: 'open amount', dueOn: 'due date' },
    ...{ article: 'article', articleNumber: 'article number', price: 'price', per: 'price unit', quantity: 'quantity', boughtOn: 'purchase date' },
  },
} as const satisfies Record<Language, Record<string, string>>

export type AnswerField = keyof (typeof names)['de']

/** `always`: known wherever the situation is; `perhaps`: not always, and stands in square brackets therefore. `required`: without it the answer would be none. */
type Fields = { always: readonly AnswerField[]; perhaps: readonly AnswerField[]; required: readonly AnswerField[] }

const order = { always: ['order', 'orderedOn'], perhaps: ['reference', 'stateOn'] } as const
const shipment = ['carrier', 'tracking', 'link'] as const
const invoice = { always: ['invoice'], perhaps: ['reference', 'invoicedOn', 'amount', 'stateOn'] } as const

const fields: Record<Situation, Fields> = {
  order_confirmed: { always: [...order.always, 'date'], perhaps: order.perhaps, required: ['date'] },
  order_dates: { always: [...order.always, 'open'], perhaps: order.perhaps, required: ['open'] },
  order_overdue: { always: [...order.always, 'date'], perhaps: order.perhaps, required: [] },
  order_unconfirmed: { ...order, required: [] },
  order_partly: { always: [...order.always, 'open'], perhaps: [...order.perhaps, 'shippedOn', ...shipment], required: ['open'] },
  order_shipped: { always: [...order.always, 'shippedOn'], perhaps: [...order.perhaps, ...shipment], required: ['shippedOn'] },
  invoice_open: { always: [...invoice.always, 'openAmount'], perhaps: [...invoice.perhaps, 'dueOn'], required: ['openAmount'] },
  invoice_paid: { ...invoice, required: ['invoice'] },
  price: { always: ['article', 'price', 'quantity', 'boughtOn'], perhaps: ['articleNumber', 'per'], required: ['price'] },
}

/** What may stand in a template, as it is written there; `perhaps` only in square brackets. */
export function placeholdersOf(situation: Situation, language: Language): { always: string[]; perhaps: string[] } {
  const { always, perhaps } = fields[situation]
  return { always: always.map((field) => names[language][field]), perhaps: perhaps.map((field) => names[language][field]) }
}

/** `optional`: `{name}` is not always known, and stands outside square brackets; `brackets`: one without its other half, or within another. */
export type AnswerFault = TemplateFault | { code: 'optional'; name: string } | { code: 'brackets' }

/** What is left out where something in it is not known. */
const OPTIONAL = /\[([^[\]]*)\]/g

/** What is wrong with a template; empty: it can be used. @example answerFaults('Am {Tag}.', 'order_overdue', 'de')[0] // { code: 'unknown', name: 'Tag' } */
export function answerFaults(template: string, situation: Situation, language: Language): AnswerFault[] {
  if (template.trim() === '') return []
  const { always, perhaps, required } = fields[situation]
  const faults = templateFaults(template, namesOf([...always, ...perhaps], language), required)
  const outside = template.replaceAll(OPTIONAL, '')
  const bare = placeholdersIn(outside).filter((name) => perhaps.some((field) => names[language][field] === name))
  const brackets = /[[\]]/.test(outside) ? [{ code: 'brackets' as const }] : []
  return [...faults, ...brackets, ...bare.map((name) => ({ code: 'optional' as const, name }))]
}

const namesOf = (of: readonly AnswerField[], language: Language): PlaceholderNames<AnswerField> =>
  Object.fromEntries(of.map((field) => [field, names[language][field]])) as PlaceholderNames<AnswerField>

/** Null: not known. */
export type AnswerValues = Partial<Record<AnswerField, string | null>>

/** The template with the values in it, without the parts in square brackets that hold something unknown; null: it says nothing, or needs what is not known. */
export function fillAnswer(template: string, language: Language, values: AnswerValues): string | null {
  const known = (Object.keys(names[language]) as AnswerField[]).filter((field) => (values[field] ?? null) !== null)
  const knownNames = namesOf(known, language)
  const isKnown = (part: string): boolean => placeholdersIn(part).every((name) => known.some((field) => names[language][field] === name))
  const kept = template.replaceAll(OPTIONAL, (_whole, part: string) => (isKnown(part) ? part : ''))
  return kept.trim() === '' || !isKnown(kept) ? null : fillIn(kept.trim(), knownNames, values as Record<AnswerField, string>)
}
