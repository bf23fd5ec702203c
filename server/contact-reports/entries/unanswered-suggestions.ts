import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { isMyTurn } from '../../company/deputies/stand-ins.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'

/** `responsible`: who is to answer. Day `YYYY-MM-DD`. */
export type UnansweredSuggestion = { entryId: string; title: string; dueOn: string; responsible: string; customerId: string; customer: string }

/**
 * What customers suggest and nobody has answered, although no follow-up reminds of it any more: for whoever is to answer, who stands in for him, and, of whom is gone, the heads of sales.
 * First due first; one more than `MOST_ROWS` where there are more.
 */
export const readUnanswered = (ctx: Context): Promise<UnansweredSuggestion[]> =>
  ctx.db
    .sql<UnansweredSuggestion>`select s.id as "entryId", s.title, s.due_on as "dueOn", u.name as responsible, c.id as "customerId", c.name as customer
    from app_user u join customer_suggestion s on s.organisation_id = ${organisation} and s.responsible_id = u.id and s.status in ('open', 'in_progress')
      join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
    where u.organisation_id = ${organisation} and ${visibleCustomer(ctx)}
      and (u.id = any(array(select d.user_id from deputy d where ${isMyTurn(ctx)}) || ${ctx.user.id}::uuid)
        or (${ctx.user.role === 'head_of_sales'}::boolean and not ${isHere}))
      and not exists (select from follow_up f where f.organisation_id = ${organisation} and f.id = s.follow_up_id and f.done_at is null and f.dropped_at is null)
    order by s.due_on, s.id limit ${MOST_ROWS + 1}::int`

const isHere = fragment`(u.is_active and u.removed_at is null and u.role_lost_at is null)`
