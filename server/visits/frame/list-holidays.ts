import { holidaysFrom } from '../../../domain/visits/frame/holidays.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { readProfile } from './planning-profile.ts'

/** As far ahead as days are proposed. */
const DAYS_AHEAD = 400

/** The public holidays that the caller keeps, from today on, in order. */
export async function listHolidays(ctx: Context): Promise<string[]> {
  const { holidays } = await readProfile(ctx)
  return holidaysFrom(today(ctx), DAYS_AHEAD, holidays)
}
