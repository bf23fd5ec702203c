import type { Context } from '../context.ts'
import type { MyDay } from './cockpit-types.ts'

/** Visits and follow-ups of the user's today, and what waits for Outlook. */
export async function myDay(_ctx: Context): Promise<MyDay> {
  throw new Error('not written yet')
}
