/** Names and addresses change, and people have several: who a user is, is asked of the directory once a day. */
import type { Context } from '../../platform/call/context.ts'
import type { Profile } from '../../platform/call/mailbox.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'

const DAY_MS = 86_400_000
const RETRY_MS = 3_600_000

/** Nothing to do when it was asked within a day. What fails is asked again after an hour. */
export async function learnProfile(ctx: Context): Promise<void> {
  const { prisma } = ctx.db
  const { id } = ctx.user
  const now = ctx.now().getTime()
  const { count } = await prisma.user.updateMany({
    where: { id, OR: [{ profileDueAt: null }, { profileDueAt: { lte: ctx.now() } }] },
    data: { profileDueAt: new Date(now + RETRY_MS) },
  })
  if (count === 0) return
  const profile = await ctx.graph.readProfile()
  await prisma.$transaction(async (tx) => {
    await tx.user.updateMany({
      where: { id },
      data: { ...(profile.name && { name: profile.name }), ...(profile.mail && { mail: profile.mail }), profileDueAt: new Date(now + DAY_MS) },
    })
    await learnAddresses(ctx, tx, profile)
  })
}

/**
 * An alias is the same person, also on mails that were logged before it was known. An address that was taken away from him stays his until somebody else has it:
 * old mails bear it. Whoever takes over a colleague's address is meant by mails from then on; those of before stay the colleague's.
 */
async function learnAddresses({ user }: Context, tx: OrganisationTransaction, { addresses }: Profile): Promise<void> {
  const sql = sqlWithin(tx, user.organisationId)
  const before = await sql<{ address: string }>`
    select address from user_address where organisation_id = ${organisation} and address = any(${addresses}::text[])
    union select mail from app_user where organisation_id = ${organisation} and mail = any(${addresses}::text[]) and id <> ${user.id}::uuid`
  await sql`
    insert into user_address as known (organisation_id, address, user_id)
      select ${organisation}, address, ${user.id}::uuid from unnest(${addresses}::text[]) address order by address
      on conflict (organisation_id, address) do update set user_id = excluded.user_id where known.user_id <> excluded.user_id`
  const fresh = addresses.filter((each) => !before.some(({ address }) => address === each))
  if (fresh.length === 0) return
  await sql`update report_participant set user_id = ${user.id}::uuid
    where organisation_id = ${organisation} and address collate "C" = any(${fresh}::text[]) and user_id is null`
}
