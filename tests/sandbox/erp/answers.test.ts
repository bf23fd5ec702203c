/** Who is let in, and what the records look like. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import { allSets } from '../../../sandbox/business-central/entities/all-sets.ts'
import type { PropertyType } from '../../../sandbox/business-central/entities/entity-set.ts'
import { erpBase, erpToken } from '../business-central.ts'
import { CLIENT, graphOf, jonas, SECRET } from '../running.ts'
import { FreshCompany } from './fresh-company.ts'

const erp = new FreshCompany()

describe('sign-in', () => {
  beforeAll(erp.open)
  afterAll(erp.close)
  it('wants a token of the tenant for Business Central, of an application that is let in', async () => {
    const status = async (token: string, tenant?: string, environment?: string) =>
      (await fetch(`${erpBase(erp.url, tenant, environment)}/companies`, { headers: { authorization: `Bearer ${token}` } })).status
    const token = (await erpToken(erp.url)).body.access_token
    expect(await status(token)).toBe(200)
    expect(await status('x')).toBe(401)
    expect(await status(token, '7d0f3a52-6b1e-4c5a-9f0e-1a2b3c4d5e02')).toBe(401)
    expect(await status(token, hanseTechnik.tenantId, 'Elsewhere')).toBe(404)
    const uninvited = await erpToken(erp.url, { client_id: CLIENT, client_secret: SECRET })
    expect(await status(uninvited.body.access_token)).toBe(401)
    const ofGraph = await erpToken(erp.url, { client_id: CLIENT, client_secret: SECRET, scope: 'https://graph.microsoft.com/.default' })
    expect(await status(ofGraph.body.access_token)).toBe(401)
  })
  it('gives no token for a wrong secret, for another scope, or for the mailboxes', async () => {
    expect((await erpToken(erp.url, { client_secret: 'x' })).status).toBe(401)
    expect((await erpToken(erp.url, { scope: 'https://erp.example/.default' })).status).toBe(400)
    expect((await erpToken(erp.url, { scope: 'https://graph.microsoft.com/.default' })).status).toBe(400)
  })
  it('leaves Graph as it was', async () => {
    const graph = await graphOf(erp.url, jonas)
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
  beforeAll(erp.open)
  afterAll(erp.close)
  it.each(allSets.map((set) => [set.name, set] as const))('%s have every property with its type', async (name, set) => {
    const [found] = name.endsWith('Lines') ? await erp.client.all(`${name.slice(0, -5)}s?$expand=${name}`) : [null]
    const customer = (await erp.client.all('customers'))[0]
    const path = name.endsWith('Lines')
      ? `${name}?$filter=documentId eq ${found.id}`
      : name === 'contactsInformation'
        ? `customers(${customer.id})/contactsInformation`
        : name
    const records = await erp.client.all(path)
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
    const [customer] = await erp.client.all("customers?$filter=blocked eq ' '")
    expect(customer).toMatchObject({ blocked: '_x0020_', currencyId: '00000000-0000-0000-0000-000000000000', addressLine2: '' })
    const [invoice] = await erp.client.all('salesInvoices')
    expect(invoice).toMatchObject({ promisedPayDate: '0001-01-01', disputeStatus: '' })
    const [expired] = await erp.client.all("salesQuotes?$filter=status eq 'Expired '")
    expect(expired.status).toBe('Expired_x0020_')
  })
  it('add up: headers to their lines, and what is open to what customers owe', async () => {
    for (const { totalAmountExcludingTax, totalTaxAmount, totalAmountIncludingTax, salesOrderLines } of await erp.client.all(
      'salesOrders?$expand=salesOrderLines',
    )) {
      expect(salesOrderLines.reduce((sum: number, line: { amountExcludingTax: number }) => sum + line.amountExcludingTax, 0)).toBeCloseTo(
        totalAmountExcludingTax,
        2,
      )
      expect(totalAmountExcludingTax + totalTaxAmount).toBeCloseTo(totalAmountIncludingTax, 2)
    }
    const open = (await erp.client.all('salesInvoices?$filter=remainingAmount gt 0')).reduce((sum, { remainingAmount }) => sum + remainingAmount, 0)
    const owed = (await erp.client.all('customerFinancialDetails')).reduce((sum, { balance }) => sum + balance, 0)
    const aged = (await erp.client.all('agedAccountsReceivables')).reduce(
      (sum, each) => sum + each.currentAmount + each.period1Amount + each.period2Amount + each.period3Amount,
      0,
    )
    expect([owed, aged]).toEqual([expect.closeTo(open, 1), expect.closeTo(open, 1)])
    expect(open).toBeGreaterThan(0)
  })
  it('link contacts to customers only where they are asked for it', async () => {
    expect(await erp.problem('contactsInformation')).toBe('400 BadRequest id type not specified.')
    const [customer] = await erp.client.all('customers?$expand=contactsInformation')
    const same = await erp.client.all(`contactsInformation?$filter=relatedId eq ${customer.id} and relatedType eq 'Customer'`)
    expect(same).toEqual(customer.contactsInformation)
    expect(same.map(({ contactType }) => contactType)).toContain('Person')
  })
  it('know what came in after the database last heard from them', async () => {
    const evening = `2026-11-26T21:31:00Z`
    expect((await erp.client.all(`customers?$filter=lastModifiedDateTime ge ${evening}`)).map(({ number }) => number)).toEqual(['99001'])
    expect(await erp.client.all(`salesOrders?$filter=lastModifiedDateTime ge ${evening}`)).toHaveLength(4)
  })
  it('describe themselves', async () => {
    const { body } = await erp.client.ask('$metadata')
    for (const { name } of allSets) expect(body).toContain(`<EntitySet Name="${name}"`)
    expect(body).toContain('<Property Name="lastModifiedDateTime" Type="Edm.DateTimeOffset"/>')
  })
})
