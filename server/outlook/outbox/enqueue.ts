/** Effects on somebody's Outlook that follow from facts of ours: written with the fact, done at least once, never lost. */
import { v7 as uuidv7 } from 'uuid'
import type { OutboxKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, type OrganisationTransaction, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { OutlookState } from './outlook-state.ts'

export type Effect = {
  kind: OutboxKind /** Whose mailbox it acts on. */
  userId: string /** Follow-up, visit or contact report. */
  entityId: string
}

/** What writing an effect needs; also where no user is there. */
export type EffectScope = { user: Pick<Context['user'], 'organisationId'>; now: () => Date }

/** Writes the effect in the transaction of its fact. One that waits already and is not under way serves again: payloads are built when it is tried. */
export async function enqueue(ctx: EffectScope, tx: OrganisationTransaction, effect: Effect): Promise<void> {
  const now = ctx.now()
  const { count } = await tx.outboxEntry.updateMany({
    where: { ...effect, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
    data: { status: 'waiting', attempts: 0, nextAttemptAt: now, reason: null },
  })
  if (count) return
  const { organisationId } = ctx.user
  await tx.outboxEntry.create({ data: { organisationId, id: uuidv7(), ...effect, nextAttemptAt: now, createdAt: now } })
}

/** An effect that is no longer wanted and has not begun. */
export async function dismiss(ctx: EffectScope, tx: OrganisationTransaction, { kind, entityId }: Pick<Effect, 'kind' | 'entityId'>): Promise<void> {
  await tx.outboxEntry.updateMany({
    where: { kind, entityId, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: ctx.now() } }] },
    data: { status: 'done', finishedAt: ctx.now() },
  })
}

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

/** Throws NOT_FOUND for what is not the caller's. */
export async function effectState(ctx: Context, input: { entityId: string }): Promise<OutlookState> {
  const [row] = await ctx.db.sql<{ state: OutlookState }>`select ${outlookState(ctx, fragment`${input.entityId}::uuid`)} as state
    from organisation g where g.id = ${organisation} and ${isOwn(ctx, input.entityId)}`
  if (!row) throw new AppError('NOT_FOUND', 'Nothing of this user')
  return row.state
}

/** Tries an effect of the caller's again, also one that was given up. Throws OUTLOOK_SIGN_IN when the user has to confirm first. */
export async function retryEffect(ctx: Context, input: { outboxId: string }): Promise<OutlookState> {
  const entry = await ctx.db.prisma.outboxEntry.findFirst({ where: { id: input.outboxId }, select: { entityId: true, userId: true } })
  if (!entry) throw new AppError('NOT_FOUND', 'No such effect')
  await effectState(ctx, entry)
  await ctx.db.prisma.outboxEntry.updateMany({
    where: { id: input.outboxId, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: ctx.now() } }] },
    data: { status: 'waiting', attempts: 0, nextAttemptAt: ctx.now() },
  })
  const trouble = entry.userId === ctx.user.id ? await ctx.deliver() : null
  if (trouble?.reason === 'OUTLOOK_SIGN_IN') throw trouble
  return await effectState(ctx, entry)
}
