import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { words } from '../../platform/input.ts'

/** What a user keeps for himself; small. Only what is said changes. */
export const changedPreferences = z
  .strictObject({
    isDiscreet: z.boolean(),
    openSections: z.array(words.max(40)).max(40),
    /** Whether a single letter, `/` or `?` does something by itself; off for who speaks to the computer or hits keys beside those meant. */
    areLettersOn: z.boolean(),
  })
  .partial()
export type ChangedPreferences = z.infer<typeof changedPreferences>

/** As it is read: what a newer version keeps beside it is no fault. */
const { isDiscreet, openSections, areLettersOn } = changedPreferences.shape
const kept = z.object({ isDiscreet: isDiscreet.default(false), openSections: openSections.default([]), areLettersOn: areLettersOn.default(true) })
export type Preferences = Required<ChangedPreferences>

/** `value`: as it stands in the database. */
export function readPreferences(value: unknown): Preferences {
  const own = kept.safeParse(value)
  return own.success ? own.data : kept.parse({})
}

/** Piece by piece, so that two open pages take nothing back from each other. */
export async function savePreferences({ db, user }: Context, changed: ChangedPreferences): Promise<void> {
  await db.sql`
    update app_user set preferences = preferences || ${JSON.stringify(changed)}::jsonb
    where organisation_id = ${organisation} and id = ${user.id}::uuid`
}
