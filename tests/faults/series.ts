/** A series of appointments with a customer in Outlook, one day of which is deleted there: Graph tells so, tells of the series only, or tells nothing. */
import type { Random } from '../../prisma/demo/random.ts'
import { type Telling, tellings } from '../../sandbox/store/series.ts'
import type { Installation } from './installation.ts'
import { untilAccepted } from './until-accepted.ts'
import { customers, jonas } from './world.ts'

const DAYS = 3
const WEEK_MS = 7 * 86_400_000

/** `days`: ISO days on which it takes place; `off`: the one that is deleted. */
export type PlannedSeries = { days: string[]; off: string; telling: Telling }

export function drawSeries(random: Random, start: Date): PlannedSeries {
  const dayAt = (week: number): string => new Date(start.getTime() + WEEK_MS / 2 + week * WEEK_MS).toISOString().slice(0, 10)
  const days = Array.from({ length: DAYS }, (_, week) => dayAt(week))
  return { days, off: random.pick(days), telling: random.pick(tellings) }
}

type SeriesVisit = { day: string; status: string; itemId: string | null }

async function visitsOf({ database }: Installation): Promise<SeriesVisit[]> {
  const { rows } = await database.pool.query<SeriesVisit>(`
    select to_char(v.starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day, v.status::text, o.item_id as "itemId"
    from visit v left join outlook_item o on o.organisation_id = v.organisation_id and o.entity_id = v.id where v.origin = 'outlook' order by 1`)
  return rows
}

/** As long as Graph refuses most of what is asked, the calendar is read late. */
const LONGEST_SECONDS = 180

/** Made in Outlook, seen by us as visits, then changed there. */
export async function liveSeries(installation: Installation, { days, off, telling }: PlannedSeries): Promise<void> {
  const { control } = installation
  const [first = ''] = days
  const at = (time: string) => ({ dateTime: `${first}T${time}:00`, timeZone: 'Europe/Berlin' })
  const attendees = [{ type: 'required', emailAddress: { name: 'Anna', address: customers[0]?.addresses[0] } }]
  const range = { type: 'numbered', startDate: first, numberOfOccurrences: DAYS }
  const recurrence = { pattern: { type: 'daily', interval: 7 }, range }
  await control('create-event', { oid: jonas.oid, event: { subject: 'Jour fixe', start: at('12:00'), end: at('12:30'), attendees, recurrence } })
  const eventId = await untilAccepted(async () => {
    const found = await visitsOf(installation)
    const itemId = found.find(({ day }) => day === off)?.itemId
    if (found.length < DAYS || !itemId) throw new Error('Its days are no visits yet')
    return itemId
  }, LONGEST_SECONDS)
  await control('delete-event', { oid: jonas.oid, eventId, telling })
}

/** Each day is one visit, and only the deleted one is off. */
export async function wrongSeries(installation: Installation, { days, off, telling }: PlannedSeries): Promise<string[]> {
  const wanted = days.map((day) => `${day} ${day === off ? 'cancelled' : 'proposed'}`).join()
  const found = (await visitsOf(installation)).map(({ day, status }) => `${day} ${status}`).join()
  return found === wanted ? [] : [`the series whose day was deleted (told by ${telling}) is ${found} instead of ${wanted}`]
}
