import { addDays } from '../../../../domain/time/local-time.ts'
import { workdaysFrom } from '../../../../domain/time/workdays.ts'
import { holidayOn } from '../../../../domain/visits/frame/holidays.ts'
import { readChasePolicy } from '../../../commerce/documents/quotes/chase-policy.ts'
import type { ChaseCalendar } from '../../../commerce/documents/quotes/chase-query.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { readProfile } from '../../../visits/frame/planning-profile.ts'

/** Further back nothing is due any more, and further ahead nobody looks. */
const [BACK, AHEAD] = [500, 500]

/** By what the company has decided, on days on which the caller works. */
export async function chaseCalendar(ctx: Context): Promise<ChaseCalendar> {
  const day = today(ctx)
  const [{ holidays }, policy] = await Promise.all([readProfile(ctx), readChasePolicy(ctx)])
  return { policy, today: day, workdays: workdaysFrom(addDays(day, -BACK), BACK + AHEAD, (each) => holidayOn(each, holidays) !== null) }
}
