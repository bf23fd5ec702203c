import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { canBeOverdue } from '../figures/overdue.ts'
import { readSaid, type Said } from '../said-by.ts'

/** A price, or a quantity to call off. `fromQuantity`: the price counts from so many on; null: for any. `price` per `priceUnit` pieces; null: the agreement says none. `quantity` null: none is agreed. */
export type AgreementPriceRow = {
  position: number
  productNumber: string | null
  text: string
  fromQuantity: number | null
  price: number | null
  priceUnit: number
  quantity: number | null
  calledQuantity: number
}

export type AgreementRow = {
  agreementId: string
  number: string
  kind: 'price' | 'framework'
  title: string
  startsOn: string
  endsOn: string
  volumeCents: number | null
  calledCents: number
  rebatePercent: number | null
  prices: AgreementPriceRow[]
}

export type OpenInvoiceRow = {
  number: string
  kind: 'invoice' | 'credit_note'
  invoicedOn: string
  dueOn: string
  /** Negative: of a credit note. */
  openCents: number
  /** 0: not dunned. */
  dunningLevel: number
}

/** `reachedCents`: as the ERP says, else what invoices less credit notes of its days come to, net; without `withoutNet` of them, of which that is not known. `steps` rise by `fromCents`. */
export type RebateScaleRow = {
  rebateScaleId: string
  title: string
  startsOn: string
  endsOn: string
  reachedCents: number
  withoutNet: number
  steps: { fromCents: number; percent: number }[]
}

/** A sample left with the customer, or something lent to him, that has not come back. */
export type LoanItemRow = {
  loanItemId: string
  kind: 'sample' | 'loan'
  productNumber: string | null
  text: string
  quantity: number
  givenOn: string
  dueBackOn: string | null
}

export type PromotionRow = { promotionId: string; title: string; text: string | null; endsOn: string; productGroup: string | null }

export type LinkRow = { customerId: string; name: string; kind: string; direction: 'from' | 'to' }

export type TermsPart = {
  paymentTerms: string | null
  deliveryTerms: string | null
  conditions: string | null
  creditLimitCents: number | null
  /** As the ERP says; null: it says nothing. */
  usedCreditCents: number | null
  openCents: number
  overdueCents: number
  openInvoices: OpenInvoiceRow[]
  agreements: AgreementRow[]
  rebateScales: RebateScaleRow[]
  loanItems: LoanItemRow[]
  promotions: PromotionRow[]
  links: LinkRow[]
  /** Who says so of the terms, and who of the open items. */
  termsSaid: Said | null
  openItemsSaid: Said | null
}

type Read = Omit<TermsPart, 'termsSaid' | 'openItemsSaid'> & { invoiceIds: string[] }

