/** Invoices and credit notes, and what of them is still open. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { documentChecks, documentColumns, joinCustomer } from './document-checks.ts'
import { amountFields, documentCents, lineChecks } from './document-lines.ts'
import { cents, currencyColumns, rateOf } from './money.ts'
import type { RecordStore, StoredColumn } from './record-store.ts'
import { dayColumns, plainColumns } from './text-columns.ts'
import { type CellOf, cellsOf, type Work } from './work.ts'

const ofInvoice = cellsOf('invoice')
const ofItem = cellsOf('open_item')

const isCredit = fragment`coalesce(${ofInvoice('kind')}, 'invoice') = 'credit_note'`
/** Credit notes are written with and without their sign. */
const signed = (amount: SqlFragment): SqlFragment => fragment`case when ${isCredit} then -abs(${amount}) else ${amount} end`

/** Of the lines of a record together. */
const sumOf = (work: Work, cell: CellOf, field: string): SqlFragment => fragment`(select sum(${cents(cell(field), rateOf(work, cell))})
  from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record)`

const invoiceColumns = (work: Work): StoredColumn[] => {
  const gross = cents(ofInvoice('grossAmount'), rateOf(work, ofInvoice))
  return [
    ...documentColumns(ofInvoice),
    ...dayColumns(ofInvoice, [['invoiced_on', fragment`invoiced_on`, 'date']]),
    ...plainColumns(ofInvoice, [['customer_reference', fragment`customer_reference`, 'customerReference']]),
    {
      name: 'due_on',
      column: fragment`due_on`,
      fields: ['dueOn'],
      value: fragment`${ofInvoice('dueOn')}::date`,
      initial: fragment`${ofInvoice('date')}::date`,
    },
    {
      name: 'kind',
      column: fragment`kind`,
      fields: ['kind'],
      value: fragment`${ofInvoice('kind')}::"InvoiceKind"`,
      initial: fragment`'invoice'::"InvoiceKind"`,
    },
    {
      name: 'total_cents',
      column: fragment`total_cents`,
      fields: amountFields,
      value: signed(documentCents(work, ofInvoice)),
    },
    { name: 'gross_cents', column: fragment`gross_cents`, fields: ['grossAmount'], value: signed(gross) },
    // A list of open items that came before could not know that it is a credit note.
    { name: 'open_cents', column: fragment`open_cents`, fields: ['kind'], value: signed(fragment`t.open_cents`), initial: fragment`0` },
    ...currencyColumns(work, ofInvoice),
  ]
}

export const invoices: RecordStore = {
  table: fragment`invoice t`,
  areApart: true,
  columns: invoiceColumns,
  joins: joinCustomer(ofInvoice),
  checks: (work) => [...documentChecks(work, ofInvoice), ...lineChecks(work, ofInvoice)],
  adopted: (work) => adopted(work, ofInvoice),
  parts: null,
  customer: fragment`t.customer_id`,
}

const adopted = (work: Work, cell: CellOf): SqlFragment => fragment`(select x.id from invoice x ${joinCustomer(cell)(work)}
  where x.organisation_id = ${organisation} and x.number = r.external_id and x.customer_id = cn.entity_id limit 1)`

const itemColumns = (work: Work): StoredColumn[] => [
  ...documentColumns(ofItem),
  {
    name: 'open_cents',
    column: fragment`open_cents`,
    fields: ['openAmount'],
    value: fragment`coalesce(case when t.kind = 'credit_note' then -abs(${sumOf(work, ofItem, 'openAmount')}) else ${sumOf(work, ofItem, 'openAmount')} end, 0)`,
  },
  { name: 'open_as_of', column: fragment`open_as_of`, fields: ['number'], value: fragment`${work.fileDay}::date` },
  {
    name: 'invoiced_on',
    column: fragment`invoiced_on`,
    fields: ['date'],
    value: fragment`${ofItem('date')}::date`,
    initial: fragment`coalesce(${ofItem('dueOn')}::date, ${work.fileDay}::date)`,
  },
  {
    name: 'due_on',
    column: fragment`due_on`,
    fields: ['dueOn'],
    value: fragment`${ofItem('dueOn')}::date`,
    initial: fragment`coalesce(${ofItem('date')}::date, ${work.fileDay}::date)`,
  },
  {
    name: 'dunning_level',
    column: fragment`dunning_level`,
    fields: ['dunningLevel'],
    value: fragment`${ofItem('dunningLevel')}::smallint`,
    initial: fragment`0`,
  },
  {
    name: 'gross_cents',
    column: fragment`gross_cents`,
    fields: ['amount'],
    value: sumOf(work, ofItem, 'amount'),
  },
]

/** A list of open items says what is owed; the invoice is made where nobody has told it yet. */
export const openItems: RecordStore = {
  table: fragment`invoice t`,
  areApart: true,
  columns: itemColumns,
  joins: joinCustomer(ofItem),
  checks: (work) => documentChecks(work, ofItem),
  adopted: (work) => adopted(work, ofItem),
  parts: null,
  isDone: () => fragment`t.open_cents = 0`,
  // It is paid, unless it is younger than the list.
  vanish: (work) =>
    fragment`open_cents = 0, dunning_level = 0, paid_on = ${work.fileDay}::date where t.invoiced_on <= ${work.fileDay}::date and t.open_cents <> 0`,
  vanishKeeps: ['open_cents', 'dunning_level', 'paid_on'],
  released: fragment`open_cents = 0, dunning_level = 0`,
  customer: fragment`t.customer_id`,
}
