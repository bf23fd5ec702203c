import { DAYS_WITHOUT_END } from '../../../domain/mail/absence/days-without-end.ts'
import type { Context } from '../../platform/call/context.ts'
import { dayOf, today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** JSON of one person at customer `c`: the given one if he has a role there, else the main contact. Private numbers only by permission. */
export const personJson = (ctx: Context, contactId: SqlFragment): SqlFragment => fragment`(
  select ${personObject(ctx)} from contact_role cr join contact k on k.organisation_id = ${organisation} and k.id = cr.contact_id
  where cr.organisation_id = ${organisation} and cr.customer_id = c.id and k.archived_at is null
    and (cr.contact_id = ${contactId} or (cr.ends_on is null and k.has_left_on is null))
  order by (cr.contact_id = ${contactId}) desc nulls last, cr.is_main desc, k.surname limit 1)`

/** What the last out-of-office notice of `k` said, as long as it holds. */
const absence = (ctx: Context): SqlFragment => fragment`(select json_build_object('until', a.until, 'substitute', a.substitute, 'hasLeft', a.has_left)
  from contact_absence a where a.organisation_id = ${organisation} and a.contact_id = k.id
    and (a.has_left or coalesce(a.until, ${dayOf(ctx, fragment`a.noticed_at`)} + ${DAYS_WITHOUT_END}::int) >= ${today(ctx)}::date))`

/** Of a row `cr` of `contact_role` and its row `k` of `contact`. */
export const personObject = (
  ctx: Context,
): SqlFragment => fragment`json_build_object('contactId', k.id, 'name', concat_ws(' ', k.title, k.given_name, k.surname), 'salutation', k.salutation,
  'function', cr.function, 'addressForm', k.address_form, 'language', k.language, 'hasLeft', k.has_left_on is not null, 'absence', ${absence(ctx)},
  'emails', (select coalesce(json_agg(e.address order by e.is_primary desc, e.address), '[]') from contact_email e
     where e.organisation_id = ${organisation} and e.contact_id = k.id),
  'phones', (select coalesce(json_agg(json_build_object('number', p.number, 'kind', p.kind) order by p.kind), '[]') from contact_phone p
     where p.organisation_id = ${organisation} and p.contact_id = k.id and p.is_permitted))`
