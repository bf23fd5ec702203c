/** What a merge of two customers means for the accounts that were asked for, and what its undoing does. */
import type { EffectScope } from '../../outlook/outbox/enqueue.ts'
import { fragment, type OrganisationTransaction, organisation, type SqlFragment, sqlWithin } from '../../platform/database/db.ts'
import { type Carrying, settleAccountRequests, tellAssignees } from './settle-requests.ts'

/** `customerIds`: the two; `mergedAt`: an instant. */
type Merge = { mergeId: string; customerIds: readonly string[]; mergedAt: string }

/** What is answered by a number of the other one is done. Of two that wait the older one stays, and speaks for both; the other is withdrawn. */
export async function settleMergedRequests(
  scope: EffectScope,
  tx: OrganisationTransaction,
  { mergeId, keptId }: { mergeId: string; keptId: string },
): Promise<void> {
  await settleAccountRequests(scope, tx)
  const withdrawn = await sqlWithin(tx, scope.user.organisationId)<Carrying>`
    with waiting as (select f.id, row_number() over (order by f.created_at, f.id) as nth from follow_up f
        join account_request r on r.organisation_id = ${organisation} and r.follow_up_id = f.id
        where f.organisation_id = ${organisation} and f.customer_id = ${keptId}::uuid and f.done_at is null and f.dropped_at is null),
      marked as (update account_request r set merge_id = ${mergeId}::uuid from waiting w where r.organisation_id = ${organisation} and r.follow_up_id = w.id and w.nth > 1
        returning r.follow_up_id)
    update follow_up f set dropped_at = ${scope.now()}, version = f.version + 1 from marked m where f.organisation_id = ${organisation} and f.id = m.follow_up_id
    returning f.id, f.assignee_id as "assigneeId"`
  await tellAssignees(scope, tx, withdrawn)
}

/**
 * Once each has its own again, what the merge has done or withdrawn waits again: what was decided meanwhile of the one that stayed is nothing that was said of the other.
 * Not where somebody has given the customer a number or asked for it anew.
 */
export async function unsettleMergedRequests(scope: EffectScope, tx: OrganisationTransaction, merge: Merge): Promise<void> {
  const settled = await reopenSettled(scope, tx, merge)
  const withdrawn = await reopenWithdrawn(scope, tx, merge)
  await tx.accountRequest.updateMany({ where: { mergeId: merge.mergeId }, data: { mergeId: null } })
  await tellAssignees(scope, tx, [...settled, ...withdrawn])
}

/** Of a follow-up `f`: its customer has no number, and no other request of his waits. */
const mayWait: SqlFragment = fragment`(not exists (select from external_number e
      where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = f.customer_id and e.gone_at is null)
    and not exists (select from follow_up o join account_request q on q.organisation_id = ${organisation} and q.follow_up_id = o.id
      where o.organisation_id = ${organisation} and o.customer_id = f.customer_id and o.done_at is null and o.dropped_at is null))`

/** What was done by itself since, and has no number any more, waits again, unless another one does. */
async function reopenSettled(scope: EffectScope, tx: OrganisationTransaction, { customerIds, mergedAt }: Merge): Promise<Carrying[]> {
  return await sqlWithin(tx, scope.user.organisationId)<Carrying>`
    update follow_up f set done_at = null, version = f.version + 1 from account_request r
    where f.organisation_id = ${organisation} and f.customer_id = any(${customerIds}::uuid[]) and f.done_at >= ${mergedAt}::timestamptz and f.done_by_id is null
      and f.dropped_at is null and r.organisation_id = ${organisation} and r.follow_up_id = f.id and r.number is null and r.declined_why is null
      and ${mayWait}
    returning f.id, f.assignee_id as "assigneeId"`
}

const reopenWithdrawn = (scope: EffectScope, tx: OrganisationTransaction, { mergeId }: Merge): Promise<Carrying[]> =>
  sqlWithin(tx, scope.user.organisationId)<Carrying>`
    update follow_up f set dropped_at = null, version = f.version + 1 from account_request r
    where r.organisation_id = ${organisation} and r.merge_id = ${mergeId}::uuid and f.organisation_id = ${organisation} and f.id = r.follow_up_id
      and f.dropped_at is not null and f.removed_at is null and f.done_at is null and ${mayWait}
    returning f.id, f.assignee_id as "assigneeId"`
