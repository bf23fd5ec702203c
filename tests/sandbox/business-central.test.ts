import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { shownStamp, stamp } from '../../sandbox/business-central/books/row.ts'
import { allSets } from '../../sandbox/business-central/entities/all-sets.ts'
import type { PropertyType } from '../../sandbox/business-central/entities/entity-set.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { type Erp, erpBase, erpToken, openErp, smallErp } from './business-central.ts'
import { CLIENT, control, graphOf, jonas, SECRET, start } from './running.ts'

const small = smallErp()
const rows = [...small.batches()]
const erp = { ...small, batches: () => rows }

let sandbox: RunningSandbox
let client: Erp
const open = async () => {
  sandbox = await start({ erp })
  client = await openErp(sandbox.url)
}
const close = () => sandbox.close()

const order = (action: string, body: object) => control(sandbox.url, `erp/${action}`, body)
const problem = async (path: string, headers?: Record<string, string>) => {
  const { status, body } = await client.read(path, headers)
  return `${status} ${body.error?.code} ${body.error?.message.replace(/ {2}CorrelationId: .*/, '')}`
}

describe('sign-in', () => {
  beforeAll(open)
  afterAll(close)
  it('wants a token of the tenant for Business Central, of an application that is let in', async () => {
    const status = async (token: string, tenant?: string, environment?: string) =>
      (await fetch(`${erpBase(sandbox.url, tenant, environment)}/companies`, { headers: { authorization: `Bearer ${token}` } })).status
    const token = (await erpToken(sandbox.url)).body.access_token
    expect(await status(token)).toBe(200)
    expect(await status('x')).toBe(401)
    expect(await status(token, '7d0f3a52-6b1e-4c5a-9f0e-1a2b3c4d5e02')).toBe(401)
    expect(await status(token, hanseTechnik.tenantId, 'Elsewhere')).toBe(404)
    const uninvited = await erpToken(sandbox.url, { client_id: CLIENT, client_secret: SECRET })
    expect(await status(uninvited.body.access_token)).toBe(401)
    const ofGraph = await erpToken(sandbox.url, { client_id: CLIENT, client_secret: SECRET, scope: 'https://graph.microsoft.com/.default' })
    expect(await status(ofGraph.body.access_token)).toBe(401)
  })
  it('gives no token for a wrong secret, for another scope, or for the mailboxes', async () => {
    expect((await erpToken(sandbox.url, { client_secret: 'x' })).status).toBe(401)
    expect((await erpToken(sandbox.url, { scope: 'https://erp.example/.default' })).status).toBe(400)
    expect((await erpToken(sandbox.url, { scope: 'https://graph.microsoft.com/.default' })).status).toBe(400)
  })
  it('leaves Graph as it was', async () => {
    const graph = await graphOf(sandbox.url, jonas)
    expect((await graph('GET', '/me')).status).toBe(200)
  })
})

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const fits: Record<PropertyType, (value: unknown) => boolean> = {
  guid: (value) => GUID.test(`${value}`),
  string: (value) => typeof value === 'string',
  option: (value) => typeof value === 'string' && !value.includes(' ') && value !== '',
  decimal: (value) => typeof value === 'number',
  int: (value) => Number.isInteger(value),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(`${value}`),
  datetime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(`${value}`),
  boolean: (value) => typeof value === 'boolean',
}

