/** Days on which people work where a customer is: clocks of complaints and quotes go by his Land, not by ours. */
import { addDays } from '../../domain/time/local-time.ts'
import { type Workdays, workdaysFrom } from '../../domain/time/workdays.ts'
import { type Land, lands } from '../../domain/visits/frame/holiday-rules.ts'
import { holidayOn } from '../../domain/visits/frame/holidays.ts'
import { landRanges } from '../../domain/visits/frame/land-of-postal-code.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

/** `nationwide`: nobody knows in which Land a customer is, or he is abroad. */
export type Where = Land | 'nationwide'
const everywhere = [...lands, 'nationwide'] as const

export type LandWorkdays = Readonly<Record<Where, Workdays>>

/** What was due longer ago is late anyway or rests, and nobody looks further ahead. */
const [BACK, AHEAD] = [500, 500]

/** Made once a day, of which there may be two or three around the world. */
const made = new Map<string, LandWorkdays>()
const MOST_MADE = 3

export function workdaysAround(day: string): LandWorkdays {
  const known = made.get(day)
  if (known) return known
  const weekdays = workdaysFrom(addDays(day, -BACK), BACK + AHEAD, () => false)
  const of = (where: Where): Workdays => weekdays.filter((each) => holidayOn(each, where) === null)
  const workdays = Object.fromEntries(everywhere.map((where) => [where, of(where)])) as Record<Where, Workdays>
  if (made.size === MOST_MADE) made.clear()
  made.set(day, workdays)
  return workdays
}

/** Rows `w` with the days of each `land`. */
export const landWorkdays = (workdays: LandWorkdays): SqlFragment => {
  const days = Object.values(workdays).map((each) => `{${each.join(',')}}`)
  return fragment`(select u.land, cast(u.days as date[]) as days from unnest(${Object.keys(workdays)}::text[], ${days}::text[]) u(land, days) offset 0) w`
}

const froms = landRanges.map(({ from }) => String(from))
const landsOfRanges = landRanges.map(({ land }) => land)

/** Of a row with `customer_id`, by the postal code of the customer's main site: the Land, or `nationwide`. */
export const landOfCustomer = (row: SqlFragment): SqlFragment => fragment`coalesce((
  select case when s.country = 'DE' and s.postal_code ~ '^[0-9]{5}$'
    then (${landsOfRanges}::text[])[width_bucket(s.postal_code::int, ${froms}::int[])] end
  from site s where s.organisation_id = ${organisation} and s.customer_id = ${row}.customer_id and s.archived_at is null
  order by s.is_main desc, s.id limit 1), 'nationwide')`
