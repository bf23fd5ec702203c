/** Whether those who come along are free. */
import type { Companion } from '../../../domain/visits/frame/companion-blocks.ts'
import type { Context } from '../../platform/call/context.ts'
import type { CalendarWindow } from '../../platform/call/mailbox.ts'
import { usersByAddress } from '../../platform/call/own-addresses.ts'
import { AppError } from '../../platform/errors.ts'
import type { FrameNote } from './frame-types.ts'

const MOST_COMPANIONS = 50

/**
 * Colleagues and people of other organisations, read with the caller's own rights. Those whose times cannot be read are named in a note and stand in nobody's way.
 * Throws INVALID for more than fifty.
 */
export async function companionBusy(
  ctx: Context,
  { addresses, ...window }: CalendarWindow & { addresses: readonly string[] },
): Promise<{ companions: Companion[]; notes: FrameNote[] }> {
  const given = [...new Set(addresses.map((address) => address.trim().toLowerCase()))]
  const users = await usersByAddress(ctx.db, given)
  const own = new Set([ctx.user.mail.toLowerCase(), ...users.filter(({ id }) => id === ctx.user.id).map(({ address }) => address)])
  const asked = given.filter((address) => !own.has(address))
  if (asked.length > MOST_COMPANIONS) throw new AppError('INVALID', 'Too many companions')
  if (asked.length === 0) return { companions: [], notes: [] }
  const schedules = await readSchedules(ctx, asked, window)
  const names = new Map(users.map(({ address, name }) => [address, name]))
  const nameOf = (address: string): string => names.get(address) ?? address
  const unread = schedules.filter(({ busy }) => busy === null).map(({ address }) => nameOf(address))
  return {
    companions: schedules.flatMap(({ address, busy, hours }) => (busy ? [{ address, name: nameOf(address), times: busy, hours }] : [])),
    notes: unread.length > 0 ? [{ code: 'companion_unread', names: unread }] : [],
  }
}

async function readSchedules(ctx: Context, addresses: readonly string[], window: CalendarWindow) {
  try {
    return await ctx.graph.readSchedules(addresses, window)
  } catch (error) {
    if (!(error instanceof AppError && error.reason.startsWith('OUTLOOK_'))) throw error
    return addresses.map((address) => ({ address, busy: null, hours: null }))
  }
}