describe('answers', () => {
  beforeAll(open)
  afterAll(close)
  it.each(allSets.map((set) => [set.name, set] as const))('%s have every property with its type', async (name, set) => {
    const [found] = name.endsWith('Lines') ? await client.all(`${name.slice(0, -5)}s?$expand=${name}`) : [null]
    const customer = (await client.all('customers'))[0]
    const path = name.endsWith('Lines')
      ? `${name}?$filter=documentId eq ${found.id}`
      : name === 'contactsInformation'
        ? `customers(${customer.id})/contactsInformation`
        : name
    const records = await client.all(path)
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      const { '@odata.etag': etag, ...own } = record
      expect(etag).toMatch(/^W\/"/)
      expect(Object.keys(own).sort()).toEqual(Object.keys(set.properties).sort())
      for (const [property, type] of Object.entries(set.properties))
        expect([property, own[property], fits[type](own[property])]).toEqual([property, own[property], true])
    }
  })
  it('write what is empty as Business Central does', async () => {
    const [customer] = await client.all("customers?$filter=blocked eq ' '")
    expect(customer).toMatchObject({ blocked: '_x0020_', currencyId: '00000000-0000-0000-0000-000000000000', addressLine2: '' })
    const [invoice] = await client.all('salesInvoices')
    expect(invoice).toMatchObject({ promisedPayDate: '0001-01-01', disputeStatus: '' })
    const [expired] = await client.all("salesQuotes?$filter=status eq 'Expired '")
    expect(expired.status).toBe('Expired_x0020_')
  })
  it('add up: headers to their lines, and what is open to what customers owe', async () => {
    for (const { totalAmountExcludingTax, totalTaxAmount, totalAmountIncludingTax, salesOrderLines } of await client.all(
      'salesOrders?$expand=salesOrderLines',
    )) {
      expect(salesOrderLines.reduce((sum: number, line: { amountExcludingTax: number }) => sum + line.amountExcludingTax, 0)).toBeCloseTo(
        totalAmountExcludingTax,
        2,
      )
      expect(totalAmountExcludingTax + totalTaxAmount).toBeCloseTo(totalAmountIncludingTax, 2)
    }
    const open = (await client.all('salesInvoices?$filter=remainingAmount gt 0')).reduce((sum, { remainingAmount }) => sum + remainingAmount, 0)
    const owed = (await client.all('customerFinancialDetails')).reduce((sum, { balance }) => sum + balance, 0)
    const aged = (await client.all('agedAccountsReceivables')).reduce(
      (sum, each) => sum + each.currentAmount + each.period1Amount + each.period2Amount + each.period3Amount,
      0,
    )
    expect([owed, aged]).toEqual([expect.closeTo(open, 1), expect.closeTo(open, 1)])
    expect(open).toBeGreaterThan(0)
  })
  it('link contacts to customers only where they are asked for it', async () => {
    expect(await problem('contactsInformation')).toBe('400 BadRequest id type not specified.')
    const [customer] = await client.all('customers?$expand=contactsInformation')
    const same = await client.all(`contactsInformation?$filter=relatedId eq ${customer.id} and relatedType eq 'Customer'`)
    expect(same).toEqual(customer.contactsInformation)
    expect(same.map(({ contactType }) => contactType)).toContain('Person')
  })
  it('know what came in after the database last heard from them', async () => {
    const evening = `2026-11-26T21:31:00Z`
    expect((await client.all(`customers?$filter=lastModifiedDateTime ge ${evening}`)).map(({ number }) => number)).toEqual(['99001'])
    expect(await client.all(`salesOrders?$filter=lastModifiedDateTime ge ${evening}`)).toHaveLength(4)
  })
  it('describe themselves', async () => {
    const { body } = await client.ask('$metadata')
    for (const { name } of allSets) expect(body).toContain(`<EntitySet Name="${name}"`)
    expect(body).toContain('<Property Name="lastModifiedDateTime" Type="Edm.DateTimeOffset"/>')
  })
})

