/** The mirror of a follow-up in its assignee's To Do. */

import { toLocal } from '../../domain/local-time.ts'
import { outlookTexts } from '../../domain/texts/outlook-texts.ts'
import type { Context } from '../context.ts'
import { toDay } from '../db.ts'
import { AppError, type Reason } from '../errors.ts'
import type { MailPlace } from '../graph/mailbox.ts'
import { today } from '../today.ts'

const REMINDER_TIME = '09:00:00'
const SOON_MS = 15 * 60_000

/** Effect `save_task`. Runs with the rights of the assignee, whose mailbox it is. */
export async function saveFollowUpTask(ctx: Context, followUpId: string): Promise<void> {
  const { prisma } = ctx.db
  const followUp = await prisma.followUp.findFirst({ where: { id: followUpId }, include: { customer: { select: { id: true, name: true } } } })
  if (!followUp) return
  const known = await prisma.outlookItem.findFirst({ where: { entityId: followUpId } })
  const listId = known?.listId ?? (await prisma.user.findFirst({ where: { id: ctx.user.id } }))?.todoListId ?? null
  const dueOn = toDay(followUp.dueOn)
  const saved = await ctx.graph.saveTask(
    {
      externalId: followUp.id,
      title: followUp.title,
      note: [followUp.customer?.name, followUp.note].filter(Boolean).join('\n'),
      dueOn,
      remindAt: remindAt(ctx, dueOn),
      timeZone: ctx.user.timeZone,
      isDone: followUp.doneAt !== null,
      links: [...cockpitLink(ctx, followUp.customer), ...(await mailLink(ctx, followUp))],
    },
    { itemId: known?.itemId ?? null, listId, listName: outlookTexts.taskList },
  )
  await keep(ctx, followUpId, saved.itemId, saved.listId)
}

/** Effect `unlink_task`: the way to a mail that was withdrawn goes out of the task. What was never saved has none. */
export async function unlinkFollowUpTask(ctx: Context, followUpId: string): Promise<void> {
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: followUpId, userId: ctx.user.id } })
  if (known?.listId) await ctx.graph.unlinkTask({ itemId: known.itemId, listId: known.listId }, outlookTexts.taskMail)
}

/** At nine on the day; if that is past, in a quarter of an hour. */
function remindAt(ctx: Context, dueOn: string): string {
  const planned = `${dueOn}T${REMINDER_TIME}`
  const soon = toLocal(new Date(ctx.now().getTime() + SOON_MS), ctx.user.timeZone)
  return dueOn === today(ctx) && planned < soon ? soon : planned
}

const cockpitLink = (ctx: Context, customer: { id: string; name: string } | null) =>
  customer ? [{ label: outlookTexts.taskCockpit(customer.name), url: `${ctx.publicUrl}/workspace#/customers/${customer.id}` }] : []

type MailSource = { id: string; authorId: string; mailItemId: string | null; mailWebLink: string | null }

/** The mail is in the author's mailbox: nobody else could follow the link. It is asked for once; a mail that is gone, or an id that is none, leaves no link. */
async function mailLink(ctx: Context, { id, authorId, mailItemId, mailWebLink }: MailSource): Promise<{ label: string; url: string }[]> {
  if (authorId !== ctx.user.id) return []
  if (mailWebLink) return [linkTo(mailWebLink)]
  const found = mailItemId && (await locate(ctx, mailItemId))
  if (!found) return []
  // The immutable id finds the follow-up again when the mail is withdrawn. If it was meanwhile, nothing may lead to it any more.
  const data = { mailItemId: found.itemId, mailWebLink: found.webLink }
  const { count } = await ctx.db.prisma.followUp.updateMany({ where: { id, mailItemId }, data })
  return count > 0 && found.webLink ? [linkTo(found.webLink)] : []
}

const linkTo = (url: string) => ({ label: outlookTexts.taskMail, url })

/** A task without its link is better than none. */
const NO_LINK = new Set<Reason>(['OUTLOOK_GONE', 'OUTLOOK_REFUSED'])

async function locate(ctx: Context, givenId: string): Promise<MailPlace | null> {
  try {
    return await ctx.graph.locateMail(givenId)
  } catch (error) {
    if (error instanceof AppError && NO_LINK.has(error.reason)) return null
    throw error
  }
}

async function keep(ctx: Context, entityId: string, itemId: string, listId: string | null): Promise<void> {
  const { organisationId, id: userId } = ctx.user
  const data = { itemId, listId, userId, savedAt: ctx.now() }
  await ctx.db.prisma.outlookItem.upsert({
    where: { organisationId_entityId: { organisationId, entityId } },
    create: { organisationId, entityId, ...data },
    update: data,
  })
  await ctx.db.prisma.user.updateMany({ where: { id: userId }, data: { todoListId: listId } })
}
