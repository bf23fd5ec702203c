import { z } from 'zod'
import type { CustomerFields, Filled, FilledField } from '../../../domain/customers/merge/fill-empty.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, organisation, type Sql, sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { markChanged } from '../changed-customers.ts'
import { type AfterMerge, setFields } from './merge-customers.ts'
import { LONG_MS, moveRowsBack } from './move-rows.ts'
import { isImportingNow } from './preview-merge.ts'

export const mergeToUndo = z.strictObject({ id })

/** So long a merge can be undone. */
export const UNDO_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

type Done = { keptId: string; goneId: string; mergedAt: string; filled: Filled; keptFields: CustomerFields; isKeptThere: boolean }

/**
 * What came by the merge goes back; what came since stays. Undone twice is undone once.
 * Throws NOT_FOUND after thirty days, and CONFLICT when the kept one was itself merged or files are brought in.
 */
export async function undoMerge(ctx: Context, input: z.infer<typeof mergeToUndo>, after: AfterMerge): Promise<void> {
  const since = new Date(ctx.now().getTime() - UNDO_DAYS * DAY_MS)
  const merge = await ctx.db.prisma.customerMerge.findFirst({ where: { id: input.id, mergedAt: { gt: since } }, select: { undoneAt: true } })
  if (!merge) throw new AppError('NOT_FOUND', 'No merge that can be undone')
  if (merge.undoneAt) return
  if (await isImportingNow(ctx)) throw new AppError('CONFLICT', 'Files are brought in')
  await ctx.db.prisma.$transaction((tx) => undo(ctx, tx, input.id, after), { timeout: LONG_MS })
}

async function undo(ctx: Context, tx: OrganisationTransaction, mergeId: string, after: AfterMerge): Promise<void> {
  const sql = sqlWithin(tx, ctx.user.organisationId)
  const { count } = await tx.customerMerge.updateMany({
    where: { id: mergeId, undoneAt: null },
    data: { undoneAt: ctx.now(), undoneById: ctx.user.id },
  })
  if (count === 0) return
  const { keptId, goneId, mergedAt, filled, keptFields, isKeptThere } = await lockDone(sql, mergeId)
  if (!isKeptThere) throw new AppError('CONFLICT', 'The kept customer was merged itself')
  await moveRowsBack(sql, { mergeId, keptId, goneId })
  await sql`update customer c set merged_into_id = null, version = c.version + 1 where c.organisation_id = ${organisation} and c.id = ${goneId}::uuid`
  await setFields(sql, keptId, emptied(filled, keptFields))
  await after.refresh(sql, [keptId, goneId])
  await markChanged(sql, [keptId, goneId])
  await after.unsettle(ctx, tx, { mergeId, customerIds: [keptId, goneId], mergedAt })
  await recordAct(ctx, tx, 'customerMerges.undo', 'customer', goneId)
}

async function lockDone(sql: Sql, mergeId: string): Promise<Done> {
  const [done] =
    await sql<Done>`select m.kept_id as "keptId", m.gone_id as "goneId", m.merged_at as "mergedAt", m.filled, to_jsonb(k) as "keptFields", k.merged_into_id is null as "isKeptThere"
    from customer_merge m join customer k on k.organisation_id = ${organisation} and k.id = m.kept_id join customer g on g.organisation_id = ${organisation} and g.id = m.gone_id
    where m.organisation_id = ${organisation} and m.id = ${mergeId}::uuid for update of k, g`
  if (!done) throw new AppError('NOT_FOUND', 'No such merge')
  return done
}

/** What somebody has written over meanwhile stays. */
function emptied(filled: Filled, now: CustomerFields): Partial<CustomerFields> {
  const own = Object.entries(filled).filter(([field, { after }]) => now[field as FilledField] === after)
  return Object.fromEntries(own.map(([field, { before }]) => [field, before]))
}
