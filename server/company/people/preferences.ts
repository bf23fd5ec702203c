import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { words } from '../../platform/input.ts'

/** What a user keeps for himself; small. */
export const preferences = z.strictObject({
  isDiscreet: z.boolean(),
  openSections: z.array(words.max(40)).max(40),
})
export type Preferences = z.infer<typeof preferences>

/** All of them at once, in place of those before. */
export async function savePreferences(ctx: Context, input: Preferences): Promise<void> {
  await ctx.db.prisma.user.updateMany({ where: { id: ctx.user.id }, data: { preferences: input } })
}
