/** What a user does not want to be offered now; it stays where it can be found. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'

/** `first_steps`: of who administers. */
export const offers = ['connect_mailbox', 'first_steps'] as const

export type Offer = (typeof offers)[number]

export const offerToSetAside = z.strictObject({ offer: z.enum(offers), isAside: z.boolean() })

export type OfferToSetAside = z.infer<typeof offerToSetAside>

/** One by one, so that two open pages take nothing back from each other. Twice is once. */
export async function setAside({ db, user }: Context, { offer, isAside }: OfferToSetAside): Promise<void> {
  await db.sql`
    update app_user set set_aside = array_remove(set_aside, ${offer}) || case when ${isAside} then array[${offer}] else '{}'::text[] end
    where organisation_id = ${organisation} and id = ${user.id}::uuid`
}
