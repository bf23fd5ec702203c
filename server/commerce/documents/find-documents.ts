import { z } from 'zod'
import { MOST_NUMBERS, numberKey } from '../../../domain/commerce/document-numbers.ts'
import type { Context } from '../../platform/call/context.ts'
import { meantCustomer } from '../../platform/call/merged-customers.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { heard, heardList, id } from '../../platform/input.ts'

/** `numbers`: as a mail writes them. `customerId`: whose documents come first; null: nobody's. */
export const documentsToFind = z.strictObject({ numbers: heardList(heard(60), MOST_NUMBERS), customerId: id.nullable() })

export type FoundDocument = {
  kind: 'order' | 'quote' | 'invoice' | 'complaint' | 'delivery'
  /** Of a delivery: that of its order; null: it has none. */
  documentId: string | null
  number: string
  /** The customer's own number for it. */
  reference: string | null
  customerId: string
  customerName: string
  /** The day it was written. */
  on: string | null
  cents: number | null
}

const MOST_FOUND = 20
/** More documents with one number tell nothing: many customers number theirs alike. */
const mostOfNumber = fragment`limit 5`

/** Fewer digits end too many numbers. */
const SHORTEST_ENDING = 6
const LAST_LETTER = '\u{10FFFF}'

/** Documents with these numbers, of customers the caller may see; digits alone are also found at the end of a number. */
export async function findDocuments(ctx: Context, { numbers, customerId }: z.infer<typeof documentsToFind>): Promise<FoundDocument[]> {
  const keys = [...new Set(numbers.map(numberKey))].filter((key) => key !== '')
  if (keys.length === 0) return []
  const ranges: Ranges = {
    from: keys.map(reversed),
    until: keys.map((key) => (/^\d+$/.test(key) && key.length >= SHORTEST_ENDING ? reversed(key) + LAST_LETTER : reversed(key))),
  }
  const whose = meantCustomer(fragment`${customerId}::uuid`)
  const all = tables.map((table) => found(ctx, ranges, whose, table)).reduce((list, next) => fragment`${list} union all ${next}`)
  return await ctx.db.sql<FoundDocument>`select kind, "documentId", number, reference, "customerId", "customerName", "on", cents
    from (select distinct on (kind, number, "documentId") * from (${all}) each order by kind, number, "documentId") hits
    order by ("customerId" = ${whose}) desc nulls last, "on" desc nulls last, number limit ${MOST_FOUND}`
}

const reversed = (text: string): string => [...text].reverse().join('')

/** Where reversed keys begin and end. */
type Ranges = { from: string[]; until: string[] }

type Table = {
  kind: FoundDocument['kind']
  table: SqlFragment
  id: SqlFragment
  number: SqlFragment
  reference: SqlFragment
  on: SqlFragment
  cents: SqlFragment
}

const none = fragment`null`
const [number, reference, cents] = [fragment`x.number`, fragment`x.customer_reference`, fragment`x.total_cents`]
const ownId = fragment`x.id`

const quote: Table = { kind: 'quote', table: fragment`quote`, id: ownId, number, reference, on: fragment`x.quoted_on`, cents }
const order: Table = { kind: 'order', table: fragment`customer_order`, id: ownId, number, reference, on: fragment`x.ordered_on`, cents }
/** Where nobody has told what it comes to without its tax, that with it. */
const invoiced = fragment`coalesce(x.total_cents, x.gross_cents)`
const invoice: Table = { kind: 'invoice', table: fragment`invoice`, id: ownId, number, reference, on: fragment`x.invoiced_on`, cents: invoiced }

/** Each with the number it is looked for by. */
const tables: readonly (Table & { by: SqlFragment })[] = [
  ...[quote, order, invoice].flatMap((table) => [
    { ...table, by: number },
    { ...table, by: reference },
  ]),
  { kind: 'complaint', table: fragment`complaint`, id: ownId, number, reference: none, on: fragment`x.opened_on`, cents: none, by: number },
  {
    ...{ kind: 'delivery', table: fragment`delivery`, id: fragment`x.order_id`, number, reference: none },
    ...{ on: fragment`x.delivered_on`, cents: none, by: number },
  },
]

/** Small letters and digits of a number, backwards; the same expression as that of the indexes. */
const backwards = (text: SqlFragment): SqlFragment =>
  fragment`(reverse(lower(regexp_replace(${text}, '[^0-9A-Za-z]', '', 'g') collate "C")) collate "C")`

const found = (
  ctx: Context,
  { from, until }: Ranges,
  whose: SqlFragment,
  { kind, table, id, reference: theirs, on, cents: sum, by }: (typeof tables)[number],
): SqlFragment => fragment`
  (select ${kind}::text as kind, hit.id as "documentId", hit.number, hit.reference, c.id as "customerId", c.name as "customerName", hit."on", hit.cents
    from unnest(${from}::text[], ${until}::text[]) wanted(first, last) cross join lateral (
      select ${id} as id, x.number, (${theirs})::text as reference, x.customer_id, ${on} as "on", (${sum})::bigint as cents from ${table} x
      where x.organisation_id = ${organisation} and ${by} is not null and ${backwards(by)} >= wanted.first collate "C" and ${backwards(by)} <= wanted.last collate "C"
        and exists (select 1 from customer c where c.organisation_id = ${organisation} and c.id = x.customer_id and ${visibleCustomer(ctx)})
      order by (x.customer_id = ${whose}) desc nulls last, "on" desc nulls last, x.id ${mostOfNumber}) hit
    join customer c on c.organisation_id = ${organisation} and c.id = hit.customer_id)`
