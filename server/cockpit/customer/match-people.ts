/** Whose customers the people on an item are, whether the mail is in the history already, and the cockpit of the customer to show. One statement: a second one would cost more than it does. */
import { type MailState, type MailStateRow, mailStateRows, showMailState } from '../../contact-reports/mail-state.ts'
import type { CustomerChoice } from '../../customers/customer-choice.ts'
import type { Context } from '../../platform/call/context.ts'
import { meantCustomer } from '../../platform/call/merged-customers.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { cockpitRow, type StoredRow } from './cockpit-query.ts'

/** `address`: whom of the given people it was found by; null: by the report of the open mail only. `isLogged`: the open mail stands in its history. */
export type Match = CustomerChoice & { address: string | null; isLogged: boolean }

type Found = { matches: Match[]; count: number }
type Row = { found: Found; mails: MailStateRow[]; is_ignored: boolean } & (StoredRow | { id: null })

/** `more`: customers among the people beside `matches`. `shown`: of the customer that is wanted, else of the first match; null: none matches. */
export type Matched = { matches: Match[]; more: number; mail: MailState; isIgnored: boolean; shown: StoredRow | null }

/** `addresses` in the order in which their customers are wanted; `key`: of the open mail, null when there is none; `wanted`: the match to show, null: the first. */
export async function matchPeople(ctx: Context, addresses: readonly string[], key: string | null, wanted: string | null): Promise<Matched> {
  const [row] = await ctx.db.sql<Row>`
    with item as materialized (select ${matches(ctx, addresses, key)} as found, ${mailStateRows(ctx, key)} as mails,
      exists (select 1 from ignored_sender i where i.organisation_id = ${organisation} and i.address = ${addresses[0] ?? ''}) as is_ignored),
    shown as materialized (select (m.value->>'customerId')::uuid as customer_id, (m.value->>'contactId')::uuid as contact_id
      from item, json_array_elements(item.found->'matches') with ordinality m (value, place)
      order by coalesce((m.value->>'customerId')::uuid = ${meantCustomer(fragment`${wanted}::uuid`)}, false) desc, m.place limit 1)
    select item.*, cockpit.* from item left join shown on true
      left join lateral (${cockpitRow(ctx, fragment`shown.customer_id`, fragment`shown.contact_id`)}) cockpit on true`
  if (!row) throw new Error('A statement over no table gave no row')
  const { found, mails, is_ignored: isIgnored } = row
  const shown = row.id === null ? null : row
  return { matches: found.matches, more: found.count - found.matches.length, mail: showMailState(ctx, mails), isIgnored, shown }
}

const MOST_CHOICES = 50

/** Each customer once, by the first on the mail who is his. First those at whom the mail is logged, then by who stands first on it. */
const matches = (ctx: Context, addresses: readonly string[], key: string | null) => fragment`(
  select json_build_object('count', coalesce(max(m.count), 0), 'matches', coalesce(json_agg(json_build_object('customerId', m.id, 'name', m.name, 'kind', m.kind,
    'classLabel', m.class_letter || m.class_digit, 'city', m.city, 'contactId', m.contact_id, 'contactName', m.contact_name, 'address', m.address, 'isLogged', m.is_logged)
    order by m.is_logged desc, m.place, m.is_main desc nulls last, m.name), '[]'))
  from (
    select each.*, count(*) over () as count,
      (select s.city from site s where s.organisation_id = ${organisation} and s.customer_id = each.id and s.archived_at is null order by s.is_main desc limit 1) as city
    from (
      select distinct on (c.id) c.id, c.name, c.kind, c.class_letter, c.class_digit, bool_or(found.is_logged) over (partition by c.id) as is_logged, found.place, found.address, found.is_main, found.contact_id, found.contact_name
      from (
        select a.place, a.address, false as is_logged, cr.customer_id, cr.is_main, k.id as contact_id, concat_ws(' ', k.given_name, k.surname) as contact_name
        from unnest(${addresses}::text[]) with ordinality a(address, place)
        join contact_email e on e.organisation_id = ${organisation} and e.address = a.address
        join contact k on k.organisation_id = ${organisation} and k.id = e.contact_id and k.archived_at is null
        join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = k.id
        union all
        select a.place, a.address, false, e.customer_id, null, null, null from unnest(${addresses}::text[]) with ordinality a(address, place)
        join customer_email e on e.organisation_id = ${organisation} and e.address = a.address
        union all
        select null, null, true, rc.customer_id, null, null, null from report_mail rm
        join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id and r.withdrawn_at is null
        join report_customer rc on rc.organisation_id = ${organisation} and rc.report_id = r.id
        where rm.organisation_id = ${organisation} and rm.message_key = ${key}
      ) found join customer c on c.organisation_id = ${organisation} and c.id = found.customer_id
      where ${visibleCustomer(ctx)} order by c.id, found.place nulls last, found.contact_id nulls last
    ) each order by each.is_logged desc, each.place, each.is_main desc nulls last, each.name limit ${MOST_CHOICES}
  ) m)`
