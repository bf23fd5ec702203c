/** What the company's staff does shows at the interface. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownStamp, stamp } from '../../../sandbox/business-central/books/row.ts'
import { FreshCompany } from './fresh-company.ts'

const erp = new FreshCompany()

describe('what its staff does', () => {
  beforeEach(erp.open)
  afterEach(erp.close)
  it('an invoiced order vanishes, and an invoice with its number and a shipment appear', async () => {
    const [before] = await erp.client.all('salesOrders?$expand=salesOrderLines')
    const { body } = await erp.order('invoice-order', { number: before.number })
    expect(await erp.client.all(`salesOrders?$filter=number eq '${before.number}'`)).toEqual([])
    const [invoice] = await erp.client.all(`salesInvoices?$filter=number eq '${body.invoiceNumber}'&$expand=salesInvoiceLines`)
    expect(invoice).toMatchObject({ orderNumber: before.number, orderId: before.id, totalAmountExcludingTax: before.totalAmountExcludingTax })
    expect(invoice.salesInvoiceLines).toHaveLength(before.salesOrderLines.length)
    expect(await erp.client.all(`salesShipments?$filter=orderNumber eq '${before.number}'`)).not.toEqual([])
  })
  it('a quote becomes an order', async () => {
    const [quote] = await erp.client.all('salesQuotes')
    const { body } = await erp.order('order-quote', { number: quote.number })
    expect(await erp.client.all(`salesQuotes?$filter=number eq '${quote.number}'`)).toEqual([])
    const [made] = await erp.client.all(`salesOrders?$filter=number eq '${body.orderNumber}'`)
    expect(made.totalAmountExcludingTax).toBe(quote.totalAmountExcludingTax)
  })
  it('changed, entered and deleted records are told by their date of change, stock that moves is not', async () => {
    const at = shownStamp(stamp(Date.now()))
    const changed = async (set: string) => (await erp.client.all(`${set}?$filter=lastModifiedDateTime ge ${at}`)).map(({ number }) => number)
    const [customer, item] = [(await erp.client.all('customers'))[0], (await erp.client.all('items'))[0]]
    await erp.order('change', { table: 'customers', number: customer.number, values: { displayName: 'Neu GmbH', blocked: 'Ship' } })
    await erp.order('change', { table: 'items', number: item.number, values: { inventory: 12345 }, isSilent: true })
    await erp.order('privacy-block', { number: (await erp.client.all('contacts'))[0].number })
    const entered = await erp.order('enter-order', {
      customerNumber: customer.number,
      lines: [{ itemNumber: item.number, quantity: 2, unitPrice: 10.5 }],
    })
    expect([await changed('customers'), await changed('items'), await changed('salesOrders')]).toEqual([[customer.number], [], [entered.body.number]])
    expect((await erp.client.read(`items(${item.id})`)).body.inventory).toBe(12345)
    expect((await erp.client.read(`customers(${customer.id})`)).body).toMatchObject({ displayName: 'Neu GmbH', blocked: 'Ship' })
    expect(await erp.client.all('contacts?$filter=privacyBlocked eq true')).toHaveLength(1)
    expect((await erp.client.all(`salesOrders(${entered.body.id})/salesOrderLines`))[0]).toMatchObject({
      quantity: 2,
      unitPrice: 10.5,
      amountExcludingTax: 21,
      sequence: 10000,
    })
    await erp.order('change-lines', { table: 'salesOrders', number: entered.body.number, lines: [], isSilent: true })
    expect(await erp.client.all(`salesOrders(${entered.body.id})/salesOrderLines`)).toEqual([])
    await erp.order('delete', { table: 'salesOrders', number: entered.body.number })
    expect(await changed('salesOrders')).toEqual([])
  })
  it('any number of orders is there in an instant', async () => {
    await erp.order('generate-orders', { count: 30_000, linesPerOrder: 3 })
    const own = async (options: string) => (await erp.client.all(`salesOrders?${options}`, 20_000)).filter(({ number }) => number.startsWith('VA'))
    const all = await own('$select=id,number')
    expect(new Set(all.map(({ id }) => id)).size).toBe(30_000)
    const [one] = await erp.client.all(`salesOrders?$filter=number eq 'VA00000007'&$expand=salesOrderLines`)
    expect(one.salesOrderLines).toHaveLength(3)
    expect((await erp.client.read(`salesOrders(${one.id})`)).body.totalAmountExcludingTax).toBe(one.totalAmountExcludingTax)
  })
})
