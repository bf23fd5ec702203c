import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { requireColleague } from '../company/people/require-colleague.ts'
import { requireCustomers } from '../customers/require-customers.ts'
import { requireContact, requireProject } from '../customers/requirements.ts'
import { closeFollowUp } from '../follow-ups/complete-follow-up.ts'
import { insertFollowUp } from '../follow-ups/create-follow-up.ts'
import { followUpDraft } from '../follow-ups/follow-up-draft.ts'
import { requireFollowUp } from '../follow-ups/require-follow-up.ts'
import type { Context } from '../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { id, instant, line, text, version } from '../platform/input.ts'
import { insertReports } from './insert-reports.ts'
import { joinReports } from './join-reports.ts'

export const contactToLog = z.strictObject({
  id,
  customerId: id,
  contactId: id.nullable(),
  channel: z.enum(['phone', 'fax', 'visit', 'meeting', 'letter', 'chat']),
  direction: z.enum(['incoming', 'outgoing', 'internal']),
  outcome: z.enum(['reached', 'not_reached', 'calls_back']).nullable(),
  at: instant,
  subject: line,
  text: text.nullable(),
  projectId: id.nullable(),
  followUp: followUpDraft.nullable(),
  /** The follow-up that is done by it. */
  resultOf: z.strictObject({ followUpId: id, version }).nullish(),
})

export type ContactToLog = z.infer<typeof contactToLog>

/** A call, fax, letter, meeting, chat or visit. The same id again returns the first result. */
export async function logContact(ctx: Context, input: ContactToLog): Promise<{ reportId: string }> {
  await requireCustomers(ctx, [input.customerId])
  if (input.contactId) await requireContact(ctx, input.contactId, input.customerId)
  if (input.projectId) await requireProject(ctx, input.projectId, [input.customerId])
  if (input.followUp?.assigneeId) await requireColleague(ctx, input.followUp.assigneeId)
  if (input.resultOf) await requireFollowUp(ctx, input.resultOf.followUpId)
  const report = { ...input, contactIds: input.contactId ? [input.contactId] : [], visitId: null }
  try {
    await ctx.db.prisma.$transaction((tx) => insertContactReport(ctx, tx, report))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireOwnReport(ctx, input.id)
  }
  if (input.followUp || input.resultOf) await ctx.deliver()
  return { reportId: input.id }
}

export type NewContactReport = Omit<ContactToLog, 'contactId'> & { contactIds: readonly string[]; visitId: string | null }

/** Also the part of a visit report that every contact has, in the transaction of the rest. */
export async function insertContactReport(ctx: Context, tx: OrganisationTransaction, input: NewContactReport): Promise<void> {
  const { id, customerId, contactIds, channel, direction, outcome, subject, text, projectId, visitId, followUp, resultOf } = input
  const { id: authorId, name } = ctx.user
  const at = new Date(input.at).toISOString()
  const textState = text ? 'present' : 'none'
  const spokenWith = contactIds.map((contactId) => ({ id: uuidv7(), role: 'spoke_with' as const, contactId }))
  await insertReports(ctx, tx, [
    {
      report: { id, channel, direction, outcome, at, subject, textState, authorId, projectId, visitId },
      text: text || null,
      participants: [{ id: uuidv7(), role: 'attendee', name, userId: authorId }, ...spokenWith],
    },
  ])
  await joinReports(ctx, tx, [{ reportId: id, customerIds: [customerId] }])
  if (resultOf) await closeFollowUp(ctx, tx, { ...resultOf, reportId: id })
  const about = { customerId, contactId: contactIds[0] ?? null, projectId, reportId: id }
  if (followUp) await insertFollowUp(ctx, tx, { ...followUp, ...about, note: null, mailItemId: null })
}

export const isOwnReport = async (ctx: Context, id: string): Promise<boolean> =>
  (await ctx.db.prisma.contactReport.count({ where: { id, authorId: ctx.user.id } })) > 0

/** Throws CONFLICT when the id was given to something else. */
export async function requireOwnReport(ctx: Context, id: string): Promise<void> {
  if (!(await isOwnReport(ctx, id))) throw new AppError('CONFLICT', 'The id belongs to another report')
}