describe('queries', () => {
  beforeAll(open)
  afterAll(close)
  it('select and expand over several levels', async () => {
    const [quote] = await client.all(
      'salesQuotes?$select=number&$expand=salesQuoteLines($select=quantity;$expand=item($select=number;$expand=itemCategory($select=code))),customer($select=displayName)',
    )
    expect(Object.keys(quote).sort()).toEqual(['@odata.etag', 'customer', 'number', 'salesQuoteLines'])
    expect(quote.customer.displayName).not.toBe('')
    expect(quote.salesQuoteLines[0].item.itemCategory.code).not.toBe('')
  })
  it('filter by ranges, refuse OR over two fields, and leave lambdas and lists out without a word', async () => {
    const all = await client.all('salesInvoices')
    const days = all.map(({ invoiceDate }) => invoiceDate).sort()
    const [from, until] = [days[10], days[30]]
    const some = await client.all(`salesInvoices?$filter=invoiceDate ge ${from} and (invoiceDate lt ${until})`)
    expect(some.map(({ id }) => id)).toEqual(all.filter(({ invoiceDate }) => invoiceDate >= from && invoiceDate < until).map(({ id }) => id))
    expect(await client.all(`salesInvoices?$filter=status eq 'Open' or status eq 'Paid'`)).toHaveLength(all.length)
    expect(await problem(`salesInvoices?$filter=status eq 'Open' or number eq 'x'`)).toBe(
      "400 BadRequest The 'OR' operator is not supported on distinct fields on an OData filter.",
    )
    expect(await client.all(`salesInvoices?$filter=salesInvoiceLines/any(l: l/quantity gt 100000)`)).toHaveLength(all.length)
    expect(await client.all(`salesInvoices?$filter=number in ('x')`)).toHaveLength(all.length)
  })
  it('find by the last digit of the date of change', async () => {
    const [first] = await client.all('customers')
    const ge = await client.all(`customers?$filter=lastModifiedDateTime ge ${first.lastModifiedDateTime}`)
    const gt = await client.all(`customers?$filter=lastModifiedDateTime gt ${first.lastModifiedDateTime}`)
    expect(ge.map(({ id }) => id)).toContain(first.id)
    expect(gt.map(({ id }) => id)).not.toContain(first.id)
  })
  it('order, count, skip, and stop without a link where the caller says how many', async () => {
    const all = await client.all('items')
    const { body } = await client.read('items?$orderby=number desc&$top=3&$skip=1&$count=true')
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
    expect(await problem(path)).toContain(expected)
  })
  it('refuse a page that is too large, another company and changes', async () => {
    expect(await problem('items', { prefer: 'odata.maxpagesize=20001' })).toContain('413')
    const other = await client.ask('companies(0a000000-0000-4000-8000-000000000001)/items')
    expect([other.status, other.body.error.code]).toEqual([404, 'Internal_CompanyNotFound'])
    expect((await client.ask(`companies(${client.companyId})/items`, {}, 'POST', {})).status).toBe(405)
  })
  it.each(['', '&$orderby=lastModifiedDateTime'])('give the same records whatever the page size%s', async (orderBy) => {
    const ids = async (size: number) => (await client.all(`salesInvoices?$filter=invoiceDate ge 2026-01-01${orderBy}`, size)).map(({ id }) => id)
    const whole = await ids(20_000)
    expect(whole.length).toBeGreaterThan(20)
    expect(new Set(whole).size).toBe(whole.length)
    expect(await ids(7)).toEqual(whole)
  })
})

