import type { ChasePolicy } from '../../../../domain/commerce/quotes/chase-policy.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { type LandWorkdays, workdaysAround } from '../../land-workdays.ts'
import { readChasePolicy } from './chase-policy.ts'

/** `today`: the caller's. */
export type ChaseCalendar = { policy: ChasePolicy; workdays: LandWorkdays; today: string }

/** By what the company has decided, on days on which people work where the customer is. */
export async function chaseCalendar(ctx: Context): Promise<ChaseCalendar> {
  const day = today(ctx)
  return { policy: await readChasePolicy(ctx), today: day, workdays: workdaysAround(day) }
}
