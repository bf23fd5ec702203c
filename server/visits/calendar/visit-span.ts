import { z } from 'zod'
import { toInstant } from '../../../domain/time/local-time.ts'
import type { Context } from '../../platform/call/context.ts'
import { day } from '../../platform/input.ts'

/** Fields of an input that says when a visit is. */
export const span = {
  day,
  /** Local time in the user's zone. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(5).max(720),
}

type LocalSpan = z.infer<z.ZodObject<typeof span>>

const MINUTE_MS = 60_000

/** The instants of a local time and a length in minutes. */
export function spanOf(ctx: Context, { day, time, minutes }: LocalSpan): { startsAt: Date; endsAt: Date } {
  const startsAt = toInstant(`${day}T${time}:00`, ctx.user.timeZone)
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS) }
}
