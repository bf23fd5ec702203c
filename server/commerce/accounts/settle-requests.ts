/** A request is done when its customer has a number, by whatever way that came: a file, or a merge with the customer that a file brought. */
import { type EffectScope, enqueue } from '../../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'

type FollowUp = { id: string; assigneeId: string }

/** `since`: instant of the merge. */
export type SettledAt = { customerIds: readonly string[]; since: string }

export async function settleAccountRequests(scope: EffectScope, tx: OrganisationTransaction): Promise<void> {
  const done = await sqlWithin(tx, scope.user.organisationId)<FollowUp>`
    update follow_up f set done_at = ${scope.now()}, version = f.version + 1 from account_request r
    where r.organisation_id = ${organisation} and f.organisation_id = ${organisation} and f.id = r.follow_up_id and f.done_at is null and f.dropped_at is null
      and exists (select from external_number e where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = f.customer_id and e.gone_at is null)
    returning f.id, f.assignee_id as "assigneeId"`
  await tell(scope, tx, done)
}

/** After a merge is undone: what was done by itself since, and has no number any more, waits again, unless another one does. */
export async function unsettleAccountRequests(scope: EffectScope, tx: OrganisationTransaction, { customerIds, since }: SettledAt): Promise<void> {
  const waiting = await sqlWithin(tx, scope.user.organisationId)<FollowUp>`
    update follow_up f set done_at = null, version = f.version + 1 from account_request r
    where f.organisation_id = ${organisation} and f.customer_id = any(${customerIds}::uuid[]) and f.done_at >= ${since}::timestamptz and f.done_by_id is null
      and f.dropped_at is null and r.organisation_id = ${organisation} and r.follow_up_id = f.id and r.number is null and r.declined_why is null
      and not exists (select from external_number e where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = f.customer_id and e.gone_at is null)
      and not exists (select from follow_up o join account_request q on q.organisation_id = ${organisation} and q.follow_up_id = o.id
        where o.organisation_id = ${organisation} and o.customer_id = f.customer_id and o.done_at is null and o.dropped_at is null)
    returning f.id, f.assignee_id as "assigneeId"`
  await tell(scope, tx, waiting)
}

async function tell(scope: EffectScope, tx: OrganisationTransaction, changed: readonly FollowUp[]): Promise<void> {
  for (const { id, assigneeId } of changed) await enqueue(scope, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
}
