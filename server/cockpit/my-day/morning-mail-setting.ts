/** Whether the caller wants his morning mail, and what became of the last one. */
import { z } from 'zod'
import { enrol } from '../../outlook/chores/enrol.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'

/** `trouble`: why the last one could not be, one of `server/platform/errors.ts`. */
export type MorningMailSetting = { isOn: boolean; isConnected: boolean; lastSentAt: string | null; trouble: string | null }

export async function readSetting(ctx: Context): Promise<MorningMailSetting> {
  const { prisma } = ctx.db
  const userId = ctx.user.id
  const [user, mailbox, last] = await Promise.all([
    prisma.user.findFirst({ where: { id: userId }, select: { isMorningMailOn: true } }),
    prisma.mailbox.findFirst({ where: ownMailbox(ctx), select: { id: true } }),
    prisma.morningMail.findFirst({ where: { userId }, orderBy: { day: 'desc' }, select: { sentAt: true, trouble: true } }),
  ])
  return {
    isOn: user?.isMorningMailOn ?? false,
    isConnected: mailbox !== null,
    lastSentAt: last?.sentAt?.toISOString() ?? null,
    trouble: last?.trouble ?? null,
  }
}

export const morningMailChoice = z.strictObject({ isOn: z.boolean() })

export type MorningMailChoice = z.infer<typeof morningMailChoice>

/** Throws CONFLICT while the caller's mailbox is not connected: nobody could put a mail into it. */
export async function chooseMorningMail(ctx: Context, { isOn }: MorningMailChoice): Promise<void> {
  const { prisma } = ctx.db
  const mailbox = isOn ? await prisma.mailbox.findFirst({ where: ownMailbox(ctx), select: { id: true } }) : null
  if (isOn && !mailbox) throw new AppError('CONFLICT', 'The mailbox is not connected')
  const { organisationId, id: subjectId } = ctx.user
  await prisma.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: subjectId }, data: { isMorningMailOn: isOn } })
    if (isOn) await enrol(tx, ['morning_mail'], { organisationId, subjectId }, ctx.now())
  })
}

const ownMailbox = ({ user }: Context) => ({ userId: user.id, oid: user.oid, kind: 'user', status: 'connected' }) as const
