import { v7 as uuidv7 } from 'uuid'
import type { SettingChange, SettingValue } from '../../../domain/company/changes.ts'
import type { OrganisationTransaction } from '../database/db.ts'
import type { Reason } from '../errors.ts'
import type { Context } from './context.ts'

/** The one trace a refused call leaves. */
export async function recordRefusal(ctx: Context, action: string, outcome: Reason): Promise<void> {
  await ctx.db.prisma.auditEntry.create({
    data: { organisationId: ctx.user.organisationId, id: uuidv7(), at: ctx.now(), userId: ctx.user.id, action, outcome },
  })
}

/** A privileged or irreversible act, in its own transaction: neither is there without the other. */
export const recordAct = (ctx: Context, tx: OrganisationTransaction, action: string, entity: string, entityId: string): Promise<void> =>
  recordActs(ctx, tx, action, entity, [entityId])

/** The same act on several, a line for each. */
export async function recordActs(
  ctx: Context,
  tx: OrganisationTransaction,
  action: string,
  entity: string,
  entityIds: readonly string[],
): Promise<void> {
  const common = { organisationId: ctx.user.organisationId, at: ctx.now(), userId: ctx.user.id, action, outcome: 'allowed', entity }
  await tx.auditEntry.createMany({ data: entityIds.map((entityId) => ({ ...common, id: uuidv7(), entityId })) })
}

/** What was done or refused while no user was there, by the rules or by another system, in the transaction of what was done. */
export async function recordEvent(
  { user, now }: { user: Pick<Context['user'], 'organisationId'>; now: () => Date },
  tx: OrganisationTransaction,
  action: string,
  entity: string,
  entityId: string,
  outcome: Reason | 'allowed' = 'allowed',
): Promise<void> {
  await tx.auditEntry.create({ data: { organisationId: user.organisationId, id: uuidv7(), at: now(), action, outcome, entity, entityId } })
}

/** What was decided about settings, a line for each. */
export async function recordChanges(
  ctx: Context,
  tx: OrganisationTransaction,
  action: string,
  entity: string,
  changes: readonly SettingChange[],
): Promise<void> {
  const common = { organisationId: ctx.user.organisationId, at: ctx.now(), userId: ctx.user.id, action, outcome: 'allowed', entity }
  await tx.auditEntry.createMany({
    data: changes.map(({ field, before, after }) => ({
      ...common,
      id: uuidv7(),
      change: { field, before: storable(before), after: storable(after) },
    })),
  })
}

const storable = (value: SettingValue) => (Array.isArray(value) ? [...value] : (value as Exclude<SettingValue, readonly string[]>))