describe('what its staff does', () => {
  beforeEach(open)
  afterEach(close)
  it('an invoiced order vanishes, and an invoice with its number and a shipment appear', async () => {
    const [before] = await client.all('salesOrders?$expand=salesOrderLines')
    const { body } = await order('invoice-order', { number: before.number })
    expect(await client.all(`salesOrders?$filter=number eq '${before.number}'`)).toEqual([])
    const [invoice] = await client.all(`salesInvoices?$filter=number eq '${body.invoiceNumber}'&$expand=salesInvoiceLines`)
    expect(invoice).toMatchObject({ orderNumber: before.number, orderId: before.id, totalAmountExcludingTax: before.totalAmountExcludingTax })
    expect(invoice.salesInvoiceLines).toHaveLength(before.salesOrderLines.length)
    expect(await client.all(`salesShipments?$filter=orderNumber eq '${before.number}'`)).not.toEqual([])
  })
  it('a quote becomes an order', async () => {
    const [quote] = await client.all('salesQuotes')
    const { body } = await order('order-quote', { number: quote.number })
    expect(await client.all(`salesQuotes?$filter=number eq '${quote.number}'`)).toEqual([])
    const [made] = await client.all(`salesOrders?$filter=number eq '${body.orderNumber}'`)
    expect(made.totalAmountExcludingTax).toBe(quote.totalAmountExcludingTax)
  })
  it('changed, entered and deleted records are told by their date of change, stock that moves is not', async () => {
    const at = shownStamp(stamp(Date.now()))
    const changed = async (set: string) => (await client.all(`${set}?$filter=lastModifiedDateTime ge ${at}`)).map(({ number }) => number)
    const [customer, item] = [(await client.all('customers'))[0], (await client.all('items'))[0]]
    await order('change', { table: 'customers', number: customer.number, values: { displayName: 'Neu GmbH', blocked: 'Ship' } })
    await order('change', { table: 'items', number: item.number, values: { inventory: 12345 }, isSilent: true })
    await order('privacy-block', { number: (await client.all('contacts'))[0].number })
    const entered = await order('enter-order', {
      customerNumber: customer.number,
      lines: [{ itemNumber: item.number, quantity: 2, unitPrice: 10.5 }],
    })
    expect([await changed('customers'), await changed('items'), await changed('salesOrders')]).toEqual([[customer.number], [], [entered.body.number]])
    expect((await client.read(`items(${item.id})`)).body.inventory).toBe(12345)
    expect((await client.read(`customers(${customer.id})`)).body).toMatchObject({ displayName: 'Neu GmbH', blocked: 'Ship' })
    expect(await client.all('contacts?$filter=privacyBlocked eq true')).toHaveLength(1)
    expect((await client.all(`salesOrders(${entered.body.id})/salesOrderLines`))[0]).toMatchObject({
      quantity: 2,
      unitPrice: 10.5,
      amountExcludingTax: 21,
      sequence: 10000,
    })
    await order('change-lines', { table: 'salesOrders', number: entered.body.number, lines: [], isSilent: true })
    expect(await client.all(`salesOrders(${entered.body.id})/salesOrderLines`)).toEqual([])
    await order('delete', { table: 'salesOrders', number: entered.body.number })
    expect(await changed('salesOrders')).toEqual([])
  })
  it('any number of orders is there in an instant', async () => {
    await order('generate-orders', { count: 30_000, linesPerOrder: 3 })
    const own = async (options: string) => (await client.all(`salesOrders?${options}`, 20_000)).filter(({ number }) => number.startsWith('VA'))
    const all = await own('$select=id,number')
    expect(new Set(all.map(({ id }) => id)).size).toBe(30_000)
    const [one] = await client.all(`salesOrders?$filter=number eq 'VA00000007'&$expand=salesOrderLines`)
    expect(one.salesOrderLines).toHaveLength(3)
    expect((await client.read(`salesOrders(${one.id})`)).body.totalAmountExcludingTax).toBe(one.totalAmountExcludingTax)
  })
})

