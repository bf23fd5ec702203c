import { setImmediate } from 'node:timers/promises'
import { bySender, type HeadedMail, type LikelyGateway, likelyGateways, mostMailsFirst } from '../../../domain/mail/gateway-signs.ts'
import { gatewayOf } from '../../../domain/mail/verdict/gateway.ts'
import type { Context } from '../../platform/call/context.ts'
import { readHeard } from './heard-mails.ts'

/** `missed`: names of mailboxes that could not be read now. */
export type LikelyGateways = { likely: LikelyGateway[]; missed: string[] }

/** Enough for one look; the next ones come once these are entered. */
const MOST = 10

/** Senders that look like a fax machine or a telephone system and stand in no list yet. Throws an `OUTLOOK_...` reason. */
export async function proposeGateways(ctx: Context): Promise<LikelyGateways> {
  const [{ mails, missed }, gateways] = await Promise.all([readHeard(ctx), ctx.db.prisma.mailGateway.findMany({ select: { sender: true } })])
  return { likely: (await likelyAmong(mails.filter((mail) => !gatewayOf(mail, gateways)))).slice(0, MOST), missed }
}

/** Sender by sender, with room for others between them. */
export async function likelyAmong(mails: readonly HeadedMail[]): Promise<LikelyGateway[]> {
  const likely: LikelyGateway[] = []
  for (const sent of bySender(mails)) {
    likely.push(...likelyGateways(sent))
    await setImmediate()
  }
  return likely.sort(mostMailsFirst)
}
