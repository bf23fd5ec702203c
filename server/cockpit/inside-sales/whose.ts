/** Whose a row is, and which of them are searched for. */
import { z } from 'zod'
import { foldText } from '../../../domain/customers/names.ts'
import { isMyTurn } from '../../company/deputies/stand-ins.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { words } from '../../platform/input.ts'
import { listCursor } from './keyset.ts'

/** `whose`: `mine` of whoever is responsible, or where nobody is named who is still here, of whoever cares for the customer. `size`: rows of a page; a file takes more at a time than the eye. */
export const listInput = <Sort extends string>(sorts: readonly [Sort, ...Sort[]]) =>
  z.strictObject({
    whose: z.enum(['mine', 'all']),
    text: words.trim().max(100),
    sort: z.enum(sorts),
    size: z.int().min(1).max(500),
    cursor: listCursor,
  })

export type Narrowing = { whose: 'mine' | 'all'; text: string }

/** Nobody is named, or somebody who has left. */
const isNobodys = (
  owner: SqlFragment,
): SqlFragment => fragment`not exists (select from app_user u where u.organisation_id = ${organisation} and u.id = ${owner}
  and u.is_active and u.removed_at is null and u.role_lost_at is null)`

/** The caller, and of whom he stands in for today. */
export const me = (ctx: Context): SqlFragment => fragment`any(array(select d.user_id from deputy d where ${isMyTurn(ctx)}) || ${ctx.user.id}::uuid)`

/** His customers are found at once, not for each row. `owner`: whoever is responsible for it. */
export function isOf(ctx: Context, { whose }: Narrowing, customerId: SqlFragment, owner: SqlFragment): SqlFragment {
  if (whose === 'all') return fragment`true`
  const on = today(ctx)
  const cared = fragment`${customerId} in (select t.customer_id from care_team_member t where t.organisation_id = ${organisation} and t.user_id = ${me(ctx)}
    and t.starts_on <= ${on}::date and (t.ends_on is null or t.ends_on >= ${on}::date))`
  return fragment`(${owner} = ${me(ctx)} or (${isNobodys(owner)} and ${cared}))`
}

/** Of a row of the customer `c`: part of his name, or of what is `said` of the row. */
export function isNamed({ text }: Narrowing, said: SqlFragment): SqlFragment {
  if (text === '') return fragment`true`
  const folded = foldText(text)
  return fragment`(strpos(lower(${said}), lower(${text})) > 0 or (${folded} <> '' and strpos(c.name_folded, ${folded}) > 0))`
}

/** Who comes first in the care team of the customer `c` on that day; null: nobody does. */
export const caredForBy = (day: string): SqlFragment => fragment`(select u.name from care_team_member t
    join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id
  where t.organisation_id = ${organisation} and t.customer_id = c.id and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date)
  order by t.role, t.starts_on, u.name limit 1)`
