import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

export type AgreementRow = {
  agreementId: string
  number: string
  title: string
  startsOn: string
  endsOn: string
  volumeCents: number | null
  calledCents: number
  rebatePercent: number | null
}

export type LinkRow = { customerId: string; name: string; kind: string; direction: 'from' | 'to' }

export type TermsPart = {
  paymentTerms: string | null
  deliveryTerms: string | null
  creditLimitCents: number | null
  openCents: number
  overdueCents: number
  openInvoices: { number: string; invoicedOn: string; dueOn: string; openCents: number; dunningLevel: number }[]
  agreements: AgreementRow[]
  links: LinkRow[]
}

/** Terms, open items, framework agreements and links of a customer that exists. */
export async function readTerms(ctx: Context, customerId: string): Promise<TermsPart> {
  const day = today(ctx)
  const [terms] = await ctx.db
    .sql<TermsPart>`select c.payment_terms as "paymentTerms", c.delivery_terms as "deliveryTerms", c.credit_limit_cents as "creditLimitCents",
      coalesce((select sum(i.open_cents) from invoice i where i.organisation_id = ${organisation} and i.customer_id = c.id and i.archived_at is null), 0)::bigint as "openCents",
      coalesce((select sum(i.open_cents) from invoice i where i.organisation_id = ${organisation} and i.customer_id = c.id and i.archived_at is null
        and i.due_on < ${day}::date), 0)::bigint as "overdueCents",
      (select coalesce(json_agg(i), '[]') from (select i.number, i.invoiced_on as "invoicedOn", i.due_on as "dueOn", i.open_cents as "openCents",
         i.dunning_level as "dunningLevel" from invoice i
         where i.organisation_id = ${organisation} and i.customer_id = c.id and i.open_cents <> 0 and i.archived_at is null order by i.due_on limit ${MOST_ROWS + 1}) i) as "openInvoices",
      (select coalesce(json_agg(a), '[]') from (select a.id as "agreementId", a.number, a.title, a.starts_on as "startsOn", a.ends_on as "endsOn",
         a.volume_cents as "volumeCents", a.called_cents as "calledCents", a.rebate_percent::float as "rebatePercent" from framework_agreement a
         where a.organisation_id = ${organisation} and a.customer_id = c.id order by a.ends_on desc limit ${MOST_ROWS + 1}) a) as agreements,
      ${links(ctx, customerId)} as links
    from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  if (!terms) throw new Error('A customer that was just seen is gone')
  return terms
}

/** Customers that this one is linked with and the caller may see. */
const links = (ctx: Context, customerId: string): SqlFragment => fragment`(select coalesce(json_agg(l), '[]') from (
  select c.id as "customerId", c.name, k.kind, 'from' as direction from customer_link k join customer c on c.organisation_id = ${organisation} and c.id = k.to_id
    where k.organisation_id = ${organisation} and k.from_id = ${customerId}::uuid and ${visibleCustomer(ctx)}
  union all
  select c.id, c.name, k.kind, 'to' from customer_link k join customer c on c.organisation_id = ${organisation} and c.id = k.from_id
    where k.organisation_id = ${organisation} and k.to_id = ${customerId}::uuid and ${visibleCustomer(ctx)} limit ${MOST_ROWS + 1}) l)`
