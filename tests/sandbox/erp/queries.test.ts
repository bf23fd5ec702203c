/** What one can ask for, page by page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FreshCompany } from './fresh-company.ts'

const erp = new FreshCompany()

describe('queries', () => {
  beforeAll(erp.open)
  afterAll(erp.close)
  it('select and expand over several levels', async () => {
    const [quote] = await erp.client.all(
      'salesQuotes?$select=number&$expand=salesQuoteLines($select=quantity;$expand=item($select=number;$expand=itemCategory($select=code))),customer($select=displayName)',
    )
    expect(Object.keys(quote).sort()).toEqual(['@odata.etag', 'customer', 'number', 'salesQuoteLines'])
    expect(quote.customer.displayName).not.toBe('')
    expect(quote.salesQuoteLines[0].item.itemCategory.code).not.toBe('')
  })
  it('filter by ranges, refuse OR over two fields, and leave lambdas and lists out without a word', async () => {
    const all = await erp.client.all('salesInvoices')
    const days = all.map(({ invoiceDate }) => invoiceDate).sort()
    const [from, until] = [days[10], days[30]]
    const some = await erp.client.all(`salesInvoices?$filter=invoiceDate ge ${from} and (invoiceDate lt ${until})`)
    expect(some.map(({ id }) => id)).toEqual(all.filter(({ invoiceDate }) => invoiceDate >= from && invoiceDate < until).map(({ id }) => id))
    expect(await erp.client.all(`salesInvoices?$filter=status eq 'Open' or status eq 'Paid'`)).toHaveLength(all.length)
    expect(await erp.problem(`salesInvoices?$filter=status eq 'Open' or number eq 'x'`)).toBe(
      "400 BadRequest The 'OR' operator is not supported on distinct fields on an OData filter.",
    )
    expect(await erp.client.all(`salesInvoices?$filter=salesInvoiceLines/any(l: l/quantity gt 100000)`)).toHaveLength(all.length)
    expect(await erp.client.all(`salesInvoices?$filter=number in ('x')`)).toHaveLength(all.length)
  })
  it('find by the last digit of the date of change', async () => {
    const [first] = await erp.client.all('customers')
    const ge = await erp.client.all(`customers?$filter=lastModifiedDateTime ge ${first.lastModifiedDateTime}`)
    const gt = await erp.client.all(`customers?$filter=lastModifiedDateTime gt ${first.lastModifiedDateTime}`)
    expect(ge.map(({ id }) => id)).toContain(first.id)
    expect(gt.map(({ id }) => id)).not.toContain(first.id)
  })
  it('order, count, skip, and stop without a link where the caller says how many', async () => {
    const all = await erp.client.all('items')
    const { body } = await erp.client.read('items?$orderby=number desc&$top=3&$skip=1&$count=true')
    const numbers = all
      .map(({ number }) => number)
      .sort()
      .reverse()
    expect(body.value.map(({ number }: { number: string }) => number)).toEqual(numbers.slice(1, 4))
    expect(body['@odata.count']).toBe(all.length)
    expect(body['@odata.nextLink']).toBeUndefined()
  })
  it.each([
    ['an unknown set', 'suppliers', '404 BadRequest_ResourceNotFound'],
    ['an unknown property', 'items?$select=color', "400 BadRequest Could not find a property named 'color' on type 'Microsoft.NAV.item'."],
    ['an unknown record', 'items(0a000000-0000-4000-8000-000000000001)', '404 Internal_RecordNotFound'],
    ['lines without a document', 'salesOrderLines', '400 BadRequest You must specify an Id or a Document Id to get the lines.'],
    ['a broken filter', 'items?$filter=number eq', '400 BadRequest'],
    ['too much at once', 'items?$top=20001', '413'],
  ])('refuse %s', async (_what, path, expected) => {
    expect(await erp.problem(path)).toContain(expected)
  })
  it('refuse a page that is too large, another company and changes', async () => {
    expect(await erp.problem('items', { prefer: 'odata.maxpagesize=20001' })).toContain('413')
    const other = await erp.client.ask('companies(0a000000-0000-4000-8000-000000000001)/items')
    expect([other.status, other.body.error.code]).toEqual([404, 'Internal_CompanyNotFound'])
    expect((await erp.client.ask(`companies(${erp.client.companyId})/items`, {}, 'POST', {})).status).toBe(405)
  })
  it.each(['', '&$orderby=lastModifiedDateTime'])('give the same records whatever the page size%s', async (orderBy) => {
    const ids = async (size: number) => (await erp.client.all(`salesInvoices?$filter=invoiceDate ge 2026-01-01${orderBy}`, size)).map(({ id }) => id)
    const whole = await ids(20_000)
    expect(whole.length).toBeGreaterThan(20)
    expect(new Set(whole).size).toBe(whole.length)
    expect(await ids(7)).toEqual(whole)
  })
})
