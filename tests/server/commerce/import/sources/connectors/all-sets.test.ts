import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setNames } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import { organisation, type Sql } from '../../../../../../server/platform/database/db.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'
import {
  changedAt,
  contactRow,
  creditMemoRow,
  customerRow,
  invoiceRow,
  itemRow,
  orderRow,
  quoteRow,
  shipmentRow,
} from '../../../../../support/source-rows.ts'

let connected: ConnectorDesk
beforeAll(async () => {
  connected = await ConnectorDesk.open()
  connected.startNode()
  Object.assign(connected.system.sets, {
    customers: [customerRow('10', 0, { companies: ['KT1'] }), customerRow('20', 1, { companies: ['KT2'] })],
    contacts: [
      contactRow('P1', 0),
      contactRow('P2', 1, { displayName: 'Meier', email: '', companyNumber: 'KT2' }),
      contactRow('P3', 2, { companyNumber: 'LIEFERANT' }),
      contactRow('P4', 3, { privacyBlocked: true }),
      contactRow('KT1', 4, { type: 'Company' }),
    ],
    itemCategories: [{ id: 'category-1', code: 'ANKER', displayName: '', lastModifiedDateTime: changedAt(0) }],
    items: [itemRow('A1', 0), itemRow('A2', 1)],
    salesQuotes: [quoteRow('AN1', '10', 0)],
    salesOrders: [
      orderRow('AU1', '10', 0, [
        ['A1', 10, 4],
        ['A2', 2.5, 0],
      ]),
      orderRow('AU2', '20', 1, []),
    ],
    salesInvoices: [invoiceRow('RE1', '10', 0, 59.5), invoiceRow('RE2', '20', 1, 0), invoiceRow('ENTWURF', '20', 2, 0, { status: 'Draft' })],
    salesCreditMemos: [creditMemoRow('GS1', '10', 0)],
    salesShipments: [shipmentRow('LS1', '10', 'AU1', 0), shipmentRow('LS2', '20', 'LANGE-WEG', 1)],
  })
  await connected.connect(setNames)
  await connected.settled()
}, 120_000)
afterAll(() => connected.close())

const sql: Sql = (...given) => connected.desk.sql(...given)
const atNight = async () => {
  await sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
  return await connected.again()
}
const standing = (table: 'order' | 'quote' | 'contact') =>
  sql<{ number: string }>`select e.external_id as number from external_number e
    where e.organisation_id = ${organisation} and e.entity = ${table} and e.gone_at is null order by 1`

describe('what Business Central has', () => {
  it('comes in without a rejected line', async () => {
    expect(await connected.line()).toMatchObject({ waits: null, sets: setNames.map((name) => ({ name })) })
    expect(
      (await connected.jobs()).map(({ state, counts }) => [state, counts.rejected]).filter(([state, rejected]) => state !== 'done' || rejected),
    ).toEqual([])
  })

  it('has people at their customers, and nobody who wants to be left out, or is a supplier', async () => {
    const people = await sql`select c.surname, c.given_name as "givenName", o.function, k.name from contact c
      join contact_role o on o.organisation_id = ${organisation} and o.contact_id = c.id join customer k on k.organisation_id = ${organisation} and k.id = o.customer_id
      where c.organisation_id = ${organisation} order by 1`
    expect(people).toEqual([
      { surname: 'Meier', givenName: null, function: 'Einkauf', name: 'Kunde 20 GmbH' },
      { surname: 'von Ahlen', givenName: 'Petra', function: 'Einkauf', name: 'Kunde 10 GmbH' },
    ])
  })

  it('has orders with their positions, of which some are delivered', async () => {
    const lines =
      await sql`select o.number, o.status, o.total_cents as total, l.product_number as item, l.quantity, l.delivered_quantity as delivered,
        l.promised_on as promised, l.product_id is not null as "isKnown"
      from customer_order o left join order_line l on l.organisation_id = ${organisation} and l.order_id = o.id where o.organisation_id = ${organisation} order by 1, 4`
    expect(lines).toEqual([
      { number: 'AU1', status: 'partially_delivered', total: 15_625, item: 'A1', quantity: 10, delivered: 4, promised: '2026-12-01', isKnown: true },
      { number: 'AU1', status: 'partially_delivered', total: 15_625, item: 'A2', quantity: 2.5, delivered: 0, promised: '2026-12-01', isKnown: true },
      { number: 'AU2', status: 'open', total: 0, item: null, quantity: null, delivered: null, promised: null, isKnown: false },
    ])
  })

  it('has quotes, invoices, credit notes and what is open of them, but no drafts', async () => {
    expect(await sql`select number, status, valid_until as until from quote where organisation_id = ${organisation}`).toEqual([
      { number: 'AN1', status: 'expired', until: '2026-12-15' },
    ])
    expect(
      await sql`select number, kind, total_cents as total, open_cents as open, due_on as due from invoice where organisation_id = ${organisation} order by 1`,
    ).toEqual([
      { number: 'GS1', kind: 'credit_note', total: -5_000, open: 0, due: '2026-10-05' },
      { number: 'RE1', kind: 'invoice', total: 10_000, open: 5_950, due: '2026-10-31' },
      { number: 'RE2', kind: 'invoice', total: 10_000, open: 0, due: '2026-10-31' },
    ])
    expect(await sql`select number, order_id is not null as "isLinked" from delivery where organisation_id = ${organisation} order by 1`).toEqual([
      { number: 'LS1', isLinked: true },
      { number: 'LS2', isLinked: false },
    ])
  })
})

