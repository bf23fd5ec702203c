import { describe, expect, it } from 'vitest'
import type { Facts, OrderFacts, PriceFacts } from '../../../../domain/cockpit/answers/facts.ts'
import { meantFacts } from '../../../../domain/cockpit/answers/meant-facts.ts'

const order = (number: string, customerReference: string | null = null): OrderFacts => ({
  ...{ kind: 'order', orderId: number, number, customerReference, orderedOn: '2026-11-03', promisedOn: '2026-12-03' },
  ...{ deliveredOn: null, status: 'open', open: [], shipments: [], saidOn: null },
})
const article = (productNumber: string, text: string): PriceFacts => ({
  ...{ kind: 'price', lineId: productNumber, productNumber, text, boughtOn: '2026-06-01', quantity: 400, unit: 'Stk' },
  ...{ price: 2.5, priceUnit: 1, currency: 'EUR' },
})
const orders = [order('AU-2631401', 'B-4711'), order('AU-2631402'), order('AU-2631403')]
const anchors = [article('10234', 'Schwerlastanker M12'), article('10235', 'Schwerlastanker M16'), article('20100', 'Gewindestange M12')]

const meant = (kind: 'order' | 'price', facts: Facts[], ...quotes: string[]): (string | null)[] =>
  meantFacts({ kind, quotes }, facts).map((each) => (each.kind === 'price' ? each.productNumber : each.number))

describe('what a customer means', () => {
  it.each([
    ['one that is named', ['Wo bleibt AU-2631402?'], ['AU-2631402']],
    ['both of a sentence', ['Wo bleiben AU-2631401 und AU-2631402?'], ['AU-2631401', 'AU-2631402']],
    ['each of its own sentence', ['Wo bleibt AU-2631403?', 'Und wann kommt AU-2631402?'], ['AU-2631402', 'AU-2631403']],
    ['one without its letters', ['Wo bleibt Auftrag 2631402?'], ['AU-2631402']],
    ['one by his own number', ['Wo bleibt Bestellung B-4711?'], ['AU-2631401']],
    ['nobody can tell', ['Wo bleibt unser Auftrag?'], []],
    ['none of these', ['Wo bleibt AU-2639999?'], []],
  ])('of orders is %s', (_, quotes, expected) => expect(meant('order', orders, ...quotes)).toEqual(expected))

  it.each([
    ['one by its words', ['Was kostet der Schwerlastanker M16?'], ['10235']],
    ['both by their numbers', ['Was kosten 10234 und 10235?'], ['10234', '10235']],
    ['one of each sentence', ['Was kostet der Schwerlastanker M16?', 'Und was die Gewindestange?'], ['10235', '20100']],
    ['nobody can tell which size', ['Was kosten die Schwerlastanker?'], []],
  ])('of articles is %s', (_, quotes, expected) => expect(meant('price', anchors, ...quotes)).toEqual(expected))
})
