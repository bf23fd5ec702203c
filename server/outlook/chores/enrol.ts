/** Who has chores: they begin with a connection, a consent or a wish, and end by themselves when it is found gone. */

import type { ChoreKind } from '../../generated/prisma/enums.ts'
import { type Database, type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import type { Chore } from './chore-loop.ts'
import type { Subject } from './claim.ts'

/** From the beginning and at once; whoever is at it now can commit nothing more. */
export async function enrol(
  tx: OrganisationTransaction,
  kinds: readonly ChoreKind[],
  { organisationId, subjectId }: Subject,
  dueAt: Date,
): Promise<void> {
  await sqlWithin(tx, organisationId)`
    insert into chore as c (organisation_id, kind, subject_id, due_at)
    select ${organisation}, k.kind::"ChoreKind", ${subjectId}::uuid, ${dueAt}::timestamptz from unnest(${[...kinds]}::text[]) k (kind) order by k.kind
    on conflict (organisation_id, kind, subject_id) do update set due_at = excluded.due_at, token = c.token + 1, lease_until = null, failures = 0, cursor = null`
}

/** Those for whom nobody did it: they were connected by an older version, or their owner was let in again. */
export async function enrolForgotten({ pool }: Database, chores: readonly Chore[], now: Date): Promise<void> {
  for (const { kind, wanted } of chores)
    await pool.query(
      `insert into chore (organisation_id, kind, subject_id, due_at)
       select w.organisation_id, $1::text::"ChoreKind", w.id, $2 from (${wanted}) w on conflict do nothing`,
      [kind, now],
    )
}
