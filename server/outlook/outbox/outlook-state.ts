import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'

/** State of something of ours that should be in Outlook as well. */
export type OutlookState =
  | { state: 'saved'; webLink: string | null }
  /** `reason` is one of `server/platform/errors.ts`; `waitsFor`: the colleague whose Outlook has to be open; `isParked`: nobody tries any more until a retry. */
  | { state: 'waiting'; outboxId: string; reason: string | null; waitsFor: string | null; isParked: boolean }
  | { state: 'none' }

/** Where the mirror of a follow-up or visit `entity` stands, as JSON of an `OutlookState`. */
export const outlookState = (ctx: Context, entity: SqlFragment): SqlFragment => fragment`coalesce(
  (select json_build_object('state', 'waiting', 'outboxId', o.id, 'reason', o.reason, 'isParked', o.status = 'parked',
     'waitsFor', case when o.user_id <> ${ctx.user.id}::uuid then w.name end)
   from outbox_entry o join app_user w on w.organisation_id = ${organisation} and w.id = o.user_id
   where o.organisation_id = ${organisation} and o.entity_id = ${entity} and o.status <> 'done' order by o.created_at limit 1),
  (select json_build_object('state', 'saved', 'webLink', i.web_link) from outlook_item i where i.organisation_id = ${organisation} and i.entity_id = ${entity}),
  json_build_object('state', 'none'))`

/** Follow-ups, visits and reports that the caller made or that are his. */
const isOwn = (ctx: Context, entityId: string): SqlFragment => {
  const me = fragment`${ctx.user.id}::uuid`
  return fragment`(exists (select 1 from follow_up f where f.organisation_id = ${organisation} and f.id = ${entityId}::uuid and ${me} in (f.assignee_id, f.author_id))
    or exists (select 1 from visit v where v.organisation_id = ${organisation} and v.id = ${entityId}::uuid and v.owner_id = ${me})
    or exists (select 1 from contact_report r where r.organisation_id = ${organisation} and r.id = ${entityId}::uuid and r.author_id = ${me}))`
}

/** A follow-up, visit or contact report. */
export const mirroredEntity = z.strictObject({ entityId: id })

export type MirroredEntity = z.infer<typeof mirroredEntity>

/** Where the mirror of one of them stands. Throws NOT_FOUND for what is not the caller's. */
export async function effectState(ctx: Context, input: MirroredEntity): Promise<OutlookState> {
  const [row] = await ctx.db.sql<{ state: OutlookState }>`select ${outlookState(ctx, fragment`${input.entityId}::uuid`)} as state
    from organisation g where g.id = ${organisation} and ${isOwn(ctx, input.entityId)}`
  if (!row) throw new AppError('NOT_FOUND', 'Nothing of this user')
  return row.state
}
