/** Whose customers the people on an item are, and whether the mail is in the history already. One statement. */
import { type MailState, type MailStateRow, mailStateRows, showMailState } from '../../contact-reports/mail-state.ts'
import type { CustomerChoice } from '../../customers/customer-choice.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'

/** `address`: whom of the given people it was found by; null: by the report of the open mail only. `isLogged`: the open mail stands in its history. */
export type Match = CustomerChoice & { address: string | null; isLogged: boolean }

type Row = { found: { matches: Match[]; count: number }; mails: MailStateRow[]; is_ignored: boolean }

/** `more`: customers among the people beside `matches`. */
export type Matched = { matches: Match[]; more: number; mail: MailState; isIgnored: boolean }

/** `addresses` in the order in which their customers are wanted; `key`: of the open mail, null when there is none. */
export async function matchPeople(ctx: Context, addresses: readonly string[], key: string | null): Promise<Matched> {
  const [row] = await ctx.db.sql<Row>`select ${matches(ctx, addresses, key)} as found, ${mailStateRows(ctx, key)} as mails,
    exists (select 1 from ignored_sender i where i.organisation_id = ${organisation} and i.address = ${addresses[0] ?? ''}) as is_ignored`
  const { matches: known, count } = row?.found ?? { matches: [], count: 0 }
  return { matches: known, more: count - known.length, mail: showMailState(ctx, row?.mails ?? []), isIgnored: row?.is_ignored ?? false }
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
