import type { OutlookState } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'
import type { NewVisit } from './router.ts'

export type VisitAnswer = { id: string; version: number; outlook: OutlookState }

/** Row and outbox entry in one transaction, then tried at once. */
export async function createVisit(_ctx: Context, _input: NewVisit): Promise<VisitAnswer> {
  throw new Error('not written yet')
}
export async function cancelVisit(_ctx: Context, _input: { id: string; version: number }): Promise<VisitAnswer> {
  throw new Error('not written yet')
}
