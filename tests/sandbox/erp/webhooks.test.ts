/** Who wants to be told of changes is told. */
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FreshCompany } from './fresh-company.ts'

const erp = new FreshCompany()

describe('webhooks', () => {
  type Notification = { subscriptionId: string; clientState: string; resource: string; changeType: string }
  let listener: Server
  let received: Notification[]
  let statuses: number[]
  let isRepeating: boolean
  beforeEach(async () => {
    await erp.open()
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
    await erp.order('notifications', { delayMs: 20, mostSingly: 3, firstPauseMs: 5 })
  })
  afterEach(async () => {
    await erp.close()
    listener.closeAllConnections()
    listener.close()
  })

  const address = () => `http://127.0.0.1:${(listener.address() as { port: number }).port}/erp`
  const subscribe = (table: string, given: object = {}) =>
    erp.client.ask('subscriptions', {}, 'POST', {
      notificationUrl: address(),
      resource: `/api/v2.0/companies(${erp.client.companyId})/${table}`,
      clientState: 'secret',
      ...given,
    })
  const listed = async () => (await erp.client.ask('subscriptions')).body.value
  const arrived = (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 8_000 })
  const touch = (count: number) => erp.order('touch', { table: 'customers', count })

  it('tell of changes with the secret, for three days', async () => {
    const { status, body } = await subscribe('customers')
    expect(status).toBe(201)
    expect(Date.parse(body.expirationDateTime) - Date.now()).toBeCloseTo(3 * 86_400_000, -5)
    await touch(2)
    await arrived(2)
    expect(received[0]).toMatchObject({ subscriptionId: body.subscriptionId, clientState: 'secret', changeType: 'updated' })
    expect((await erp.client.ask(received[0]?.resource.replace('api/v2.0/', '') ?? '')).status).toBe(200)
  })
  it('tell of many changes once, with a filter for them', async () => {
    await subscribe('customers')
    await touch(5)
    await arrived(1)
    expect(received[0]?.changeType).toBe('collection')
    const { body } = await erp.client.ask(received[0]?.resource.replace('/api/v2.0/', '') ?? '')
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
    const renew = (headers: Record<string, string>) => erp.client.ask(`subscriptions('${body.subscriptionId}')`, headers, 'PATCH', {})
    expect((await renew({})).status).toBe(400)
    expect((await renew({ 'if-match': 'W/"x"' })).status).toBe(409)
    isRepeating = false
    expect((await renew({ 'if-match': body['@odata.etag'] })).status).toBe(400)
    isRepeating = true
    expect((await renew({ 'if-match': body['@odata.etag'] })).status).toBe(200)
    expect((await erp.client.ask(`subscriptions('${body.subscriptionId}')`, { 'if-match': '*' }, 'DELETE')).status).toBe(204)
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
