/** How the company words its answers to customers: its own templates, else the usual ones. */
import { z } from 'zod'
import { usualAnswers } from '../../../domain/cockpit/answers/answer-texts.ts'
import { type AnswerWording, answerFaults, situations } from '../../../domain/cockpit/answers/answer-wording.ts'
import { languages } from '../../../domain/texts/language.ts'
import { offerForms } from '../../../domain/visits/offer/offer-wording.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { version } from '../../platform/input.ts'

/** Empty: nothing is answered in that situation. */
const template = z.string().max(2000)
const bySituation = z.strictObject({
  ...{ order_confirmed: template, order_dates: template, order_overdue: template, order_unconfirmed: template, order_partly: template },
  ...{ order_shipped: template, invoice_open: template, invoice_paid: template, price: template },
})
const byForm = z.strictObject({ sie: bySituation, du: bySituation })
const answerTemplates = z.strictObject({ de: byForm, en: byForm }) satisfies z.ZodType<AnswerWording>

export const newAnswerWording = z.strictObject({ texts: answerTemplates, version })

/** Version 0: nothing was ever changed. */
export type ShownAnswerWording = { texts: AnswerWording; version: number }

export async function showAnswerWording(ctx: Context): Promise<ShownAnswerWording> {
  const row = await ctx.db.prisma.answerWording.findFirst({})
  return row ? { texts: answerTemplates.parse(row.texts), version: row.version } : { texts: usualAnswers, version: 0 }
}

/** Throws INVALID for a template that says nothing of what it is for, or holds braces or brackets that stand for nothing; CONFLICT when somebody else changed it meanwhile. */
export async function saveAnswerWording(ctx: Context, { texts, version }: z.infer<typeof newAnswerWording>): Promise<ShownAnswerWording> {
  const isFaulty = languages.some((language) =>
    offerForms.some((form) => situations.some((situation) => answerFaults(texts[language][form][situation], situation, language).length > 0)),
  )
  if (isFaulty) throw new AppError('INVALID', 'A template cannot be used')
  const { answerWording } = ctx.db.prisma
  try {
    if (version === 0) await answerWording.create({ data: { organisationId: ctx.user.organisationId, texts } })
    else {
      const { count } = await answerWording.updateMany({ where: { version }, data: { texts, version: { increment: 1 } } })
      if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
    }
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return { texts, version: version + 1 }
}
