/** The wish that a stretch of a mailbox's past be read: written by whoever has a reason, read by who knows mail. */
import { v7 as uuidv7 } from 'uuid'
import type { ListingCause } from '../../generated/prisma/enums.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'

/** Whose past, and how far back its company reads. */
type Place = { mailbox: { organisationId: string; id: string }; policy: { depthMonths: number }; now: () => Date }

/** `wishId`: the wish it comes from. `folderId` null: all folders; `participant` null: everybody's mails, else those of an address or domain. `newest`: now, `oldest`: as deep as is read, unless they are given. */
type Wanted = { cause: ListingCause; wishId?: string; folderId?: string | null; participant?: string | null; newest?: Date; oldest?: Date }

/** In the transaction of what makes it necessary. */
export async function startListing(
  { mailbox, policy, now }: Place,
  tx: OrganisationTransaction,
  { cause, wishId, folderId = null, participant = null, newest, oldest }: Wanted,
): Promise<void> {
  const end = newest ?? now()
  await tx.mailListing.create({
    data: {
      organisationId: mailbox.organisationId,
      id: uuidv7(),
      mailboxId: mailbox.id,
      cause,
      wishId: wishId ?? null,
      folderId,
      participant,
      newest: end,
      oldest: oldest ?? depthStart(now(), policy.depthMonths),
      readTo: end,
      startedAt: now(),
    },
  })
}

/** The instant from which on mails are logged. @example depthStart(new Date('2026-11-23T09:00:00Z'), 12) // 2025-11-23T09:00:00Z */
export function depthStart(now: Date, months: number): Date {
  const start = new Date(now)
  start.setUTCMonth(start.getUTCMonth() - months)
  return start
}
