/** The list of customers in the workspace. */
import { z } from 'zod'
import { initials } from '../../domain/company/initials.ts'
import { foldCompanyName } from '../../domain/customers/names.ts'
import { addDays, yearBefore } from '../../domain/time/local-time.ts'
import type { Context } from '../platform/call/context.ts'
import { dayOf, startOf, today } from '../platform/call/today.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { cursor, id, words } from '../platform/input.ts'
import { choiceColumns } from './choice-columns.ts'
import type { CareTeamLine, CustomerChoice } from './customer-choice.ts'
import { mayTellContacts } from './told-contacts.ts'

export const customerFilter = z.strictObject({
  text: words.trim().max(100),
  classes: z.array(z.string().regex(/^[ABC][123]$/)).max(9),
  kinds: z.array(z.enum(['prospect', 'customer', 'former', 'supplier', 'partner', 'competitor'])).max(6),
  /** Responsible user; null: everybody's. */
  careTeamUserId: id.nullable(),
  /** Only customers without contact for so many days. */
  noContactForDays: z.int().min(1).max(3650).nullable(),
  sort: z.enum(['name', 'class', 'revenue', 'last_contact']),
  cursor,
})

export type CustomerFilter = z.infer<typeof customerFilter>

export type CustomerRow = Omit<CustomerChoice, 'contactId' | 'contactName'> & {
  number: string | null
  careTeam: CareTeamLine[]
  /** Null also where the page tells no contacts of others' customers. */
  lastContactOn: string | null
  lastOrderOn: string | null
  revenueCents: number
  revenueLastYearCents: number
}

type Row = CustomerRow & { total: number }

/** `areContactsTold`: the last contact of other people's customers, too, not only of the caller's own. */
export type CustomerPage = { rows: CustomerRow[]; total: number; nextCursor: string | null; areContactsTold: boolean }

const PAGE = 50

/** One page of customers; `total` counts all that match. Throws FORBIDDEN for filter or order by last contact where that would evaluate colleagues. */
export async function listCustomers(ctx: Context, input: CustomerFilter): Promise<CustomerPage> {
  const offset = readOffset(input.cursor)
  const day = today(ctx)
  const areContactsTold = await areContactsToldOf(ctx, input, day)
  const asksForContacts = input.noContactForDays !== null || input.sort === 'last_contact'
  if (asksForContacts && !areContactsTold) throw new AppError('FORBIDDEN', 'Figures about fewer people than the smallest group')
  const rows = await ctx.db.sql<Row>`
    select ${choiceColumns}, c.total, ${number} as number, ${careTeam(day)} as "careTeam", ${dayOf(ctx, lastContact)} as "lastContactOn", ${lastOrder} as "lastOrderOn",
      ${revenue(`${day.slice(0, 4)}-01-01`, day)} as "revenueCents",
      ${revenue(`${Number(day.slice(0, 4)) - 1}-01-01`, yearBefore(day))} as "revenueLastYearCents"
    from (select c.*, count(*) over () as total from customer c where c.organisation_id = ${organisation} and ${visibleCustomer(ctx)} and ${matching(ctx, input, day)}
          order by ${order(input.sort, day)}, c.id limit ${PAGE} offset ${offset}) c
    order by ${order(input.sort, day)}, c.id`
  const total = rows[0]?.total ?? 0
  const next = offset + rows.length
  const isTold = (row: Row): boolean => areContactsTold || row.careTeam.some(({ userId }) => userId === ctx.user.id)
  return { rows: rows.map((row) => toRow(row, isTold(row))), total, nextCursor: next < total ? String(next) : null, areContactsTold }
}

/** How long ago somebody's customers were in contact tells how he works: the customers asked about, and those among them that match, must be of enough people. */
async function areContactsToldOf(ctx: Context, input: CustomerFilter, day: string): Promise<boolean> {
  const asked = matching(ctx, { ...input, noContactForDays: null }, day)
  if (!(await mayTellContacts(ctx, asked))) return false
  return input.noContactForDays === null || mayTellContacts(ctx, matching(ctx, input, day))
}

