/** What a customer suggests, as somebody enters it: one of us answers it by a day, for which he has a follow-up. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { readerLanguage } from '../../../domain/texts/language.ts'
import { outlookTexts } from '../../../domain/texts/outlook-texts.ts'
import { requireColleague } from '../../company/people/require-colleague.ts'
import { requireContact } from '../../customers/requirements.ts'
import { writeChange } from '../../follow-ups/change-follow-up.ts'
import { closedBy } from '../../follow-ups/complete-follow-up.ts'
import { insertFollowUp } from '../../follow-ups/create-follow-up.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, type OrganisationTransaction, organisation, toDate, toDay } from '../../platform/database/db.ts'
import { day, id, line } from '../../platform/input.ts'
import type { EnteredThing, EntryPlace } from '../entered-thing.ts'

/** `contactId`: who suggests it; null: nobody known. `responsibleId`: who answers; null: the caller. */
export const suggestionWords = z.strictObject({
  kind: z.literal('suggestion'),
  title: line,
  contactId: id.nullable(),
  responsibleId: id.nullable(),
  dueOn: day,
})

type SuggestionWords = z.infer<typeof suggestionWords>

export const enteredSuggestion: EnteredThing<SuggestionWords> = {
  said: fragment`(select json_build_object('kind', 'suggestion', 'title', s.title, 'contactId', s.contact_id, 'responsibleId', s.responsible_id, 'dueOn', s.due_on)
    from customer_suggestion s where s.organisation_id = ${organisation} and s.id = e.id)`,
  insert: async (ctx, tx, place, words) => {
    const columns = await columnsOf(ctx, tx, place, words)
    const { organisationId } = ctx.user
    const followUpId = await remind(ctx, tx, place, columns)
    await tx.customerSuggestion.create({ data: { organisationId, ...place, ...columns, dueOn: toDate(columns.dueOn), followUpId } })
  },
  change: async (ctx, tx, place, words) => {
    const columns = await columnsOf(ctx, tx, place, words)
    await endReminder(ctx, tx, place.id, 'dropped')
    const suggestion = await tx.customerSuggestion.findFirst({ where: { id: place.id }, select: { status: true } })
    const isAnswered = suggestion?.status === 'done' || suggestion?.status === 'declined'
    const followUpId = isAnswered ? null : await remind(ctx, tx, place, columns)
    await tx.customerSuggestion.updateMany({ where: { id: place.id }, data: { ...columns, dueOn: toDate(columns.dueOn), followUpId } })
  },
  remove: async (ctx, tx, { id }) => {
    await endReminder(ctx, tx, id, 'dropped')
    await tx.customerSuggestion.deleteMany({ where: { id } })
  },
}

/** Throws NOT_FOUND for a contact who is not the customer's, and for a colleague who is not there. */
async function columnsOf(
  ctx: Context,
  tx: OrganisationTransaction,
  { customerId }: EntryPlace,
  { title, contactId, responsibleId, dueOn }: SuggestionWords,
) {
  // The embedded database has one connection: beside its transaction this would wait for itself.
  const within = { db: { prisma: tx } }
  if (contactId) await requireContact(within, contactId, customerId)
  if (responsibleId) await requireColleague(within, responsibleId)
  return { title, contactId, responsibleId: responsibleId ?? ctx.user.id, dueOn }
}

/** The follow-up of whoever answers. */
async function remind(
  ctx: Context,
  tx: OrganisationTransaction,
  { customerId }: EntryPlace,
  { title, contactId, responsibleId, dueOn }: Omit<SuggestionWords, 'kind'> & { responsibleId: string },
): Promise<string> {
  const followUpId = uuidv7()
  const reader = await tx.user.findFirstOrThrow({ where: { id: responsibleId } })
  const words = cutText(outlookTexts[readerLanguage(reader)].answerSuggestion(title))
  const nothing = { projectId: null, reportId: null, note: null, mailItemId: null }
  await insertFollowUp(ctx, tx, { id: followUpId, customerId, contactId, title: words, dueOn, assigneeId: responsibleId, ...nothing })
  return followUpId
}

/** Of a suggestion that was answered and is open again: who answers is reminded anew. */
export async function remindAnew(ctx: Context, tx: OrganisationTransaction, place: EntryPlace): Promise<void> {
  const { title, contactId, responsibleId, dueOn } = await tx.customerSuggestion.findFirstOrThrow({ where: { id: place.id } })
  const followUpId = await remind(ctx, tx, place, { title, contactId, responsibleId, dueOn: toDay(dueOn) })
  await tx.customerSuggestion.updateMany({ where: { id: place.id }, data: { followUpId } })
}

/** Done, or taken back with what it reminds of; one that somebody has closed already stays as it is. */
export async function endReminder(ctx: Context, tx: OrganisationTransaction, suggestionId: string, how: 'done' | 'dropped'): Promise<void> {
  const suggestion = await tx.customerSuggestion.findFirst({ where: { id: suggestionId }, select: { followUpId: true } })
  const followUp = await tx.followUp.findFirst({
    where: { id: suggestion?.followUpId ?? uuidv7(), doneAt: null, droppedAt: null },
    select: { id: true, version: true, assigneeId: true },
  })
  if (followUp) await writeChange(ctx, tx, followUp, how === 'done' ? closedBy(ctx) : { droppedAt: ctx.now(), removedAt: null })
}