/** Terms, open items, agreements, what was lent, what is offered to everybody, and links of a customer that exists. */
export async function readTerms(ctx: Context, customerId: string): Promise<TermsPart> {
  const [read] = await ctx.db
    .sql<Read>`select c.payment_terms as "paymentTerms", c.delivery_terms as "deliveryTerms", c.conditions, c.credit_limit_cents as "creditLimitCents",
      c.used_credit_cents as "usedCreditCents", ${openItems(today(ctx))}, ${agreements} as agreements, ${rebateScales(today(ctx))} as "rebateScales",
      ${loanItems} as "loanItems", ${promotions(today(ctx))} as promotions, ${links(ctx, customerId)} as links
    from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  if (!read) throw new Error('A customer that was just seen is gone')
  const { invoiceIds, ...terms } = read
  const [termsSaid, openItemsSaid] = await Promise.all([
    readSaid(ctx, ['customer'], [customerId]),
    readSaid(ctx, ['invoice', 'open_item'], invoiceIds),
  ])
  return { ...terms, termsSaid, openItemsSaid }
}

const ofCustomer = fragment`x.organisation_id = ${organisation} and x.customer_id = c.id and x.archived_at is null`

const openItems = (day: string): SqlFragment => fragment`
  coalesce((select sum(x.open_cents) from invoice x where ${ofCustomer}), 0)::bigint as "openCents",
  coalesce((select sum(x.open_cents) from invoice x where ${ofCustomer} and ${canBeOverdue} and x.due_on < ${day}::date), 0)::bigint as "overdueCents",
  (select coalesce(json_agg(i), '[]') from (select x.number, x.kind, x.invoiced_on as "invoicedOn", x.due_on as "dueOn", x.open_cents as "openCents",
     x.dunning_level as "dunningLevel" from invoice x where ${ofCustomer} and x.open_cents <> 0 order by x.due_on limit ${MOST_ROWS + 1}) i) as "openInvoices",
  (select coalesce(json_agg(i.id), '[]') from (select x.id from invoice x where ${ofCustomer} and x.open_cents <> 0 order by x.due_on limit ${MOST_ROWS}) i) as "invoiceIds"`

const agreements = fragment`(select coalesce(json_agg(a), '[]') from (select x.id as "agreementId", x.number, x.kind, x.title, x.starts_on as "startsOn",
    x.ends_on as "endsOn", x.volume_cents as "volumeCents", x.called_cents as "calledCents", x.rebate_percent::float as "rebatePercent",
    (select coalesce(json_agg(p), '[]') from (select p.position, p.product_number as "productNumber", p.text, p.from_quantity::float as "fromQuantity", p.price::float, p.price_unit as "priceUnit",
        p.quantity::float, p.called_quantity::float as "calledQuantity"
      from agreement_price p where p.organisation_id = ${organisation} and p.agreement_id = x.id and p.archived_at is null
      order by p.position limit ${MOST_ROWS + 1}) p) as prices
  from framework_agreement x where ${ofCustomer} order by x.ends_on desc limit ${MOST_ROWS + 1}) a)`

/** Net revenue of the days of scale `x`: credit notes are negative. */
const invoiced = fragment`(select coalesce(sum(i.total_cents), 0)::bigint as cents, count(*) filter (where i.total_cents is null) as without_net from invoice i
  where i.organisation_id = ${organisation} and i.customer_id = c.id and i.archived_at is null and i.invoiced_on between x.starts_on and x.ends_on)`

const rebateScales = (day: string): SqlFragment => fragment`(select coalesce(json_agg(r), '[]') from (select x.id as "rebateScaleId", x.title,
    x.starts_on as "startsOn", x.ends_on as "endsOn", coalesce(x.reached_cents, n.cents) as "reachedCents",
    case when x.reached_cents is null then n.without_net else 0 end as "withoutNet", x.steps
  from rebate_scale x cross join lateral ${invoiced} n where ${ofCustomer} and x.ends_on >= ${day}::date order by x.ends_on limit ${MOST_ROWS + 1}) r)`

const loanItems = fragment`(select coalesce(json_agg(l), '[]') from (select x.id as "loanItemId", x.kind, x.product_number as "productNumber", x.text,
    x.quantity::float, x.given_on as "givenOn", x.due_back_on as "dueBackOn"
  from loan_item x where ${ofCustomer} and x.returned_on is null order by x.given_on desc limit ${MOST_ROWS + 1}) l)`

/** What runs now, for everybody. */
const promotions = (day: string): SqlFragment => fragment`(select coalesce(json_agg(p), '[]') from (select x.id as "promotionId", x.title, x.text,
    x.ends_on as "endsOn", g.name as "productGroup"
  from promotion x left join product_group g on g.organisation_id = ${organisation} and g.id = x.product_group_id
  where x.organisation_id = ${organisation} and x.archived_at is null and x.ends_on >= ${day}::date and x.starts_on <= ${day}::date
  order by x.ends_on limit ${MOST_ROWS + 1}) p)`

/** Customers that this one is linked with and the caller may see. */
const links = (ctx: Context, customerId: string): SqlFragment => fragment`(select coalesce(json_agg(l), '[]') from (
  select c.id as "customerId", c.name, k.kind, 'from' as direction from customer_link k join customer c on c.organisation_id = ${organisation} and c.id = k.to_id
    where k.organisation_id = ${organisation} and k.from_id = ${customerId}::uuid and ${visibleCustomer(ctx)}
  union all
  select c.id, c.name, k.kind, 'to' from customer_link k join customer c on c.organisation_id = ${organisation} and c.id = k.from_id
    where k.organisation_id = ${organisation} and k.to_id = ${customerId}::uuid and ${visibleCustomer(ctx)} limit ${MOST_ROWS + 1}) l)`
