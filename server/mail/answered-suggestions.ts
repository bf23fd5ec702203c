/** Which suggestions of a mail its reader has dealt with already. */
import { z } from 'zod'
import { questionKinds } from '../../domain/cockpit/answers/question.ts'
import { suggestionKinds } from '../../domain/mail/suggestions/suggestion.ts'
import { knownMessageKey } from '../outlook/message-key.ts'
import type { Context } from '../platform/call/context.ts'
import { organisation } from '../platform/database/db.ts'
import { words } from '../platform/input.ts'

export const mailWithSuggestions = z.strictObject({ internetMessageId: words.max(2000).nullable(), senderAddress: words.max(320).nullable() })
/** What a mail suggests, and what it asks that facts answer. */
const kindsOfMail = [...suggestionKinds, ...questionKinds] as const
type KindOfMail = (typeof kindsOfMail)[number]

export const suggestionOfMail = z.strictObject({ mail: mailWithSuggestions, kind: z.enum(kindsOfMail) })

type Mail = z.infer<typeof mailWithSuggestions>
type OfMail = z.infer<typeof suggestionOfMail>

/** What the caller has put aside or entered, what became a follow-up that he has not taken back, and whether anybody entered a complaint. Empty for a mail without identity. */
export async function listAnswered(ctx: Context, mail: Mail): Promise<KindOfMail[]> {
  const mailKey = keyOf(mail)
  if (mailKey === null) return []
  const { id } = ctx.user
  const answered = await ctx.db.prisma.answeredSuggestion.findMany({ where: { mailKey, userId: id }, select: { kind: true } })
  const made = await ctx.db.prisma.followUp.findMany({
    where: { mailKey, authorId: id, suggestion: { not: null }, droppedAt: null },
    select: { suggestion: true },
  })
  const [complaint] = await ctx.db
    .sql`select 1 from report_mail rm join complaint_handling h on h.organisation_id = ${organisation} and h.report_id = rm.report_id
    where rm.organisation_id = ${organisation} and rm.message_key = ${mailKey} limit 1`
  const kinds: (KindOfMail | null)[] = [
    complaint ? 'complaint' : null,
    ...answered.map(({ kind }) => kind),
    ...made.map(({ suggestion }) => suggestion),
  ]
  return kindsOfMail.filter((kind) => kinds.includes(kind))
}

/** It is not shown to the caller again. Nothing is kept of a mail without identity. */
export async function answerSuggestion(ctx: Context, { mail, kind }: OfMail): Promise<void> {
  const mailKey = keyOf(mail)
  if (mailKey === null) return
  const { organisationId, id: userId } = ctx.user
  await ctx.db.prisma.answeredSuggestion.createMany({
    data: [{ organisationId, userId, mailKey, kind, answeredAt: ctx.now() }],
    skipDuplicates: true,
  })
}

/** Takes that back. */
export async function reopenSuggestion(ctx: Context, { mail, kind }: OfMail): Promise<void> {
  const mailKey = keyOf(mail)
  if (mailKey !== null) await ctx.db.prisma.answeredSuggestion.deleteMany({ where: { mailKey, userId: ctx.user.id, kind } })
}

const keyOf = ({ internetMessageId, senderAddress }: Mail): string | null => knownMessageKey(internetMessageId, senderAddress)
