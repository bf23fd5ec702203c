import { ladderOf } from '../../../../domain/commerce/complaints/ladder.ts'
import { type ComplaintStanding, standingOf } from '../../../../domain/commerce/complaints/standing.ts'
import type { Context } from '../../../platform/call/context.ts'
import { type ComplaintCalendar, complaintCalendar } from './complaint-calendar.ts'
import { type KnownComplaint, readComplaintFacts } from './complaint-facts.ts'

/** How a complaint stands, on the calendar of its customer. */
export const standingBy = ({ kinds, workdays }: ComplaintCalendar, facts: KnownComplaint): ComplaintStanding =>
  standingOf(facts, ladderOf(kinds, facts.kind), workdays[facts.land])

/** `closedOn` `YYYY-MM-DD`; null: open. */
export type Standing = ComplaintStanding & { closedOn: string | null }

/** By id, of complaints that the caller may see. */
export async function readStandings(ctx: Context, complaintIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const [calendar, facts] = await Promise.all([complaintCalendar(ctx), readComplaintFacts(ctx, complaintIds)])
  return new Map(facts.map((each) => [each.complaintId, { closedOn: each.closedOn, ...standingBy(calendar, each) }]))
}
