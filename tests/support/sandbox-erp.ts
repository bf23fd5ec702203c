/** The sandbox's Business Central as a connector's source, and a naive comparison of what is in both. */
import { expect } from 'vitest'
import { setNames } from '../../domain/commerce/connectors/business-central/sets.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../sandbox/identity/applications.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { organisation } from '../../server/platform/database/db.ts'
import { erpBase, openErp, smallErp } from '../sandbox/business-central.ts'
import { control, start } from '../sandbox/running.ts'
import { ConnectorDesk } from './connector-desk.ts'

const cents = (euros: number): number => Math.round(euros * 100)
const byNumber = <T extends { number: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.number < b.number ? -1 : 1))

// biome-ignore lint/suspicious/noExplicitAny: records are looked into as they come
type Records = any[]

export class SandboxErp {
  readonly sandbox: RunningSandbox
  readonly desk: ConnectorDesk

  private constructor(sandbox: RunningSandbox, desk: ConnectorDesk) {
    this.sandbox = sandbox
    this.desk = desk
  }

  static async open(customers = 30): Promise<SandboxErp> {
    const sandbox = await start({ erp: smallErp(customers) })
    return new SandboxErp(sandbox, await ConnectorDesk.open([sandbox.url]))
  }

  /** Of the interface, without a company. */
  get url(): string {
    return erpBase(this.sandbox.url)
  }

  get signIn() {
    return {
      method: 'client_credentials',
      tokenUrl: `${this.sandbox.url}/${hanseTechnik.tenantId}/oauth2/v2.0/token`,
      scope: 'https://api.businesscentral.dynamics.com/.default',
      clientId: ERP_READER.clientId,
    } as const
  }

