import { ladderOf } from '../../../../domain/commerce/complaints/ladder.ts'
import { standingOf } from '../../../../domain/commerce/complaints/standing.ts'
import { markChanged } from '../../../customers/changed-customers.ts'
import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, type OrganisationTransaction, organisation, sqlWithin, toDate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { landOfCustomer } from '../../land-workdays.ts'
import { complaintCalendar } from './complaint-calendar.ts'
import type { NewComplaint } from './new-complaint.ts'

/** Day by which the ladder wants it answered. Throws INVALID for a kind that is not offered, or a day ahead. */
export async function deadlineOf(
  ctx: Context,
  { customerId, kind, openedOn }: Pick<NewComplaint, 'customerId' | 'kind' | 'openedOn'>,
): Promise<string> {
  const { kinds, today, workdays } = await complaintCalendar(ctx)
  if (kind !== null && !kinds.some(({ key, isOffered }) => key === kind && isOffered)) throw new AppError('INVALID', 'No such kind')
  if (openedOn > today) throw new AppError('INVALID', 'A day ahead')
  const facts = { openedOn, knownOn: null, isBegun: false, closedOn: null, answerBy: null, done: [], pauses: [] }
  const { steps } = standingOf(facts, ladderOf(kinds, kind), workdays[await landOf(ctx, customerId)])
  const answer = steps.find(({ step }) => step === 'answer') ?? steps.at(-1)
  return answer?.dueOn ?? openedOn
}

async function landOf(ctx: Context, customerId: string) {
  const [row] = await ctx.db.sql<{ land: keyof Awaited<ReturnType<typeof complaintCalendar>>['workdays'] }>`
    select ${landOfCustomer(fragment`x`)} as land from (select c.id as customer_id from customer c
      where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}) x`
  return row?.land ?? 'nationwide'
}

/** Also part of a visit's report, in its transaction. `deadlineOn`: as above. */
export async function insertComplaint(ctx: Context, tx: OrganisationTransaction, input: NewComplaint, deadlineOn: string) {
  const { id, kind, responsibleId, reportId, openedOn, productNumber, text: words, ...complaint } = input
  const { organisationId, id: enteredById } = ctx.user
  const number = await nextNumber(tx, organisationId, openedOn)
  const days = { openedOn: toDate(openedOn), deadlineOn: toDate(deadlineOn) }
  await tx.complaint.create({
    data: { organisationId, id, ...complaint, ...days, text: words || null, productNumber: productNumber || null, number, enteredById },
  })
  await tx.complaintHandling.create({ data: { organisationId, complaintId: id, kind, responsibleId, reportId } })
  await markChanged(sqlWithin(tx, organisationId), [complaint.customerId])
  return { complaintId: id, number }
}

/** Like no number of an ERP's: counted within the year. @example 'KR-26-0007' */
async function nextNumber(tx: OrganisationTransaction, organisationId: string, openedOn: string): Promise<string> {
  const year = Number(openedOn.slice(0, 4))
  const [counter] = await sqlWithin(tx, organisationId)<{ last: number }>`insert into complaint_counter as k (organisation_id, year, last)
    values (${organisation}, ${year}::int, 1) on conflict (organisation_id, year) do update set last = k.last + 1 returning last`
  return `KR-${openedOn.slice(2, 4)}-${String(counter?.last ?? 1).padStart(4, '0')}`
}
