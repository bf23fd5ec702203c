import { dayIn } from '../../../domain/time/local-time.ts'
import type { Context } from './context.ts'

/** The caller's day, by his own clock. */
export const today = (ctx: Context): string => dayIn(ctx.now(), ctx.user.timeZone)
