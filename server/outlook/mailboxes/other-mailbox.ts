/** What is known of another mailbox than one's own that Outlook shows: whether mails in it can be logged, and who could help. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { usersByAddress } from '../../platform/call/own-addresses.ts'
import { heardAddress } from '../../platform/input.ts'

export const otherMailbox = z.strictObject({ address: heardAddress })

export type OtherMailboxInput = z.infer<typeof otherMailbox>

/** `team`: connected, so its mails can be logged; `person`: a colleague's own; `unconnected`: nobody has connected it. */
export type OtherMailbox = { kind: 'team' | 'person'; name: string } | { kind: 'unconnected' }

export async function describeOtherMailbox({ db }: Context, { address }: OtherMailboxInput): Promise<OtherMailbox> {
  const lower = address.toLowerCase()
  const team = await db.prisma.mailbox.findFirst({ where: { kind: 'shared', status: 'connected', address: lower }, select: { name: true } })
  if (team) return { kind: 'team', name: team.name }
  const [colleague] = await usersByAddress(db, [lower])
  return colleague ? { kind: 'person', name: colleague.name } : { kind: 'unconnected' }
}