describe('at night', () => {
  it('what vanished is archived and not cancelled, and what changed in silence is there', async () => {
    const { sets } = connected.system
    sets.salesOrders = [orderRow('AU1', '10', 0, [['A1', 10, 10]])]
    sets.salesQuotes = []
    sets.salesInvoices = [invoiceRow('RE1', '10', 0, 20)]
    expect(await atNight()).toMatchObject({ waits: null })
    expect(await standing('order')).toEqual([{ number: 'AU1' }])
    expect(await standing('quote')).toEqual([])
    expect(
      await sql`select number, status, archived_at is not null as "isGone" from customer_order where organisation_id = ${organisation} order by 1`,
    ).toEqual([
      { number: 'AU1', status: 'delivered', isGone: false },
      { number: 'AU2', status: 'open', isGone: true },
    ])
    expect(await sql`select open_cents as open from invoice where organisation_id = ${organisation} and number = 'RE1'`).toEqual([{ open: 2_000 }])
  })

  it('what is gone since it was invoiced, or became an order, stays as what it is, and may be much', async () => {
    const { sets } = connected.system
    const numbers = Array.from({ length: 22 }, (_, i) => `${500 + i}`)
    const kept = sets.salesOrders ?? []
    sets.salesOrders = [...kept, ...numbers.map((number) => orderRow(number, '20', 50, [['A1', 5, 0]]))]
    sets.salesQuotes = [quoteRow('AN2', '20', 50)]
    await connected.again()
    sets.salesOrders = [...kept, orderRow('AU3', '20', 51, [['A1', 10, 0]], { orderDate: new Date().toISOString().slice(0, 10) })]
    sets.salesQuotes = []
    sets.salesShipments = [...(sets.salesShipments ?? []), ...numbers.map((number) => shipmentRow(`LS-${number}`, '20', number, 52))]
    const { sets: told } = await atNight()
    expect(told.filter(({ doubt }) => doubt)).toEqual([])
    expect(await standing('order')).toEqual([{ number: 'AU1' }, { number: 'AU3' }])
    const state = sql`select number, status from customer_order where organisation_id = ${organisation} and archived_at is null and number like '5%' order by 1`
    expect(await state).toEqual(numbers.map((number) => ({ number, status: 'delivered' })))
    expect(await sql`select status from quote where organisation_id = ${organisation} and number = 'AN2' and archived_at is null`).toEqual([
      { status: 'won' },
    ])
  })

  it('what is done in the very moment in which it is looked is known for done', async () => {
    const { sets } = connected.system
    sets.salesOrders = [...(sets.salesOrders ?? []), orderRow('AU4', '20', 60, [['A1', 5, 0]])]
    await connected.again()
    connected.system.fault = (url) => {
      if (!url.search.endsWith('$select=id%2Cnumber') || !url.pathname.endsWith('/salesOrders')) return undefined
      connected.system.fault = () => undefined
      sets.salesOrders = (sets.salesOrders ?? []).filter(({ number }) => number !== 'AU4')
      sets.salesShipments = [...(sets.salesShipments ?? []), shipmentRow('LS-AU4', '20', 'AU4', 61)]
      return undefined
    }
    await atNight()
    expect(await standing('order')).toEqual([{ number: 'AU1' }, { number: 'AU3' }])
    const state = sql`select status, archived_at from customer_order where organisation_id = ${organisation} and number = 'AU4'`
    expect(await state).toEqual([{ status: 'delivered', archived_at: null }])
  })

  it('while nobody can tell whether they are done, orders stay as they are', async () => {
    const { sets } = connected.system
    const kept = sets.salesOrders ?? []
    sets.salesOrders = [...kept, orderRow('AU5', '20', 62, [['A1', 5, 0]])]
    await connected.again()
    sets.salesOrders = kept
    connected.system.fault = (url) => (url.pathname.endsWith('/salesShipments') ? { status: 403 } : undefined)
    expect((await atNight()).sets.find(({ name }) => name === 'salesShipments')).toMatchObject({ refused: { because: 'not_permitted' } })
    expect(await standing('order')).toContainEqual({ number: 'AU5' })
    connected.system.fault = () => undefined
    await atNight()
    expect(await standing('order')).not.toContainEqual({ number: 'AU5' })
  })

  it('what is missing is fetched by its number', async () => {
    const { sets } = connected.system
    sets.customers = [...(sets.customers ?? []), customerRow("30'X", -3_000)]
    await atNight()
    expect(await sql`select name from customer where organisation_id = ${organisation} and name = ${"Kunde 30'X GmbH"}`).toHaveLength(1)
    expect(connected.system.requests()).toContainEqual(expect.stringContaining("number eq '30''X'"))
  })

  it('whoever wants to be left out is not here any more, and comes again once he does not', async () => {
    const { sets } = connected.system
    expect(await standing('contact')).toEqual([{ number: 'P1' }, { number: 'P2' }])
    sets.contacts = [contactRow('P1', 20, { privacyBlocked: true }), contactRow('P2', 1, { displayName: 'Meier', email: '', companyNumber: 'KT2' })]
    await connected.again()
    expect(await standing('contact')).toEqual([{ number: 'P2' }])
    expect(await sql`select surname from contact where organisation_id = ${organisation} and archived_at is null`).toEqual([{ surname: 'Meier' }])
    sets.contacts = [contactRow('P1', 30), ...sets.contacts.slice(1)]
    await connected.again()
    expect(await standing('contact')).toEqual([{ number: 'P1' }, { number: 'P2' }])
  })

  it('of whom many vanish nobody goes before somebody has said so', async () => {
    const { sets } = connected.system
    sets.customers = [...(sets.customers ?? []), ...Array.from({ length: 40 }, (_, i) => customerRow(`V${i}`, 40))]
    await connected.again()
    sets.customers = sets.customers.slice(0, 5)
    const gone = async () =>
      (await sql`select 1 from external_number where organisation_id = ${organisation} and entity = 'customer' and gone_at is not null`).length
    const customers = async () => (await atNight()).sets.find(({ name }) => name === 'customers')
    expect(await customers()).toMatchObject({ doubt: { vanished: 38, known: 43 } })
    expect(await gone()).toBe(0)
    await connected.desk.call.connectors.settleDoubt({ id: connected.id, set: 'customers', isRight: true })
    expect((await connected.again()).sets.find(({ name }) => name === 'customers')).toMatchObject({ doubt: null })
    expect(await gone()).toBe(38)
    await expect(connected.desk.call.connectors.settleDoubt({ id: connected.id, set: 'customers', isRight: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
