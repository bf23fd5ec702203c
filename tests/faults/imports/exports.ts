/** What the ERP of the run exports: so many orders that each step takes a while, and a later export that changes, brings and leaves out some. */
import type { Random } from '../../../prisma/demo/random.ts'

const CUSTOMERS = 700
const PRODUCTS = 100
const LINES = 2
/** Orders of the first export are counted from 0; of the second these. More than a quarter must not be missing in it. */
const FIRST_ORDERS = 3_000
const SECOND = { from: 600, until: 5_000 }
/** One order in so many has another quantity in the second export, and one names a customer whom nobody knows. */
const [CHANGED, WRONG] = [5, 400]

const customer = (nth: number): string => `K${String(nth + 1).padStart(5, '0')}`
const product = (nth: number): string => `A${String(nth + 1).padStart(4, '0')}`
const list = (header: string, lines: readonly string[]): string => `${header}\r\n${lines.join('\r\n')}\r\n`
const each = <T>(count: number, make: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => make(nth))

export const customersFile = (): string =>
  list(
    'Kundennummer;Firma;PLZ;Ort',
    each(CUSTOMERS, (nth) => `${customer(nth)};Kunde ${nth + 1} GmbH;${20000 + nth};Lübeck`),
  )

/** Customers whom nobody knows yet. */
export function moreCustomers(): { content: string; numbers: string[] } {
  const numbers = each(CUSTOMERS * 2, (nth) => `N${String(nth + 1).padStart(5, '0')}`)
  const lines = numbers.map((number, nth) => `${number};Neukunde ${nth + 1} GmbH;${30000 + nth};Kiel`)
  return { content: list('Kundennummer;Firma;PLZ;Ort', lines), numbers }
}

export const productsFile = (): string =>
  list(
    'Artikelnummer;Bezeichnung;Preiseinheit;Einstandspreis',
    each(PRODUCTS, (nth) => `${product(nth)};Schraube ${nth + 1};1;${(nth % 90) + 1},50`),
  )

const orderHeader = 'Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Offene Menge;Liefertermin'

function orderLine(order: number, position: number, more: number, isWrong: boolean): string {
  // Each on a day of its own: of two orders of a day it is left open which is the newer one.
  const day = new Date(Date.UTC(2012, 0, 1 + order)).toISOString().slice(0, 10).split('-').reverse().join('.')
  const [nth, quantity] = [(order * 7 + position) % PRODUCTS, ((order * 13 + position) % 97) + 1 + more]
  const whose = isWrong ? 'K99999' : customer((order * 7907) % CUSTOMERS)
  return `26${String(order).padStart(6, '0')};${whose};${day};${position * 10};${product(nth)};Schraube ${nth + 1};${quantity},00;${(nth % 900) + 1},25;${quantity},00;${day}`
}

const orders = (from: number, until: number, more: (order: number) => number, isWrong: (order: number) => boolean): string =>
  list(
    orderHeader,
    each(until - from, (nth) => from + nth).flatMap((order) => each(LINES, (nth) => orderLine(order, nth + 1, more(order), isWrong(order)))),
  )

/** What is known before the trouble begins. */
export const firstOrders = (): string =>
  orders(
    0,
    FIRST_ORDERS,
    () => 0,
    () => false,
  )

/** What comes in while everything goes wrong. */
export const secondOrders = (): string =>
  orders(
    SECOND.from,
    SECOND.until,
    (order) => (order % CHANGED === 0 ? 1 : 0),
    (order) => order % WRONG === 1,
  )

/** The same, of which no line is wrong. */
export const rightOrders = (): string =>
  orders(
    SECOND.from,
    SECOND.until,
    (order) => (order % CHANGED === 0 ? 1 : 0),
    () => false,
  )

/** In pieces as a slow line brings them, so that a moment in the middle can be hit. */
export async function* slowly(content: string, random: Random, milliseconds: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content)
  const pieces = 20
  for (let nth = 0; nth < pieces; nth++) {
    yield bytes.subarray((bytes.length * nth) / pieces, (bytes.length * (nth + 1)) / pieces)
    await new Promise((resolve) => setTimeout(resolve, (random.next() * 2 * milliseconds) / pieces))
  }
}
