import { v7 as uuidv7 } from 'uuid'
import type { Context } from './context.ts'
import type { OrganisationTransaction } from './db.ts'
import type { Reason } from './errors.ts'

/** The one trace a refused call leaves. */
export async function recordRefusal(ctx: Context, action: string, outcome: Reason): Promise<void> {
  await ctx.db.prisma.auditEntry.create({
    data: { organisationId: ctx.user.organisationId, id: uuidv7(), at: ctx.now(), userId: ctx.user.id, action, outcome },
  })
}

/** A privileged or irreversible act, in its own transaction: neither is there without the other. */
export async function recordAct(ctx: Context, tx: OrganisationTransaction, action: string, entity: string, entityId: string): Promise<void> {
  await tx.auditEntry.create({
    data: { organisationId: ctx.user.organisationId, id: uuidv7(), at: ctx.now(), userId: ctx.user.id, action, outcome: 'allowed', entity, entityId },
  })
}
