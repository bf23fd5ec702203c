/** What came into the ERP after the demonstration's database last heard from it: a customer, and orders of this evening. */
import { berlinInstant } from '../../../prisma/demo/company/berlin-instant.ts'
import { addDays } from '../../../prisma/demo/day.ts'
import { type DocumentRow, document } from './document.ts'
import { cents, fixed, guidOf, numberOf, type Row, stamp, textOf } from './row.ts'

/** Minutes after midnight of the day before; the database knows what was there at half past ten. */
const EVENING = 1_375

const eveningOf = (day: string, minutes: number): string => stamp(Date.parse(berlinInstant(addDays(day, -1), EVENING + minutes)))

export function newestCustomer(day: string): Row {
  return fixed(guidOf('newest/customer'), eveningOf(day, 0), {
    number: '99001',
    displayName: 'Bootswerft Fehmarnsund GmbH',
    type: 'Company',
    addressLine1: 'Am Yachthafen 4',
    city: 'Fehmarn',
    country: 'DE',
    postalCode: '23769',
    phoneNumber: '+49437186120',
    email: 'info@werft-fehmarnsund.example',
    website: 'https://www.werft-fehmarnsund.example',
    salespersonCode: 'JP',
    creditLimit: 5_000,
    taxLiable: true,
    taxRegistrationNumber: 'DE812445907',
    currencyCode: 'EUR',
    blocked: ' ',
  })
}

/** One for each of the customers, over two items each. */
export function newestOrders(day: string, customers: readonly Row[], items: readonly Row[]): DocumentRow[] {
  const ordered = addDays(day, -1)
  return customers.map((customer, index) => {
    const lines = [0, 1].flatMap((line) => lineOf(items[(index * 7 + line * 3) % items.length], 4 + index * 2 + line, day))
    const values = { orderDate: ordered, partialShipping: true, requestedDeliveryDate: addDays(day, 7), status: 'Open' }
    const facts = { number: `AU-99000${index + 1}`, customer, externalDocumentNumber: `B-77${index}`, postingDate: ordered, lines, values }
    return document(guidOf(`newest/order/${index}`), eveningOf(day, index + 1), () => facts)
  })
}

function lineOf(item: Row | undefined, quantity: number, day: string) {
  if (!item) return []
  const of = item.values()
  const unitPrice = numberOf(of, 'unitPrice')
  const amount = cents(quantity * unitPrice)
  return [{ item, description: textOf(of, 'displayName'), quantity, unitPrice, amount, shipped: 0, shipmentDate: addDays(day, 4) }]
}
