import type { Context } from '../context.ts'
import type { ContactToLog } from './router.ts'

export async function logContact(_ctx: Context, _input: ContactToLog): Promise<{ reportId: string }> {
  throw new Error('not written yet')
}
