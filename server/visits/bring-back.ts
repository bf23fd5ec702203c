import type { VisitStatus } from '../generated/prisma/enums.ts'
import { dismiss, enqueue } from '../outlook/outbox/enqueue.ts'
import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { changeVisit } from './calendar/change-visit.ts'

/** A visit that is off stands again as it did; its event is made anew where it is gone. Throws CONFLICT when it was changed meanwhile. */
export async function bringBack(
  ctx: Context,
  tx: OrganisationTransaction,
  { id, version, origin }: { id: string; version: number; origin: string },
  status: VisitStatus,
): Promise<void> {
  await changeVisit(ctx, tx, { id, version }, { status, removedFrom: null, origin }, [{ field: 'status', before: 'cancelled', after: status }])
  await dismiss(ctx, tx, { kind: 'delete_event', entityId: id })
  if (origin === 'cockpit') await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: id })
}
