/** Instants as days, by the caller's own clock: never by that of the database's session. */
import { dayIn, startOfDay } from '../../../domain/time/local-time.ts'
import { fragment, type SqlFragment } from '../database/db.ts'
import type { Context } from './context.ts'

type Clock = { user: Pick<Context['user'], 'timeZone'> }

/** The caller's day. */
export const today = (ctx: Context): string => dayIn(ctx.now(), ctx.user.timeZone)

/** The instant at which a day begins for the caller. */
export const startOf = (ctx: Clock, day: string): Date => startOfDay(day, ctx.user.timeZone)

/** The same of a day that stands in the database. */
export const startOfStored = (ctx: Clock, day: SqlFragment): SqlFragment => fragment`(${day}::timestamp at time zone ${ctx.user.timeZone})`

/** The day of an instant, as a `date`. */
export const dayOf = (ctx: Clock, at: SqlFragment): SqlFragment => fragment`(${at} at time zone ${ctx.user.timeZone})::date`
