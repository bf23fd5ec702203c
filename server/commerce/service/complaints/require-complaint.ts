import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, type OrganisationTransaction, organisation, sqlWithin } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { complaintStatus, isOpenComplaint } from '../../complaint-status.ts'

/** `sourceStatus`: what its row says, whatever was decided here. */
export type RequiredComplaint = { complaintId: string; customerId: string; status: string; sourceStatus: string; isOurs: boolean }

/** Throws NOT_FOUND also for one the user may not see. `isOurs`: entered here. */
export async function requireComplaint(ctx: Context, complaintId: string): Promise<RequiredComplaint> {
  const [complaint] = await ctx.db
    .sql<RequiredComplaint>`select m.id as "complaintId", m.customer_id as "customerId", ${complaintStatus(fragment`m`)} as status,
      m.status as "sourceStatus", m.entered_by_id is not null as "isOurs"
    from complaint m join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
    where m.organisation_id = ${organisation} and m.id = ${complaintId}::uuid and m.archived_at is null and ${visibleCustomer(ctx)}`
  if (!complaint) throw new AppError('NOT_FOUND', 'No such complaint for this user')
  return complaint
}

/** While its row is held. Throws CONFLICT where somebody has closed it, here or at its source. */
export async function requireOpen(ctx: Context, tx: OrganisationTransaction, complaintId: string): Promise<void> {
  const [open] = await sqlWithin(tx, ctx.user.organisationId)`select 1 from complaint m
    where m.organisation_id = ${organisation} and m.id = ${complaintId}::uuid and ${isOpenComplaint(fragment`m`)}`
  if (!open) throw new AppError('CONFLICT', 'It is closed')
}

/** The row of what is decided here, held until the transaction ends: what two do at once they do one after the other. */
export async function lockHandling(ctx: Context, tx: OrganisationTransaction, complaintId: string): Promise<void> {
  const { organisationId } = ctx.user
  const sql = sqlWithin(tx, organisationId)
  await sql`insert into complaint_handling (organisation_id, complaint_id) values (${organisation}, ${complaintId}::uuid) on conflict do nothing`
  await sql`select 1 from complaint_handling h where h.organisation_id = ${organisation} and h.complaint_id = ${complaintId}::uuid for update`
}
