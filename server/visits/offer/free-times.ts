/** Whether times that were found free some minutes ago still are, when they are to be held. */
import { minutesOn } from '../../../domain/outlook/working-hours.ts'
import { toLocal } from '../../../domain/time/local-time.ts'
import { busyDays } from '../../../domain/visits/frame/day-appointments.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { readProfile } from '../frame/planning-profile.ts'
import { readOwnCalendar } from '../frame/read-calendar.ts'

/** `visitId`: of the visit that is to hold it. */
export type TimeToHold = { visitId: string; startsAt: Date; endsAt: Date }

const taken = () => new AppError('CONFLICT', 'A time is taken meanwhile')
const DAY_MS = 86_400_000

/** By the caller's calendar, as the search for times counts it; what cannot be read does not stand in the way. Throws CONFLICT. */
export async function requireFreeInCalendar(ctx: Context, times: readonly TimeToHold[]): Promise<void> {
  const { tentativeCounts } = await readProfile(ctx)
  const calendar = await readOwnCalendar(ctx, spanOf(times))
  const zone = calendar.zone ?? ctx.user.timeZone
  const own = new Set(times.map(({ visitId }) => visitId))
  const events = calendar.events.filter(({ visitId }) => visitId === null || !own.has(visitId))
  const isTaken = times.some(({ startsAt, endsAt }) => {
    const [start, end] = [startsAt, endsAt].map((instant) => toLocal(instant, zone)) as [string, string]
    const day = start.slice(0, 10)
    const appointments = busyDays(events, [day], zone, tentativeCounts).flatMap((busy) => busy.appointments)
    return appointments.some(({ from, until }) => from < minutesOn(day, end) && minutesOn(day, start) < until)
  })
  if (isTaken) throw taken()
}

/** By our own visits. Whoever holds times of the same calendar at once waits until this transaction has ended. Throws CONFLICT. */
export async function requireUnheld({ user }: Context, tx: OrganisationTransaction, times: readonly TimeToHold[]): Promise<void> {
  await sqlWithin(
    tx,
    user.organisationId,
  )`select 1 from (select pg_advisory_xact_lock(hashtextextended('offer ' || ${user.id}, 0))) l, organisation o where o.id = ${organisation}`
  const { from } = spanOf(times)
  const across = times.map(({ startsAt, endsAt }) => ({ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } }))
  const other = await tx.visit.findFirst({
    where: {
      ownerId: user.id,
      id: { notIn: times.map(({ visitId }) => visitId) },
      status: { not: 'cancelled' },
      startsAt: { gt: new Date(from.getTime() - DAY_MS) },
      OR: across,
    },
    select: { id: true },
  })
  if (other) throw taken()
}

const spanOf = (times: readonly TimeToHold[]) => ({
  from: new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime()))),
  until: new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime()))),
})
