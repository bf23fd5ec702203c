/** When people are busy: colleagues, and others whose organisation shows it to ours. */
import { z } from 'zod'
import type { BusyTime, CalendarWindow, Schedule } from '../../../platform/call/mailbox.ts'
import { attempt } from '../access/client.ts'
import { readHours, workingHours } from '../working-hours.ts'
import { instantOf, zonedTime } from '../zoned-time.ts'
import type { CalendarPlace } from './events.ts'

/** Microsoft's limits: addresses, and days, of one request. */
const ADDRESSES_AT_ONCE = 20
const DAYS_AT_ONCE = 60
const DAY_MS = 86_400_000
const SLOT_MINUTES = 15

const schedule = z.object({
  scheduleId: z.string().nullish(),
  availabilityView: z.string().nullish(),
  scheduleItems: z.array(z.object({ status: z.string().nullish(), start: zonedTime.nullish(), end: zonedTime.nullish() })).nullish(),
  workingHours: workingHours.nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
})
const answer = z.object({ value: z.array(schedule) })

/** One for every address, in order. What they are busy with is not looked at. */
export async function readSchedules(place: CalendarPlace, addresses: readonly string[], window: CalendarWindow): Promise<Schedule[]> {
  const parts: Schedule[] = []
  for (const span of split(window)) {
    for (let first = 0; first < addresses.length; first += ADDRESSES_AT_ONCE) {
      parts.push(...(await ask(place, addresses.slice(first, first + ADDRESSES_AT_ONCE), span)))
    }
  }
  return addresses.map((address) => {
    const own = parts.filter((part) => part.address === address)
    const busy = own.map((part) => part.busy)
    return { address, busy: busy.includes(null) ? null : busy.flatMap((times) => times ?? []), hours: own[0]?.hours ?? null }
  })
}

function split({ from, until }: CalendarWindow): CalendarWindow[] {
  const spans: CalendarWindow[] = []
  for (let start = from.getTime(); start < until.getTime(); start += DAYS_AT_ONCE * DAY_MS) {
    spans.push({ from: new Date(start), until: new Date(Math.min(start + DAYS_AT_ONCE * DAY_MS, until.getTime())) })
  }
  return spans
}

async function ask({ client, root }: CalendarPlace, addresses: readonly string[], window: CalendarWindow): Promise<Schedule[]> {
  const at = (instant: Date) => ({ dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' })
  const asked = { schedules: addresses, startTime: at(window.from), endTime: at(window.until), availabilityViewInterval: SLOT_MINUTES }
  const { value } = await attempt(client.request(`${root}/calendar/getSchedule`).post(asked), answer)
  return addresses.map((address, i) => ({ address, busy: busyOf(value[i], window), hours: readHours(value[i]?.workingHours) }))
}

function busyOf(given: z.infer<typeof schedule> | undefined, window: CalendarWindow): BusyTime[] | null {
  if (!given || given.error) return null
  if (!given.scheduleItems?.length) return busySlots(given.availabilityView ?? '', window)
  return given.scheduleItems.flatMap(({ status, start, end }) =>
    start && end ? [{ startsAt: instantOf(start), endsAt: instantOf(end), showAs: status?.toLowerCase() ?? 'unknown' }] : [],
  )
}

const DIGITS: Readonly<Record<string, string>> = { 1: 'tentative', 2: 'busy', 3: 'oof' }

/** Of people elsewhere often only the view in slots is told. */
function busySlots(view: string, { from }: CalendarWindow): BusyTime[] {
  const instant = (slot: number): string => new Date(from.getTime() + slot * SLOT_MINUTES * 60_000).toISOString()
  return [...view].flatMap((digit, slot) => {
    const showAs = DIGITS[digit]
    return showAs ? [{ startsAt: instant(slot), endsAt: instant(slot + 1), showAs }] : []
  })
}
