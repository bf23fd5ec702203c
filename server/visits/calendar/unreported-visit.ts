import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** An own visit that has begun and has no report yet. */
export type UnreportedVisit = { visitId: string; startsAt: string }

/** What was not told by then is not asked any more. */
const ASKED_MS = 14 * 86_400_000

/** Condition on a row `v` of `visit`: it is the caller's, has begun, and nobody has told what came out of it. An appointment of Outlook counts once somebody called it a visit. */
export const unreportedVisit = (ctx: Context): SqlFragment => fragment`v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid
  and v.starts_at between ${new Date(ctx.now().getTime() - ASKED_MS)} and ${ctx.now()}
  and v.status in ('proposed', 'asked', 'confirmed', 'drop_in') and not (v.status = 'proposed' and v.origin = 'outlook')`
