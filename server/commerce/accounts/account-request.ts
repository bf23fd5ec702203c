/** What is asked for, where it stands, and the requests of a customer as they are read. */
import { z } from 'zod'
import { type AccountField, type AccountForm, accountFields } from '../../../domain/commerce/accounts/account-form.ts'
import { type AccountState, accountState } from '../../../domain/commerce/accounts/account-state.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'
import { id, name, text } from '../../platform/input.ts'
import { mayOpen } from './who-may-open.ts'

const fields = Object.fromEntries(accountFields.map((field) => [field, field === 'note' ? text : name])) as Record<AccountField, typeof name>

export const accountForm = z.strictObject(fields)

export const accountOfCustomer = z.strictObject({ customerId: id })

/** `dueOn`: by when; `at`: when it was done, declined or withdrawn, null while it waits. `number` null: the ERP's is not said. `isReachable`: whom it is for is still with us and may see the customer. */
export type AccountRequest = {
  followUpId: string
  version: number
  state: AccountState
  form: AccountForm
  askedAt: string
  askedBy: string
  isMine: boolean
  assignee: string
  isForMe: boolean
  isReachable: boolean
  dueOn: string
  at: string | null
  by: string | null
  declinedWhy: string | null
  number: string | null
}

type Row = Omit<AccountRequest, 'state'> & { isDone: boolean; isDropped: boolean }

/** The one that waits, else the last one that no merge has withdrawn; null: nobody has asked yet. Throws NOT_FOUND for a customer that is not for the caller. */
export async function readAccountRequest(ctx: Context, { customerId }: z.infer<typeof accountOfCustomer>): Promise<AccountRequest | null> {
  await requireCustomers(ctx, [customerId])
  const [row] = await ctx.db.sql<Row>`select f.id as "followUpId", f.version, r.form, f.created_at as "askedAt", a.name as "askedBy",
      f.author_id = ${ctx.user.id}::uuid as "isMine", s.name as assignee, f.assignee_id = ${ctx.user.id}::uuid as "isForMe",
      exists (select from app_user u where u.organisation_id = ${organisation} and u.id = f.assignee_id and ${mayOpen(ctx)}) as "isReachable", f.due_on as "dueOn",
      coalesce(f.done_at, f.dropped_at) as at, d.name as by, r.declined_why as "declinedWhy", r.number,
      f.done_at is not null as "isDone", f.dropped_at is not null as "isDropped"
    from follow_up f join account_request r on r.organisation_id = ${organisation} and r.follow_up_id = f.id
    join customer c on c.organisation_id = ${organisation} and c.id = f.customer_id
    join app_user a on a.organisation_id = ${organisation} and a.id = f.author_id join app_user s on s.organisation_id = ${organisation} and s.id = f.assignee_id
    left join app_user d on d.organisation_id = ${organisation} and d.id = f.done_by_id
    where f.organisation_id = ${organisation} and f.customer_id = ${customerId}::uuid and (r.merge_id is null or f.dropped_at is null)
    order by (f.done_at is null and f.dropped_at is null) desc, f.created_at desc, f.id desc limit 1`
  if (!row) return null
  const { isDone, isDropped, ...request } = row
  return { ...request, state: accountState({ isDone, isDropped, declinedWhy: row.declinedWhy }) }
}

/** More tell nothing of which system is the one in use. */
const MANY = 1_000

/** Systems that have given numbers to customers, the one that has named the most first; from one to the next in the key instead of through all numbers. */
export async function customerSources({ sql }: { sql: Sql }): Promise<string[]> {
  const next = (after: SqlFragment): SqlFragment =>
    fragment`(select e.source from external_number e where e.organisation_id = ${organisation} ${after} order by e.source limit 1)`
  const rows = await sql<{ source: string }>`with recursive found(source) as (
      select ${next(fragment``)} union all select ${next(fragment`and e.source > found.source`)} from found where found.source is not null)
    select f.source from found f cross join lateral (select count(*) as named from (select from external_number e
      where e.organisation_id = ${organisation} and e.source = f.source and e.entity = 'customer' limit ${MANY}::int) e) n
    where n.named > 0 order by n.named desc, f.source`
  return rows.map(({ source }) => source)
}
