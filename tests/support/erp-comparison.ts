/** What Business Central holds and what has come of it, in one shape: a naive comparison of both. */
import { organisation, type Sql } from '../../server/platform/database/db.ts'

// biome-ignore lint/suspicious/noExplicitAny: records are looked into as they come
export type ErpRecords = any[]
type Read = (table: string) => Promise<ErpRecords>
type Side = Record<string, object[]>

const cents = (euros: number): number => Math.round(euros * 100)
const byNumber = <T extends { number: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.number < b.number ? -1 : 1))

/** Equal where nothing is missing, nothing there twice and nothing archived that is still named. `read`: all records of a table there. */
export const bothSides = async (sql: Sql, read: Read): Promise<{ here: Side; there: Side }> => ({
  here: await sideHere(sql),
  there: await sideThere(read),
})

const sideHere = async (sql: Sql): Promise<Side> => ({
  customers: await customersHere(sql),
  items: await itemsHere(sql),
  contacts: await contactsHere(sql),
  orders: await documentsHere(sql, 'order'),
  quotes: await documentsHere(sql, 'quote'),
  invoices: await invoicesHere(sql),
  deliveries: await deliveriesHere(sql),
})

const sideThere = async (read: Read): Promise<Side> => ({
  customers: byNumber(
    (await read('customers')).map(({ number, displayName, blocked }) => ({ number, name: displayName, isBlocked: blocked !== '_x0020_' })),
  ),
  items: byNumber((await read('items')).map(({ number, displayName, itemCategoryCode }) => ({ number, name: displayName, group: itemCategoryCode }))),
  contacts: await contactsThere(read),
  orders: documentsOf(await read('salesOrders')),
  quotes: documentsOf(await read('salesQuotes')),
  invoices: invoicesOf(await read('salesInvoices'), await read('salesCreditMemos')),
  deliveries: byNumber((await read('salesShipments')).map(({ number, customerNumber }) => ({ number, customer: customerNumber }))),
})

const customersHere = (sql: Sql) => sql<{ number: string; name: string; isBlocked: boolean }>`
  select e.external_id as number, c.name, c.is_credit_blocked as "isBlocked" from external_number e
  join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id and c.archived_at is null
  where e.organisation_id = ${organisation} and e.entity = 'customer' and e.gone_at is null order by e.external_id collate "C"`

const itemsHere = (sql: Sql) => sql<{ number: string; name: string; group: string }>`
  select p.number, p.name, g.code as group from external_number e join product p on p.organisation_id = ${organisation} and p.id = e.entity_id
  left join product_group g on g.organisation_id = ${organisation} and g.id = p.product_group_id
  where e.organisation_id = ${organisation} and e.entity = 'product' and e.gone_at is null order by p.number collate "C"`

const contactsHere = (sql: Sql) => sql<{ number: string; customer: string }>`
  select e.external_id as number, k.external_id as customer from external_number e
  join contact c on c.organisation_id = ${organisation} and c.id = e.entity_id and c.archived_at is null
  join contact_role r on r.organisation_id = ${organisation} and r.contact_id = c.id and r.ends_on is null
  join external_number k on k.organisation_id = ${organisation} and k.entity = 'customer' and k.entity_id = r.customer_id
  where e.organisation_id = ${organisation} and e.entity = 'contact' and e.gone_at is null order by e.external_id collate "C"`

/** People of customers who do not want to be left out. */
async function contactsThere(read: Read): Promise<object[]> {
  const customers = new Map((await read('customers')).map(({ number }) => [`KT${number.padStart(6, '0')}`, number]))
  const people = (await read('contacts')).filter(
    ({ type, privacyBlocked, companyNumber }) => type === 'Person' && !privacyBlocked && customers.has(companyNumber),
  )
  return byNumber(people.map(({ number, companyNumber }) => ({ number, customer: customers.get(companyNumber) })))
}

async function documentsHere(sql: Sql, entity: 'order' | 'quote'): Promise<object[]> {
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

async function invoicesHere(sql: Sql): Promise<object[]> {
  const found = await sql<{ number: string; kind: string; total: number; open: number }>`
    select i.number, i.kind, i.total_cents as total, i.open_cents as open from invoice i where i.organisation_id = ${organisation} order by i.number collate "C"`
  return found.map((row) => ({ ...row, total: Number(row.total), open: Number(row.open) }))
}

const deliveriesHere = (sql: Sql) => sql<{ number: string; customer: string }>`
  select d.number, k.external_id as customer from delivery d
  join external_number k on k.organisation_id = ${organisation} and k.entity = 'customer' and k.entity_id = d.customer_id
  where d.organisation_id = ${organisation} order by d.number collate "C"`

type DocumentLine = { number: string; total: number; position: number | null; item: string | null; quantity: number | null; amount: number | null }

const NO_LINE = { position: null, item: null, quantity: null, amount: null }

const documentsOf = (records: ErpRecords): object[] =>
  byNumber(records).flatMap(({ number, totalAmountExcludingTax, lines }) => {
    const total = cents(totalAmountExcludingTax)
    if (lines.length === 0) return [{ number, total, ...NO_LINE }]
    return lines.map((line: ErpRecords[number]) => ({
      number,
      total,
      position: line.sequence,
      item: line.lineObjectNumber,
      quantity: line.quantity,
      amount: cents(line.netAmount),
    }))
  })

const invoicesOf = (invoices: ErpRecords, memos: ErpRecords): object[] =>
  byNumber([
    ...invoices.map(({ number, totalAmountExcludingTax, remainingAmount }) => ({
      number,
      kind: 'invoice',
      total: cents(totalAmountExcludingTax),
      open: cents(remainingAmount),
    })),
    ...memos.map(({ number, totalAmountExcludingTax }) => ({ number, kind: 'credit_note', total: -cents(totalAmountExcludingTax), open: 0 })),
  ])
