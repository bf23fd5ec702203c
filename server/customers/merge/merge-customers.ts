import { z } from 'zod'
import { type CustomerFields, type Filled, fillEmpty, filledFields } from '../../../domain/customers/merge/fill-empty.ts'
import type { EffectScope } from '../../outlook/outbox/enqueue.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction, organisation, type Sql, sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'
import { markChanged } from '../changed-customers.ts'
import { LONG_MS, moveRows, type RefreshFigures } from './move-rows.ts'
import { isImportingNow } from './preview-merge.ts'
import { readPair } from './read-pair.ts'

/** With the versions that the preview showed. */
export const mergeOfCustomers = z.strictObject({ id, keptId: id, goneId: id, keptVersion: version, goneVersion: version })
export type MergeOfCustomers = z.infer<typeof mergeOfCustomers>

/** `settle`: requests for accounts end where the customer has one now, or another one of his waits; `unsettle`: those of these customers that this merge of that instant has ended wait again. */
export type AfterMerge = {
  refresh: RefreshFigures
  settle: (scope: EffectScope, tx: OrganisationTransaction, merge: { mergeId: string; keptId: string }) => Promise<void>
  unsettle: (
    scope: EffectScope,
    tx: OrganisationTransaction,
    merge: { mergeId: string; customerIds: readonly string[]; mergedAt: string },
  ) => Promise<void>
}

/**
 * All of the one becomes the other's, all or nothing. The same id again changes nothing.
 * Throws CONFLICT when one of them was changed since, or while files are brought in.
 */
export async function mergeCustomers(ctx: Context, input: MergeOfCustomers, after: AfterMerge): Promise<void> {
  if (await isDone(ctx, input)) return
  const { kept, gone } = await readPair(ctx, input)
  if (await isImportingNow(ctx)) throw new AppError('CONFLICT', 'Files are brought in')
  const filled = fillEmpty(kept.fields, gone.fields)
  try {
    await ctx.db.prisma.$transaction((tx) => merge(ctx, tx, input, filled, after), { timeout: LONG_MS })
  } catch (error) {
    if (!isDuplicate(error) || !(await isDone(ctx, input))) throw error
  }
}

/** Whoever asks again has not heard the answer. */
async function isDone(ctx: Context, { id, keptId, goneId }: MergeOfCustomers): Promise<boolean> {
  return (await ctx.db.prisma.customerMerge.findFirst({ where: { id, keptId, goneId }, select: { id: true } })) !== null
}

async function merge(ctx: Context, tx: OrganisationTransaction, input: MergeOfCustomers, filled: Filled, after: AfterMerge): Promise<void> {
  const { id, keptId, goneId, keptVersion, goneVersion } = input
  const sql = sqlWithin(tx, ctx.user.organisationId)
  await lockBoth(sql, { [keptId]: keptVersion, [goneId]: goneVersion })
  await tx.customerMerge.create({
    data: { organisationId: ctx.user.organisationId, id, keptId, goneId, filled, mergedById: ctx.user.id, mergedAt: ctx.now() },
  })
  await moveRows(sql, { mergeId: id, keptId, goneId })
  await sql`update customer c set merged_into_id = ${keptId}::uuid, version = c.version + 1 where c.organisation_id = ${organisation} and c.id = ${goneId}::uuid`
  await setFields(sql, keptId, Object.fromEntries(Object.entries(filled).map(([field, { after }]) => [field, after])))
  await after.refresh(sql, [keptId, goneId])
  await markChanged(sql, [keptId, goneId])
  await after.settle(ctx, tx, { mergeId: id, keptId })
  await recordAct(ctx, tx, 'customerMerges.merge', 'customer', goneId)
}

/** So that nothing comes to one of them meanwhile: a new row waits for its customer, and is gathered afterwards. */
export async function lockBoth(sql: Sql, versions: Readonly<Record<string, number>>): Promise<void> {
  const rows = await sql<{ id: string; version: number }>`select c.id, c.version from customer c
    where c.organisation_id = ${organisation} and c.id = any(${Object.keys(versions)}::uuid[]) order by c.id for update`
  if (rows.some((row) => versions[row.id] !== row.version)) throw new AppError('CONFLICT', 'Somebody has changed one of the customers')
}

const assignments = { texts: [filledFields.map((field) => `${field} = p.${field}`).join(', ')], values: [] }

/** Writes these fields of a customer; the others stay. */
export async function setFields(sql: Sql, customerId: string, fields: Partial<CustomerFields>): Promise<void> {
  await sql`update customer c set ${assignments}, version = c.version + 1
    from customer o cross join lateral jsonb_populate_record(o, ${JSON.stringify(fields)}::jsonb) p
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and o.organisation_id = ${organisation} and o.id = c.id`
}
