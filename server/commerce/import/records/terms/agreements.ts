/** Price and framework agreements with their prices, scales of quantities, and what of them is called off. */
import { OPEN_END } from '../../../../../domain/commerce/open-end.ts'
import { fragment, organisation } from '../../../../platform/database/db.ts'
import { customerColumn, documentChecks, joinCustomer } from '../document-checks.ts'
import {
  archiveMissingLines,
  hasLines,
  keptLines,
  knownQuantity,
  type LineTable,
  lineChange,
  linesWithProducts,
  productFields,
  restoreLines,
} from '../document-lines.ts'
import { productCheck } from '../goods/named-products.ts'
import { cents, currencyColumns, fits, MOST_AMOUNT, rateOf } from '../money.ts'
import type { Check, RecordStore, StoredColumn } from '../record-store.ts'
import { cellsOf, type SliceWork, type Work } from '../work.ts'

const cell = cellsOf('agreement')
const lines: LineTable = { table: fragment`agreement_price`, document: fragment`agreement_id` }

/** A list of special prices bears neither a number nor a title. */
const columns = (work: Work): StoredColumn[] => [
  { name: 'number', column: fragment`number`, fields: ['number'], value: cell('number'), initial: fragment`''` },
  customerColumn,
  { name: 'title', column: fragment`title`, fields: ['title'], value: cell('title'), initial: fragment`''` },
  { name: 'kind', column: fragment`kind`, fields: ['kind'], value: fragment`${cell('kind')}::"AgreementKind"`, initial: kindByContent },
  {
    name: 'starts_on',
    column: fragment`starts_on`,
    fields: ['validFrom'],
    value: fragment`${cell('validFrom')}::date`,
    initial: fragment`${work.fileDay}::date`,
  },
  {
    name: 'ends_on',
    column: fragment`ends_on`,
    fields: ['validUntil'],
    value: fragment`${cell('validUntil')}::date`,
    initial: fragment`${OPEN_END}::date`,
  },
  { name: 'volume_cents', column: fragment`volume_cents`, fields: ['volume'], value: cents(cell('volume'), rateOf(work, cell)) },
  {
    name: 'called_cents',
    column: fragment`called_cents`,
    fields: ['called'],
    value: cents(cell('called'), rateOf(work, cell)),
    initial: fragment`0`,
  },
  { name: 'rebate_percent', column: fragment`rebate_percent`, fields: ['rebate'], value: fragment`${cell('rebate')}::numeric` },
  ...currencyColumns(work, cell),
]

/** Where something is to be called off, it is a framework. */
const kindByContent = fragment`(case when exists (select from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record
  and coalesce(${cell('volume')}, ${cell('quantity')}, ${cell('calledQuantity')}, ${cell('restQuantity')}) is not null) then 'framework' else 'price' end)::"AgreementKind"`

const price = (work: Work) => fragment`${cell('agreedPrice')}::numeric * ${rateOf(work, cell)}`
const priceCheck = (work: Work): Check => ({ field: 'agreedPrice', reason: 'out_of_range', wrong: fragment`not ${fits(price(work), MOST_AMOUNT)}` })

export const agreements: RecordStore = {
  table: fragment`framework_agreement t`,
  columns,
  joins: joinCustomer(cell),
  checks: (work) => [...documentChecks(work, cell), productCheck(work, cell), priceCheck(work)],
  adopted: (work) => fragment`(select x.id from framework_agreement x ${joinCustomer(cell)(work)}
    where x.organisation_id = ${organisation} and x.customer_id = cn.entity_id and x.number = ${cell('number')} limit 1)`,
  parts: keptLines(lines),
  storeParts: async (given) => {
    if (hasLines(given.work)) await storeLines(given)
  },
  restoreParts: (given) => restoreLines(given, lines),
  customer: fragment`t.customer_id`,
}

/** Of a price by column the fields that tell it. */
const priceFields = {
  ...productFields,
  from_quantity: ['fromQuantity'],
  price: ['agreedPrice'],
  price_unit: ['priceUnit'],
  quantity: ['quantity'],
  called_quantity: ['calledQuantity', 'restQuantity'],
}

async function storeLines(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`insert into agreement_price (organisation_id, id, agreement_id, position, product_id, product_number, text, from_quantity, price, price_unit, quantity, called_quantity)
    select ${organisation}, gen_random_uuid(), l.entity_id, l.position, p.id, ${cell('productNumber')}, coalesce(${cell('productName')}, p.name, ${cell('productNumber')}, ''),
      ${cell('fromQuantity')}::numeric, ${price(work)}, coalesce(round(${cell('priceUnit')}::numeric)::int, 1), ${cell('quantity')}::numeric, ${called}
    from ${linesWithProducts(given, cell)}
    on conflict (organisation_id, agreement_id, position) do update set ${lineChange(work, priceFields)}`
  await archiveMissingLines(given, cell, lines)
}

const knownCalled = fragment`(select k.called_quantity from agreement_price k
  where k.organisation_id = ${organisation} and k.agreement_id = l.entity_id and k.position = l.position)`

/** As it is said, else what is not left any more; what was known where the cells are empty. */
const called = fragment`coalesce(${cell('calledQuantity')}::numeric,
  coalesce(${cell('quantity')}::numeric, ${knownQuantity(lines, fragment`l.entity_id`)}) - ${cell('restQuantity')}::numeric, ${knownCalled}, 0)`
