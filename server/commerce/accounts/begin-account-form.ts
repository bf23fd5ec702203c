import type { z } from 'zod'
import { type AccountForm, writtenLegalForm } from '../../../domain/commerce/accounts/account-form.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type accountOfCustomer, customerSources } from './account-request.ts'
import { colleaguesFor, mayOpen } from './who-may-open.ts'

/** `assigneeId`: who usually opens accounts; null: nobody is known. `colleagues`: whom it can be asked for besides. `sources`: of customer numbers. */
export type AccountBeginning = {
  form: AccountForm
  assigneeId: string | null
  colleagues: { userId: string; name: string }[]
  sources: string[]
}

type Known = { form: Omit<AccountForm, 'legalForm' | 'expectedRevenue' | 'note'>; assigneeId: string | null }

/** A form filled in from what is known of the customer. Throws NOT_FOUND for one that is not for the caller. */
export async function beginAccountForm(ctx: Context, { customerId }: z.infer<typeof accountOfCustomer>): Promise<AccountBeginning> {
  const [[known], colleagues, sources] = await Promise.all([readKnown(ctx, customerId), colleaguesFor(ctx, customerId), customerSources(ctx.db)])
  if (!known) throw new AppError('NOT_FOUND', 'No such customer for this user')
  const { form, assigneeId } = known
  return { form: { ...form, legalForm: writtenLegalForm(form.company), expectedRevenue: '', note: '' }, assigneeId, colleagues, sources }
}

/** Whom the caller asked last; else inside sales of the customer; else whoever administers: of those who may see him. */
const readKnown = (ctx: Context, customerId: string): Promise<Known[]> =>
  ctx.db
    .sql<Known>`select jsonb_build_object('company', concat_ws(' ', c.name, c.name_addition), 'street', coalesce(s.street, ''), 'postalCode', coalesce(s.postal_code, ''),
      'city', coalesce(s.city, ''), 'country', coalesce(s.country, 'DE'), 'vatId', coalesce(c.vat_id, ''), 'contact', coalesce(k.name, ''), 'email', coalesce(k.address, ''),
      'phone', coalesce(c.phone, s.phone, k.phone, ''), 'paymentTerms', coalesce(c.payment_terms, '')) as form,
      coalesce(
        (select f.assignee_id from follow_up f join account_request r on r.organisation_id = ${organisation} and r.follow_up_id = f.id
          join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id and ${mayOpen(ctx)}
          where f.organisation_id = ${organisation} and f.author_id = ${ctx.user.id}::uuid order by f.created_at desc limit 1),
        (select t.user_id from care_team_member t join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id and ${mayOpen(ctx)}
          where t.organisation_id = ${organisation} and t.customer_id = c.id and t.role = 'inside' and t.ends_on is null order by t.starts_on limit 1),
        (select u.id from app_user u where u.organisation_id = ${organisation} and u.role = 'admin' and ${mayOpen(ctx)} order by u.name limit 1)
      ) as "assigneeId"
    from customer c
    left join lateral (select s.* from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null order by s.is_main desc, s.id limit 1) s on true
    left join lateral (select concat_ws(' ', k.given_name, k.surname) as name,
        (select e.address from contact_email e where e.organisation_id = ${organisation} and e.contact_id = k.id order by e.is_primary desc, e.id limit 1) as address,
        (select p.number from contact_phone p where p.organisation_id = ${organisation} and p.contact_id = k.id and p.kind <> 'private' and p.is_permitted order by p.id limit 1) as phone
      from contact_role cr join contact k on k.organisation_id = ${organisation} and k.id = cr.contact_id and k.archived_at is null and k.has_left_on is null
      where cr.organisation_id = ${organisation} and cr.customer_id = c.id order by cr.is_main desc, k.id limit 1) k on true
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}`