const toRow = ({ total: _, careTeam: team, lastContactOn, ...row }: Row, isTold: boolean): CustomerRow => ({
  ...row,
  careTeam: team.map((member) => ({ ...member, initials: initials(member.name) })),
  lastContactOn: isTold ? lastContactOn : null,
})

function readOffset(cursor: string | null): number {
  const offset = cursor === null ? 0 : Number(cursor)
  if (!Number.isSafeInteger(offset) || offset < 0) throw new AppError('INVALID', 'Not a cursor of ours')
  return offset
}

function matching(ctx: Context, input: CustomerFilter, day: string): SqlFragment {
  const conditions = [
    input.text !== '' && named(input.text),
    input.classes.length > 0 && fragment`c.class_letter || c.class_digit = any(${input.classes}::text[])`,
    input.kinds.length > 0 && fragment`c.kind = any(${input.kinds}::"CustomerKind"[])`,
    input.careTeamUserId && inCareTeamOf(input.careTeamUserId, day),
    input.noContactForDays && notSeenSince(startOf(ctx, addDays(day, -input.noContactForDays))),
  ].filter((condition) => typeof condition === 'object' && condition !== null)
  return conditions.reduce((all, condition) => fragment`${all} and ${condition}`, fragment`true`)
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Part of the name, with its legal form or without, beginning of a place, or the whole number. */
const named = (text: string): SqlFragment => fragment`((c.name_folded like ${`%${foldCompanyName(text)}%`} and ${foldCompanyName(text)} <> '')
  or exists (select 1 from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null
    and lower(s.city) like ${`${escapeLike(text.toLowerCase())}%`})
  or exists (select 1 from external_number e where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id and e.external_id = ${text}))`

const inCareTeamOf = (userId: string, day: string): SqlFragment => fragment`exists (select 1 from care_team_member t
  where t.organisation_id = ${organisation} and t.customer_id = c.id and t.user_id = ${userId}::uuid
    and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date))`

/** Of the customer `c`: where nobody was reached, there was no contact. */
const contacts = fragment`report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id and r.outcome is distinct from 'not_reached'
  where rc.organisation_id = ${organisation} and rc.customer_id = c.id`

const notSeenSince = (begin: Date): SqlFragment => fragment`not exists (select 1 from ${contacts} and rc.at >= ${begin})`

const lastContact = fragment`(select rc.at from ${contacts} order by rc.at desc limit 1)`
const lastOrder = fragment`(select max(o.ordered_on) from customer_order o
  where o.organisation_id = ${organisation} and o.customer_id = c.id and o.status <> 'cancelled')`
const number = fragment`(select e.external_id from external_number e
  where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id order by (e.source = 'erp') desc, e.source limit 1)`

/** Net value of orders that were not cancelled, both days included. */
const revenue = (from: string, until: string): SqlFragment => fragment`(select coalesce(sum(o.total_cents), 0)::bigint from customer_order o
  where o.organisation_id = ${organisation} and o.customer_id = c.id and o.status <> 'cancelled'
    and o.ordered_on between ${from}::date and ${until}::date)`

const careTeam = (
  day: string,
): SqlFragment => fragment`(select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'role', t.role) order by t.role), '[]')
  from care_team_member t join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id
  where t.organisation_id = ${organisation} and t.customer_id = c.id and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date))`

/** Largest revenue first; longest without contact first. */
function order(sort: CustomerFilter['sort'], day: string): SqlFragment {
  switch (sort) {
    case 'name':
      return fragment`c.name`
    case 'class':
      return fragment`c.class_letter nulls last, c.class_digit, c.name`
    case 'revenue':
      return fragment`${revenue(`${day.slice(0, 4)}-01-01`, day)} desc, c.name`
    case 'last_contact':
      return fragment`${lastContact} nulls first, c.name`
  }
}
