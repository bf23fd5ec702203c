/** A connector against the stand-in for Business Central, with its faults: what is here equals what is there, by a naive comparison. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setNames } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import { hanseTechnik } from '../../../../../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../../../../../sandbox/identity/applications.ts'
import type { RunningSandbox } from '../../../../../../sandbox/main.ts'
import { fragment, organisation, type SqlFragment } from '../../../../../../server/platform/database/db.ts'
import { erpBase, openErp, smallErp } from '../../../../../sandbox/business-central.ts'
import { control, start } from '../../../../../sandbox/running.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'

type Line = { lineType: string; lineObjectNumber: string; quantity: number; shippedQuantity: number; netAmount: number }
/** What is looked at of any of its records. */
type Told = {
  number: string
  displayName: string
  blocked: string
  status: string
  totalAmountExcludingTax: number
  remainingAmount: number
  lines: Line[]
}

let sandbox: RunningSandbox
let connected: ConnectorDesk
beforeAll(async () => {
  sandbox = await start({ erp: smallErp() })
  const { companyId } = await openErp(sandbox.url)
  connected = await ConnectorDesk.open([new URL(sandbox.url).origin])
  connected.startNode()
  const signIn = {
    method: 'client_credentials' as const,
    ...{ tokenUrl: `${sandbox.url}/${hanseTechnik.tenantId}/oauth2/v2.0/token`, clientId: ERP_READER.clientId },
    scope: 'https://api.businesscentral.dynamics.com/.default',
  }
  await connected.connect(setNames, { url: `${erpBase(sandbox.url)}/companies(${companyId})`, signIn, secret: ERP_READER.clientSecret })
  await throughAll()
}, 240_000)
afterAll(async () => {
  await connected.close()
  await sandbox.close()
})

/** Rounds until one is through without a rest. */
async function throughAll(): Promise<void> {
  for (let round = 0; round < 60; round++) if ((await (round === 0 ? connected.settled() : connected.again())).waits === null) return
  throw new Error(`It never gets through: ${JSON.stringify(await connected.line())}`)
}

async function atNight(): Promise<void> {
  await connected.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
  await connected.again()
  await throughAll()
}
const there = async (table: string): Promise<Told[]> => (await fetch(`${sandbox.url}/control/erp/records?table=${table}`)).json()
const erp = (action: string, body: object) => control(sandbox.url, `erp/${action}`, body)
const sorted = (rows: readonly string[]): string[] => [...rows].sort()
const cents = (amount: number): number => Math.round(amount * 100)
const texts = async (rows: Promise<Record<string, unknown>[]>): Promise<string[]> => sorted((await rows).map((row) => Object.values(row).join(' | ')))

/** What is done stays, though it is not named any more. */
const isNamed = (id: SqlFragment): SqlFragment =>
  fragment`exists (select from external_number e where e.organisation_id = ${organisation} and e.entity_id = ${id} and e.gone_at is null)`

/** Everything that both can say, as lines of text. */
async function expectSame(): Promise<void> {
  const { sql } = connected.desk
  const customers = await texts(sql`select e.external_id, c.name, c.is_credit_blocked from external_number e join customer c
    on c.organisation_id = ${organisation} and c.id = e.entity_id where e.organisation_id = ${organisation} and e.entity = 'customer' and e.gone_at is null`)
  expect(customers).toEqual(sorted((await there('customers')).map((row) => [row.number, row.displayName, row.blocked !== '_x0020_'].join(' | '))))
  const products = await texts(sql`select number, name from product where organisation_id = ${organisation} and archived_at is null`)
  expect(products).toEqual(sorted((await there('items')).map((row) => [row.number, row.displayName].join(' | '))))
  const orders = await texts(sql`select o.number, l.product_number, l.quantity, l.delivered_quantity, l.total_cents from customer_order o
    join order_line l on l.organisation_id = ${organisation} and l.order_id = o.id and l.archived_at is null
    where o.organisation_id = ${organisation} and o.archived_at is null and ${isNamed(fragment`o.id`)}`)
  expect(orders).toEqual(linesOf(await there('salesOrders'), true))
  const quotes = await texts(sql`select q.number, l.product_number, l.quantity, l.total_cents from quote q
    join quote_line l on l.organisation_id = ${organisation} and l.quote_id = q.id and l.archived_at is null
    where q.organisation_id = ${organisation} and q.archived_at is null and ${isNamed(fragment`q.id`)}`)
  expect(quotes).toEqual(linesOf(await there('salesQuotes'), false))
  const invoices = await texts(sql`select number, total_cents, open_cents from invoice where organisation_id = ${organisation} and kind = 'invoice'`)
  const posted = (await there('salesInvoices')).filter(({ status }) => !['Draft', 'In_x0020_Review'].includes(status))
  expect(invoices).toEqual(sorted(posted.map((row) => [row.number, cents(row.totalAmountExcludingTax), cents(row.remainingAmount)].join(' | '))))
}
const linesOf = (documents: readonly Told[], withShipped: boolean): string[] =>
  sorted(
    documents.flatMap(({ number, lines }) =>
      lines
        .filter(({ lineType }) => lineType !== 'Comment')
        .map((line) =>
          [number, line.lineObjectNumber, line.quantity, ...(withShipped ? [line.shippedQuantity] : []), cents(line.netAmount)].join(' | '),
        ),
    ),
  )

describe('a company of Business Central', () => {
  it('is here as it is there, and no line was rejected', async () => {
    expect((await connected.line()).sets.map(({ name, rows }) => [name, rows > 0])).toEqual(setNames.map((name) => [name, true]))
    const rejected = await connected.desk
      .sql`select x.reason, x."column", x.value from import_rejection x where x.organisation_id = ${organisation} limit 5`
    expect(rejected).toEqual([])
    await expectSame()
  })

  it('stays so through changes and faults, whatever is asked for meanwhile', async () => {
    await erp('trouble-plan', {
      seed: 7,
      rates: { empty_page: 0.1, needless_link: 0.1, throttle: 0.05, error: 0.05, token_expired: 0.05, truncated: 0.03 },
    })
    const first = async (table: string, at = 0): Promise<string> => (await there(table))[at]?.number ?? ''
    const [order, other, quote] = [await first('salesOrders'), await first('salesOrders', 1), await first('salesQuotes')]
    const [customer, item] = [await first('customers'), await first('items')]
    await erp('insert', { table: 'customers', values: { number: '99500', displayName: 'Neu GmbH', blocked: '_x0020_' } })
    await erp('enter-order', { customerNumber: '99500', lines: [{ itemNumber: item, quantity: 3 }] })
    await erp('change', { table: 'customers', number: customer, values: { displayName: 'Umbenannt AG' } })
    await throughAll()
    await connected.again()
    await throughAll()
    await erp('change-lines', { table: 'salesOrders', number: other, lines: [{ itemNumber: item, quantity: 7 }], isSilent: true })
    await erp('invoice-order', { number: order })
    await erp('order-quote', { number: quote })
    await connected.again()
    await throughAll()
    await erp('clear-troubles', {})
    await atNight()
    await expectSame()
  })
})