describe('troubles', () => {
  beforeEach(open)
  afterEach(close)
  const trouble = (kind: string, given: object = {}) => order('trouble', { kind, path: 'items', ...given })
  const page = (path = 'items') => client.read(path, { prefer: 'odata.maxpagesize=10' })
  const ids = ({ body }: Awaited<ReturnType<typeof page>>) => body.value.map(({ id }: { id: string }) => id)
  it('an empty page with a link that leads to what was left out', async () => {
    const plain = ids(await page())
    await trouble('empty_page')
    const empty = await page()
    expect(ids(empty)).toEqual([])
    expect(ids(await client.ask(empty.body['@odata.nextLink'], { prefer: 'odata.maxpagesize=10' }))).toEqual(plain)
  })
  it('a link that leads to the page it stands on', async () => {
    const second = (await page()).body['@odata.nextLink']
    await trouble('repeated_link')
    const again = await client.ask(second, { prefer: 'odata.maxpagesize=10' })
    expect(again.body['@odata.nextLink']).toBe(second)
  })
  it('a link although nothing follows', async () => {
    await trouble('needless_link')
    const { body } = await client.read('items')
    const last = await client.ask(body['@odata.nextLink'])
    expect([last.body.value, last.body['@odata.nextLink']]).toEqual([[], undefined])
  })
  it.each([
    [-2, 'come twice', 2, 0],
    [3, 'are passed over', 0, 3],
  ])('a boundary that moves by %i: records %s', async (by, _what, twice, missing) => {
    const all = await client.all('items')
    await trouble('moved_boundary', { by, path: '$skiptoken' })
    const got = (await client.all('items', 10)).map(({ id }) => id)
    expect([got.length - new Set(got).size, all.length - new Set(got).size]).toEqual([twice, missing])
  })
  it.each([
    ['throttle', {}, 429, 'Application_TooManyRequests'],
    ['error', { status: 503 }, 503, 'Internal_ServerError'],
    ['error', { status: 408 }, 408, 'Internal_OperationTimeout'],
    ['token_expired', {}, 401, 'Authentication_InvalidCredentials'],
  ])('%s %o', async (kind, given, status, code) => {
    await trouble(kind, given)
    const answer = await page()
    expect([answer.status, answer.body.error.code, answer.headers.get('retry-after')]).toEqual([status, code, null])
  })
  it('a gateway that gives up answers without JSON', async () => {
    await trouble('error', { status: 504 })
    expect((await page()).headers.get('content-type')).toBe('text/html')
  })
  it('a line that breaks before or within the answer', async () => {
    await trouble('down')
    await expect(page()).rejects.toThrow()
    await trouble('truncated')
    await expect(page()).rejects.toThrow()
    expect((await page()).status).toBe(200)
  })
  it('an order that is invoiced while somebody reads', async () => {
    const all = await client.all('salesOrders?$select=id,number')
    const last = all.at(-1)
    await order('trouble', { kind: 'invoiced_order', number: last.number, path: '$skiptoken' })
    expect((await client.all('salesOrders?$select=id', 3)).map(({ id }) => id)).toEqual(all.slice(0, -1).map(({ id }) => id))
  })
  it('wait for their turn, can be drawn from a seed, and end', async () => {
    await trouble('throttle', { after: 1 })
    expect([(await page()).status, (await page()).status, (await page()).status]).toEqual([200, 429, 200])
    await order('trouble-plan', { seed: 1, rates: { throttle: 1 } })
    expect((await page()).status).toBe(429)
    await order('clear-troubles', {})
    expect((await page()).status).toBe(200)
  })
  it('requests are counted', async () => {
    await order('forget-requests', {})
    await client.all('items', 100)
    const requests = await (await fetch(`${sandbox.url}/control/erp/requests`)).json()
    expect(requests).toEqual({ total: requests.bySet.items, bySet: { items: Math.ceil((await client.all('items')).length / 100) } })
  })
})

describe('limits', () => {
  beforeEach(open)
  afterEach(close)
  const limits = (given: object) => order('limits', { perFiveMinutes: 1000, concurrent: 1, queued: 1, longestWaitMs: 60_000, ...given })
  it('refuse what comes too often', async () => {
    await limits({ perFiveMinutes: 1 })
    expect((await client.read('items')).status).toBe(429)
  })
  it('let one wait, refuse the next, and lose patience', async () => {
    await limits({ longestWaitMs: 50 })
    await order('trouble', { kind: 'slow', delayMs: 500 })
    const statuses = await Promise.all([client.read('items'), client.read('items'), client.read('items')].map(async (asked) => (await asked).status))
    expect(statuses.sort()).toEqual([200, 429, 503])
    expect((await client.read('items')).status).toBe(200)
  })
})

