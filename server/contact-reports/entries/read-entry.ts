import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { type EntryLine, entryLine, toEntryLine } from './entry-lines.ts'

export const knownEntry = z.strictObject({ entryId: id })

/** Throws NOT_FOUND also for one at a customer the user may not see. */
export async function readEntry(ctx: Context, { entryId }: z.infer<typeof knownEntry>): Promise<EntryLine & { customerId: string }> {
  const [row] = await ctx.db.sql<{ line: EntryLine; customerId: string }>`select ${entryLine(ctx)} as line, e.customer_id as "customerId"
    from customer_entry e join app_user u on u.organisation_id = ${organisation} and u.id = e.author_id
      join customer c on c.organisation_id = ${organisation} and c.id = e.customer_id
    where e.organisation_id = ${organisation} and e.id = ${entryId}::uuid and ${visibleCustomer(ctx)}`
  if (!row) throw new AppError('NOT_FOUND', 'No such entry for this user')
  return { ...toEntryLine(row.line), customerId: row.customerId }
}

/** Where it stands, for whoever may change it. Throws NOT_FOUND as above, FORBIDDEN for anybody else, and once a source tells of the thing itself. */
export async function requireChangeable(
  ctx: Context,
  entryId: string,
): Promise<{ id: string; customerId: string; kind: EntryLine['words']['kind'] }> {
  const { customerId, mayChange, words } = await readEntry(ctx, { entryId })
  if (!mayChange) throw new AppError('FORBIDDEN', 'Entered by somebody else, or told by its source by now')
  return { id: entryId, customerId, kind: words.kind }
}
