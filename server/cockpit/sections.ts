import type { Context } from '../context.ts'
import type { SectionAnswer, SectionName } from './cockpit-types.ts'

/** The content of one section of the cockpit. */
export async function cockpitSection(
  _ctx: Context,
  _input: { customerId: string; section: SectionName; cursor: string | null },
): Promise<SectionAnswer> {
  throw new Error('not written yet')
}
