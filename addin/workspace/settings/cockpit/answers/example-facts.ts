import type { Situation } from '../../../../../domain/cockpit/answers/answer-wording.ts'
import type { Facts, InvoiceFacts, OrderFacts } from '../../../../../domain/cockpit/answers/facts.ts'
import type { Language } from '../../../../../domain/texts/language.ts'
import { addDays } from '../../../../../domain/time/local-time.ts'

const things: Record<Language, [string, string]> = {
  de: ['Schwerlastanker M12x110', 'Trennscheibe 125 mm'],
  en: ['Heavy-duty anchor M12x110', 'Cutting disc 125 mm'],
}

/** Facts that bring a situation about, for a preview. */
export function exampleFacts(situation: Situation, language: Language, today: string): Facts {
  const [first, second] = things[language]
  const open = (days: readonly number[]) =>
    days.map((ahead, i) => ({ text: i === 0 ? first : second, quantity: 200 - 150 * i, unit: null, promisedOn: addDays(today, ahead) }))
  const shipment = { shippedOn: addDays(today, -1), carrier: 'DHL', trackingNumber: '00340434123456789012' }
  const order: OrderFacts = {
    ...{ kind: 'order', orderId: '', number: 'AU-2631401', customerReference: 'PO-4711', status: 'open', saidOn: null },
    ...{ orderedOn: addDays(today, -20), promisedOn: addDays(today, 6), deliveredOn: null, open: [], shipments: [] },
  }
  const invoice: InvoiceFacts = {
    ...{ kind: 'invoice', invoiceId: '', number: 'RE-2612001', customerReference: null, openCents: 50_000, grossCents: 119_000, isSettled: false },
    ...{ invoicedOn: addDays(today, -14), dueOn: addDays(today, 16), saidOn: null },
  }
  switch (situation) {
    case 'order_confirmed':
      return order
    case 'order_dates':
      return { ...order, open: open([6, 13]) }
    case 'order_overdue':
      return { ...order, promisedOn: addDays(today, -2) }
    case 'order_unconfirmed':
      return { ...order, promisedOn: null }
    case 'order_partly':
      return { ...order, status: 'partially_delivered', open: open([6]), shipments: [shipment] }
    case 'order_shipped':
      return { ...order, status: 'delivered', shipments: [shipment] }
    case 'invoice_open':
      return invoice
    case 'invoice_paid':
      return { ...invoice, openCents: 0, isSettled: true }
    case 'price':
      return {
        ...{ kind: 'price', lineId: '', productNumber: '10234', text: first, quantity: 400, unit: null },
        ...{ boughtOn: addDays(today, -60), price: 48.5, priceUnit: 100, currency: 'EUR' },
      }
  }
}