  async connect(sets: string[] = setNames): Promise<void> {
    const { companyId } = await openErp(this.sandbox.url)
    await this.desk.connect(sets, { url: `${this.url}/companies(${companyId})`, signIn: this.signIn, secret: ERP_READER.clientSecret })
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
  async order(action: string, body: object): Promise<any> {
    const answer = await control(this.sandbox.url, `erp/${action}`, body)
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async records(table: string): Promise<Records> {
    return await (await fetch(`${this.sandbox.url}/control/erp/records?table=${table}`)).json()
  }

  async requests(): Promise<{ total: number; bySet: Record<string, number> }> {
    return await (await fetch(`${this.sandbox.url}/control/erp/requests`)).json()
  }

  /** Rounds until one of them goes through. @returns how many it took. */
  async untilThrough(most = 60): Promise<number> {
    for (let round = 1; round <= most; round++) {
      const line = await this.desk.again()
      if (line.isPaused) throw new Error('It pauses')
      // What was asked for while it ran is a round of its own, which may wait again.
      if (line.ranAt !== null) return round
    }
    throw new Error(`Still not through: ${JSON.stringify(await this.desk.line())}`)
  }

  /** Looks what is there as a whole, as it would at night. */
  async night(): Promise<void> {
    await this.desk.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
    await this.untilThrough()
  }

  async expectSame(): Promise<void> {
    expect(await this.#customers()).toEqual(
      byNumber(
        (await this.records('customers')).map(({ number, displayName, blocked }) => ({
          number,
          name: displayName,
          isBlocked: blocked !== '_x0020_',
        })),
      ),
    )
    expect(await this.#items()).toEqual(
      byNumber(
        (await this.records('items')).map(({ number, displayName, itemCategoryCode }) => ({ number, name: displayName, group: itemCategoryCode })),
      ),
    )
    expect(await this.#contacts()).toEqual(await this.#contactsThere())
    for (const [table, entity] of [
      ['salesOrders', 'order'],
      ['salesQuotes', 'quote'],
    ] as const)
      expect(await this.#documents(entity)).toEqual(documentsOf(await this.records(table)))
    expect(await this.#invoices()).toEqual(invoicesOf(await this.records('salesInvoices'), await this.records('salesCreditMemos')))
    expect(await this.#deliveries()).toEqual(
      byNumber((await this.records('salesShipments')).map(({ number, customerNumber }) => ({ number, customer: customerNumber }))),
    )
  }

  readonly #customers = () =>
    this.desk.desk.sql<{ number: string; name: string; isBlocked: boolean }>`
    select e.external_id as number, c.name, c.is_credit_blocked as "isBlocked" from external_number e
    join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id and c.archived_at is null
    where e.organisation_id = ${organisation} and e.entity = 'customer' and e.gone_at is null order by e.external_id collate "C"`

  readonly #items = () =>
    this.desk.desk.sql<{ number: string; name: string; group: string }>`
    select p.number, p.name, g.code as group from external_number e join product p on p.organisation_id = ${organisation} and p.id = e.entity_id
    left join product_group g on g.organisation_id = ${organisation} and g.id = p.product_group_id
    where e.organisation_id = ${organisation} and e.entity = 'product' and e.gone_at is null order by p.number collate "C"`

  readonly #contacts = () =>
    this.desk.desk.sql<{ number: string; customer: string }>`
    select e.external_id as number, k.external_id as customer from external_number e
    join contact c on c.organisation_id = ${organisation} and c.id = e.entity_id and c.archived_at is null
    join contact_role r on r.organisation_id = ${organisation} and r.contact_id = c.id and r.ends_on is null
    join external_number k on k.organisation_id = ${organisation} and k.entity = 'customer' and k.entity_id = r.customer_id
    where e.organisation_id = ${organisation} and e.entity = 'contact' and e.gone_at is null order by e.external_id collate "C"`

  /** People of customers who do not want to be left out. */
  async #contactsThere(): Promise<object[]> {
    const customers = new Map((await this.records('customers')).map(({ number }) => [`KT${number.padStart(6, '0')}`, number]))
    const people = (await this.records('contacts')).filter(
      ({ type, privacyBlocked, companyNumber }) => type === 'Person' && !privacyBlocked && customers.has(companyNumber),
    )
    return byNumber(people.map(({ number, companyNumber }) => ({ number, customer: customers.get(companyNumber) })))
  }

  async #documents(entity: 'order' | 'quote'): Promise<object[]> {
    const { sql } = this.desk.desk
    const found =
      entity === 'order'
        ? await sql<DocumentLine>`select d.number, d.total_cents as total, l.position, l.product_number as item, l.quantity, l.total_cents as amount
            from external_number e join customer_order d on d.organisation_id = ${organisation} and d.id = e.entity_id and d.archived_at is null
            left join order_line l on l.organisation_id = ${organisation} and l.order_id = d.id and l.archived_at is null
            where e.organisation_id = ${organisation} and e.entity = 'order' and e.gone_at is null order by d.number collate "C", l.position`
        : await sql<DocumentLine>`select d.number, d.total_cents as total, l.position, l.product_number as item, l.quantity, l.total_cents as amount
            from external_number e join quote d on d.organisation_id = ${organisation} and d.id = e.entity_id and d.archived_at is null
            left join quote_line l on l.organisation_id = ${organisation} and l.quote_id = d.id and l.archived_at is null
            where e.organisation_id = ${organisation} and e.entity = 'quote' and e.gone_at is null order by d.number collate "C", l.position`
    return found.map((line) => ({
      ...line,
      total: Number(line.total),
      quantity: line.quantity === null ? null : Number(line.quantity),
      amount: line.amount === null ? null : Number(line.amount),
    }))
  }

  async #invoices(): Promise<object[]> {
    const found = await this.desk.desk.sql<{ number: string; kind: string; total: number; open: number }>`
      select i.number, i.kind, i.total_cents as total, i.open_cents as open from invoice i where i.organisation_id = ${organisation} order by i.number collate "C"`
    return found.map((row) => ({ ...row, total: Number(row.total), open: Number(row.open) }))
  }

  readonly #deliveries = () =>
    this.desk.desk.sql<{ number: string; customer: string }>`
    select d.number, k.external_id as customer from delivery d
    join external_number k on k.organisation_id = ${organisation} and k.entity = 'customer' and k.entity_id = d.customer_id
    where d.organisation_id = ${organisation} order by d.number collate "C"`

  async close(): Promise<void> {
    await this.desk.close()
    await this.sandbox.close()
  }
}

type DocumentLine = { number: string; total: number; position: number | null; item: string | null; quantity: number | null; amount: number | null }

const NO_LINE = { position: null, item: null, quantity: null, amount: null }

const documentsOf = (records: Records): object[] =>
  byNumber(records).flatMap(({ number, totalAmountExcludingTax, lines }) => {
    const total = cents(totalAmountExcludingTax)
    if (lines.length === 0) return [{ number, total, ...NO_LINE }]
    return lines.map((line: Records[number]) => ({
      number,
      total,
      position: line.sequence,
      item: line.lineObjectNumber,
      quantity: line.quantity,
      amount: cents(line.netAmount),
    }))
  })

const invoicesOf = (invoices: Records, memos: Records): object[] =>
  byNumber([
    ...invoices.map(({ number, totalAmountExcludingTax, remainingAmount }) => ({
      number,
      kind: 'invoice',
      total: cents(totalAmountExcludingTax),
      open: cents(remainingAmount),
    })),
    ...memos.map(({ number, totalAmountExcludingTax }) => ({ number, kind: 'credit_note', total: -cents(totalAmountExcludingTax), open: 0 })),
  ])
