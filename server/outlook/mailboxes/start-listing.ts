/** The wish that a mailbox's past be read; the reading itself is mail's. */
import { v7 as uuidv7 } from 'uuid'
import type { ListingCause } from '../../generated/prisma/enums.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'

/** The instant from which on mails are logged. */
export function depthStart(now: Date, months: number): Date {
  const start = new Date(now)
  start.setUTCMonth(start.getUTCMonth() - months)
  return start
}

type Wanted = { cause: ListingCause; folderId?: string | null; participant?: string | null; newest?: Date; oldest?: Date }

type Place = { mailbox: { organisationId: string; id: string }; policy: { depthMonths: number }; now: () => Date }

/** In the transaction of what makes it necessary. */
export async function startListing(
  { mailbox, policy, now }: Place,
  tx: OrganisationTransaction,
  { cause, folderId = null, participant = null, newest, oldest }: Wanted,
): Promise<void> {
  const end = newest ?? now()
  await tx.mailListing.create({
    data: {
      organisationId: mailbox.organisationId,
      id: uuidv7(),
      mailboxId: mailbox.id,
      cause,
      folderId,
      participant,
      newest: end,
      oldest: oldest ?? depthStart(now(), policy.depthMonths),
      readTo: end,
      startedAt: now(),
    },
  })
}
