/** The user's consent to keep his To Do in line while he is away: a refresh token of his, sealed, until he takes it back. */
import { enrol } from '../outlook/chores/enrol.ts'
import { recordAct } from '../platform/call/audit.ts'
import type { Context } from '../platform/call/context.ts'
import type { SecretBox } from '../platform/secret-box.ts'

/** `trouble`: one of `server/platform/errors.ts`, why it does not help any more. */
export type TodoConsent = { since: string | null; trouble: string | null }

/** What the token was sealed for: it opens for nobody else. */
const labelOf = (userId: string): string => `todo-consent/${userId}`

export async function readConsent(ctx: Context): Promise<TodoConsent> {
  const user = await ctx.db.prisma.user.findFirst({ where: { id: ctx.user.id }, select: { todoConsentAt: true, todoTrouble: true } })
  return { since: user?.todoConsentAt?.toISOString() ?? null, trouble: user?.todoTrouble ?? null }
}

/** Throws OUTLOOK_SIGN_IN when the user has to confirm first. */
export async function giveConsent(ctx: Context): Promise<void> {
  const token = await ctx.offlineToken()
  const box = await ctx.secrets()
  const data = { todoConsent: seal(box, ctx.user.id, token), todoConsentAt: ctx.now(), todoTrouble: null }
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: ctx.user.id }, data })
    await enrol(tx, ['todo'], { organisationId: ctx.user.organisationId, subjectId: ctx.user.id }, ctx.now())
    await recordAct(ctx, tx, 'todo.giveConsent', 'user', ctx.user.id)
  })
}

/** At once: what is under way ends with the token it has. */
export async function withdrawConsent(ctx: Context): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: ctx.user.id }, data: { todoConsent: null, todoConsentAt: null, todoTrouble: null } })
    await recordAct(ctx, tx, 'todo.withdrawConsent', 'user', ctx.user.id)
  })
}

export const seal = (box: SecretBox, userId: string, token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(box.seal(Buffer.from(token), labelOf(userId)))

export const unseal = (box: SecretBox, userId: string, sealed: Uint8Array): string => box.open(sealed, labelOf(userId)).toString()