describe('webhooks', () => {
  type Notification = { subscriptionId: string; clientState: string; resource: string; changeType: string }
  let listener: Server
  let received: Notification[]
  let statuses: number[]
  let isRepeating: boolean
  beforeEach(async () => {
    await open()
    ;[received, statuses, isRepeating] = [[], [], true]
    listener = createServer(async (request, response) => {
      const token = new URL(request.url ?? '', 'http://listener').searchParams.get('validationToken')
      if (token !== null) return void response.writeHead(200).end(isRepeating ? token : 'x')
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const status = statuses.shift() ?? 200
      if (status === 200) received.push(...JSON.parse(Buffer.concat(chunks).toString()).value)
      response.writeHead(status).end()
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    await order('notifications', { delayMs: 20, mostSingly: 3, firstPauseMs: 5 })
  })
  afterEach(async () => {
    await close()
    listener.closeAllConnections()
    listener.close()
  })

  const address = () => `http://127.0.0.1:${(listener.address() as { port: number }).port}/erp`
  const subscribe = (table: string, given: object = {}) =>
    client.ask('subscriptions', {}, 'POST', {
      notificationUrl: address(),
      resource: `/api/v2.0/companies(${client.companyId})/${table}`,
      clientState: 'secret',
      ...given,
    })
  const listed = async () => (await client.ask('subscriptions')).body.value
  const arrived = (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 8_000 })
  const touch = (count: number) => order('touch', { table: 'customers', count })

  it('tell of changes with the secret, for three days', async () => {
    const { status, body } = await subscribe('customers')
    expect(status).toBe(201)
    expect(Date.parse(body.expirationDateTime) - Date.now()).toBeCloseTo(3 * 86_400_000, -5)
    await touch(2)
    await arrived(2)
    expect(received[0]).toMatchObject({ subscriptionId: body.subscriptionId, clientState: 'secret', changeType: 'updated' })
    expect((await client.ask(received[0]?.resource.replace('api/v2.0/', '') ?? '')).status).toBe(200)
  })
  it('tell of many changes once, with a filter for them', async () => {
    await subscribe('customers')
    await touch(5)
    await arrived(1)
    expect(received[0]?.changeType).toBe('collection')
    const { body } = await client.ask(received[0]?.resource.replace('/api/v2.0/', '') ?? '')
    expect(body.value).toHaveLength(5)
  })
  it('come again only after 408, 429 and 5xx; any other refusal ends them', async () => {
    await subscribe('customers')
    statuses = [408, 429, 503]
    await touch(1)
    await arrived(1)
    statuses = [410]
    await touch(1)
    await vi.waitFor(async () => expect(await listed()).toEqual([]), { timeout: 8_000 })
  })
  it('want the token repeated, when they begin and when they are renewed', async () => {
    isRepeating = false
    expect((await subscribe('customers')).status).toBe(400)
    isRepeating = true
    const { body } = await subscribe('customers')
    const renew = (headers: Record<string, string>) => client.ask(`subscriptions('${body.subscriptionId}')`, headers, 'PATCH', {})
    expect((await renew({})).status).toBe(400)
    expect((await renew({ 'if-match': 'W/"x"' })).status).toBe(409)
    isRepeating = false
    expect((await renew({ 'if-match': body['@odata.etag'] })).status).toBe(400)
    isRepeating = true
    expect((await renew({ 'if-match': body['@odata.etag'] })).status).toBe(200)
    expect((await client.ask(`subscriptions('${body.subscriptionId}')`, { 'if-match': '*' }, 'DELETE')).status).toBe(204)
    expect(await listed()).toEqual([])
  })
  it.each(['contacts', 'salesShipments', 'agedAccountsReceivables'])('do not watch %s', async (table) => {
    expect((await subscribe(table)).status).toBe(400)
  })
  it('take a long secret and no longer one, and are no more than 200', async () => {
    expect((await subscribe('items', { clientState: 'x'.repeat(2048) })).status).toBe(201)
    expect((await subscribe('items', { clientState: 'x'.repeat(2049) })).body.error.code).toBe('Application_StringExceededLength')
    await Promise.all(Array.from({ length: 199 }, () => subscribe('items')))
    expect(await listed()).toHaveLength(200)
    expect((await subscribe('items')).status).toBe(400)
  })
})
