import type { Context } from '../context.ts'
import type { Cockpit, ItemAnswer } from './cockpit-types.ts'
import type { ItemInput } from './router.ts'

/** The cockpit of the people on an open item, in one round trip. */
export async function cockpitOfItem(_ctx: Context, _input: ItemInput): Promise<ItemAnswer> {
  throw new Error('not written yet')
}

/** The cockpit of a customer that was searched or chosen. Throws NOT_FOUND also for a customer the user may not see. */
export async function cockpitOfCustomer(_ctx: Context, _input: { customerId: string; contactId: string | null }): Promise<Cockpit> {
  throw new Error('not written yet')
}
