/** What goes wrong on request, and how much may be asked for. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FreshCompany } from './fresh-company.ts'

const erp = new FreshCompany()

describe('troubles', () => {
  beforeEach(erp.open)
  afterEach(erp.close)
  const trouble = (kind: string, given: object = {}) => erp.order('trouble', { kind, path: 'items', ...given })
  const page = (path = 'items') => erp.client.read(path, { prefer: 'odata.maxpagesize=10' })
  const ids = ({ body }: Awaited<ReturnType<typeof page>>) => body.value.map(({ id }: { id: string }) => id)
  it('an empty page with a link that leads to what was left out', async () => {
    const plain = ids(await page())
    await trouble('empty_page')
    const empty = await page()
    expect(ids(empty)).toEqual([])
    expect(ids(await erp.client.ask(empty.body['@odata.nextLink'], { prefer: 'odata.maxpagesize=10' }))).toEqual(plain)
  })
  it('a link that leads to the page it stands on', async () => {
    const second = (await page()).body['@odata.nextLink']
    await trouble('repeated_link')
    const again = await erp.client.ask(second, { prefer: 'odata.maxpagesize=10' })
    expect(again.body['@odata.nextLink']).toBe(second)
  })
  it('a link although nothing follows', async () => {
    await trouble('needless_link')
    const { body } = await erp.client.read('items')
    const last = await erp.client.ask(body['@odata.nextLink'])
    expect([last.body.value, last.body['@odata.nextLink']]).toEqual([[], undefined])
  })
  it.each([
    [-2, 'come twice', 2, 0],
    [3, 'are passed over', 0, 3],
  ])('a boundary that moves by %i: records %s', async (by, _what, twice, missing) => {
    const all = await erp.client.all('items')
    await trouble('moved_boundary', { by, path: '$skiptoken' })
    const got = (await erp.client.all('items', 10)).map(({ id }) => id)
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
    const all = await erp.client.all('salesOrders?$select=id,number')
    const last = all.at(-1)
    await erp.order('trouble', { kind: 'invoiced_order', number: last.number, path: '$skiptoken' })
    expect((await erp.client.all('salesOrders?$select=id', 3)).map(({ id }) => id)).toEqual(all.slice(0, -1).map(({ id }) => id))
  })
  it('wait for their turn, can be drawn from a seed, and end', async () => {
    await trouble('throttle', { after: 1 })
    expect([(await page()).status, (await page()).status, (await page()).status]).toEqual([200, 429, 200])
    await erp.order('trouble-plan', { seed: 1, rates: { throttle: 1 } })
    expect((await page()).status).toBe(429)
    await erp.order('clear-troubles', {})
    expect((await page()).status).toBe(200)
  })
  it('requests are counted', async () => {
    await erp.order('forget-requests', {})
    await erp.client.all('items', 100)
    const requests = await (await fetch(`${erp.url}/control/erp/requests`)).json()
    expect(requests).toEqual({ total: requests.bySet.items, bySet: { items: Math.ceil((await erp.client.all('items')).length / 100) } })
  })
})

describe('limits', () => {
  beforeEach(erp.open)
  afterEach(erp.close)
  const limits = (given: object) => erp.order('limits', { perFiveMinutes: 1000, concurrent: 1, queued: 1, longestWaitMs: 60_000, ...given })
  it('refuse what comes too often', async () => {
    await limits({ perFiveMinutes: 1 })
    expect((await erp.client.read('items')).status).toBe(429)
  })
  it('let one wait, refuse the next, and lose patience', async () => {
    await limits({ longestWaitMs: 50 })
    await erp.order('trouble', { kind: 'slow', delayMs: 500 })
    const statuses = await Promise.all(
      [erp.client.read('items'), erp.client.read('items'), erp.client.read('items')].map(async (asked) => (await asked).status),
    )
    expect(statuses.sort()).toEqual([200, 429, 503])
    expect((await erp.client.read('items')).status).toBe(200)
  })
})
