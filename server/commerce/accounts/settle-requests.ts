import { type EffectScope, enqueue } from '../../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'

/** One that carries a request. */
export type Carrying = { id: string; assigneeId: string }

/** A request is done when its customer has a number, by whatever way that came: a file, or a merge with the customer that a file brought. */
export async function settleAccountRequests(scope: EffectScope, tx: OrganisationTransaction): Promise<void> {
  const done = await sqlWithin(tx, scope.user.organisationId)<Carrying>`
    update follow_up f set done_at = ${scope.now()}, version = f.version + 1 from account_request r
    where r.organisation_id = ${organisation} and f.organisation_id = ${organisation} and f.id = r.follow_up_id and f.done_at is null and f.dropped_at is null
      and exists (select from external_number e where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = f.customer_id and e.gone_at is null)
    returning f.id, f.assignee_id as "assigneeId"`
  await tellAssignees(scope, tx, done)
}

/** To Do follows. */
export async function tellAssignees(scope: EffectScope, tx: OrganisationTransaction, changed: readonly Carrying[]): Promise<void> {
  for (const { id, assigneeId } of changed) await enqueue(scope, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
}
