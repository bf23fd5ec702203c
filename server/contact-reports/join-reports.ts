/** What comes to reports from customers and mailboxes, new ones and those that were there before. */
import { v7 as uuidv7 } from 'uuid'
import type { EffectScope } from '../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'
import type { ParticipantRow } from './insert-reports.ts'

/** `seen`: the copy of its mail; none where there is no mail. */
export type Joined = { reportId: string; customerIds: readonly string[]; seen?: { mailbox: string; itemId: string } }

/** Every mailbox that holds the mail is its witness, and what it adds in customers is added; what is there already stays. A copy that was not there gives files that were gone another chance. */
export async function joinReports({ user, now }: EffectScope, tx: OrganisationTransaction, joined: readonly Joined[]): Promise<void> {
  if (joined.length === 0) return
  const customers = joined.flatMap(({ reportId, customerIds }) => customerIds.map((customerId) => ({ customerId, reportId })))
  const witnesses = joined.flatMap(({ reportId, seen }) => (seen ? [{ id: uuidv7(), reportId, ...seen }] : []))
  await sqlWithin(tx, user.organisationId)`
    with customer as (insert into report_customer (organisation_id, customer_id, report_id, at)
        select ${organisation}, c."customerId", c."reportId", r.at
        from jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) as c("customerId" uuid, "reportId" uuid)
          join contact_report r on r.organisation_id = ${organisation} and r.id = c."reportId"
        on conflict do nothing),
      witness as (insert into mail_witness as known (organisation_id, id, report_id, mailbox, item_id, seen_at)
        select distinct on (w.mailbox, w."itemId") ${organisation}, w.id, w."reportId", w.mailbox, w."itemId", ${now()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(witnesses)}::jsonb) as w(id uuid, "reportId" uuid, mailbox text, "itemId" text)
        on conflict (organisation_id, mailbox, item_id) do update set files_gone_at = null where known.files_gone_at is not null
        returning report_id)
    update report_file f set state = 'described' from witness w
      where f.organisation_id = ${organisation} and f.report_id = w.report_id and f.state = 'gone'`
}

export type BlindCopy = ParticipantRow & { reportId: string }

/** Adds those whom only the sent copy names to reports that were there before. */
export async function addBlindCopies(
  { user: { organisationId } }: EffectScope,
  tx: OrganisationTransaction,
  copies: readonly BlindCopy[],
): Promise<void> {
  if (copies.length === 0) return
  const reportIds = [...new Set(copies.map(({ reportId }) => reportId))]
  const there = await tx.reportParticipant.findMany({
    where: { role: 'bcc', reportId: { in: reportIds } },
    select: { reportId: true, address: true },
  })
  const isThere = new Set(there.map(({ reportId, address }) => `${reportId} ${address}`))
  const missing = copies.filter(({ reportId, address }) => !isThere.has(`${reportId} ${address}`))
  await tx.reportParticipant.createMany({ data: missing.map((row) => ({ organisationId, ...row })) })
}
