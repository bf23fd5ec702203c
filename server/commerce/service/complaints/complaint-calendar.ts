import type { ComplaintKind } from '../../../../domain/commerce/complaints/ladder.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { type LandWorkdays, workdaysAround } from '../../land-workdays.ts'
import { readComplaintPolicy } from './complaint-policy.ts'

/** `managementId`: whoever was named, still here or not; null: nobody was. `today`: the caller's. */
export type ComplaintCalendar = {
  kinds: readonly ComplaintKind[]
  managementId: string | null
  today: string
  workdays: LandWorkdays
}

/** By what the company has decided, on days on which people work where the customer is. */
export async function complaintCalendar(ctx: Context): Promise<ComplaintCalendar> {
  const { kinds, managementId } = await readComplaintPolicy(ctx)
  const day = today(ctx)
  return { kinds, managementId, today: day, workdays: workdaysAround(day) }
}
