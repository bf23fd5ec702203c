import type { OutlookState } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'

export async function effectState(_ctx: Context, _input: { entityId: string }): Promise<OutlookState> {
  throw new Error('not written yet')
}
export async function retryEffect(_ctx: Context, _input: { outboxId: string }): Promise<OutlookState> {
  throw new Error('not written yet')
}
