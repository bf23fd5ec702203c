/** What will become of a mail that is being written, by the same judgement that its sent copy will meet. Nothing of it is kept. */
import { z } from 'zod'
import type { VerdictReason } from '../../../domain/mail/verdict/verdict-types.ts'
import type { FoundMail } from '../../outlook/graph/background-mail.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { heardAddress, heardList, words } from '../../platform/input.ts'
import { judgePage } from './judge-page.ts'
import { loadRules } from './rules.ts'

export type Preview =
  | { state: 'company_off' }
  /** Nobody will see the sent mail by itself. */
  | { state: 'not_connected' }
  /** `customers`: names, as far as the caller may see them. */
  | { state: 'judged'; isLogged: boolean; reason: VerdictReason; customers: string[] }

export const draft = z.strictObject({
  recipients: heardList(heardAddress, 1_000),
  /** Of the mail that is answered; null: a new one. */
  conversationId: words.nullable(),
  isKeptOut: z.boolean(),
})

export type Draft = z.infer<typeof draft>

export async function previewDraft(ctx: Context, draft: Draft): Promise<Preview> {
  const { prisma } = ctx.db
  const policy = await prisma.loggingPolicy.findFirst({})
  if (!policy?.isLoggingOn) return { state: 'company_off' }
  const mailbox = await prisma.mailbox.findFirst({ where: { userId: ctx.user.id, status: 'connected' }, select: { id: true, userId: true } })
  if (!mailbox) return { state: 'not_connected' }
  const { judging } = await loadRules({ ...ctx, mailbox, policy })
  const place = { isKnown: true, isExcluded: false, purpose: null, names: [] }
  const judged = await judgePage({ ...ctx, hashKey: await ctx.hashKey(), mailbox }, [asSent(ctx, draft)], judging, () => place)
  const verdict = judged.mails[0]?.verdict
  if (!verdict) throw new Error('A draft without a verdict')
  const customers = verdict.kind === 'logged' ? await namesOf(ctx, verdict.customerIds) : []
  return { state: 'judged', isLogged: verdict.kind === 'logged', reason: verdict.reason, customers }
}

/** The mail as its copy will lie among the sent ones, as far as it is known. */
function asSent(ctx: Context, { recipients, conversationId, isKeptOut }: Draft): FoundMail {
  const now = ctx.now().toISOString()
  return {
    itemId: '',
    internetMessageId: null,
    conversationId,
    subject: '',
    sentAt: now,
    receivedAt: now,
    webLink: null,
    from: { name: ctx.user.name, address: ctx.user.mail.toLowerCase() },
    to: recipients.map((address) => ({ name: null, address: address.toLowerCase() })),
    cc: [],
    bcc: [],
    uniqueText: null,
    text: '',
    sensitivity: 'normal',
    files: [],
    folderId: '',
    categories: [],
    replyTo: [],
    headers: [],
    references: [],
    isDraft: false,
    isKeptOut,
    answerWithin: null,
  }
}

async function namesOf(ctx: Context, customerIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.sql<{ name: string }>`select c.name from customer c
    where c.organisation_id = ${organisation} and c.id = any(${[...customerIds]}::uuid[]) and ${visibleCustomer(ctx)} order by c.name collate "und-x-icu"`
  return rows.map(({ name }) => name)
}
