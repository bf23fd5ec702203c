import type { ComplaintKind } from '../../../../domain/commerce/complaints/ladder.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { type Workdays, workdaysFrom } from '../../../../domain/time/workdays.ts'
import { type Land, lands } from '../../../../domain/visits/frame/holiday-rules.ts'
import { holidayOn } from '../../../../domain/visits/frame/holidays.ts'
import { landRanges } from '../../../../domain/visits/frame/land-of-postal-code.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { readComplaintPolicy } from './complaint-policy.ts'

/** Where nobody knows in which Land a customer is, or he is abroad. */
type Where = Land | 'nationwide'
const everywhere = [...lands, 'nationwide'] as const

/** `managementId`: whoever was named, still here or not; null: nobody was. `today`: the caller's. */
export type ComplaintCalendar = {
  kinds: readonly ComplaintKind[]
  managementId: string | null
  today: string
  workdays: Readonly<Record<Where, Workdays>>
}

/** What was open longer is late anyway, and no step is asked for further ahead. */
const [BACK, AHEAD] = [400, 150]

/** By what the company has decided, on days on which people work where the customer is. */
export async function complaintCalendar(ctx: Context): Promise<ComplaintCalendar> {
  const { kinds, managementId } = await readComplaintPolicy(ctx)
  const day = today(ctx)
  return { kinds, managementId, today: day, workdays: workdaysAround(day) }
}

/** Made once a day. */
const made = new Map<string, ComplaintCalendar['workdays']>()

function workdaysAround(day: string): ComplaintCalendar['workdays'] {
  const known = made.get(day)
  if (known) return known
  const of = (where: Where): Workdays => workdaysFrom(addDays(day, -BACK), BACK + AHEAD, (each) => holidayOn(each, where) !== null)
  const workdays = Object.fromEntries(everywhere.map((where) => [where, of(where)])) as Record<Where, Workdays>
  made.clear()
  made.set(day, workdays)
  return workdays
}

const froms = landRanges.map(({ from }) => String(from))
const landsOfRanges = landRanges.map(({ land }) => land)

/** Of a row with `customer_id`, by the postal code of the customer's main site: the Land, or `nationwide`. */
export const landOfCustomer = (row: SqlFragment): SqlFragment => fragment`coalesce((
  select case when s.country = 'DE' and s.postal_code ~ '^[0-9]{5}$'
    then (${landsOfRanges}::text[])[width_bucket(s.postal_code::int, ${froms}::int[])] end
  from site s where s.organisation_id = ${organisation} and s.customer_id = ${row}.customer_id and s.archived_at is null
  order by s.is_main desc, s.id limit 1), 'nationwide')`
