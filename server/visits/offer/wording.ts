/** How the company words its offers of times: its own templates, else the usual ones. */
import { z } from 'zod'
import { usualWording } from '../../../domain/visits/offer/offer-texts.ts'
import { type OfferWording, offerForms, offerLanguages, wordingFaults } from '../../../domain/visits/offer/offer-wording.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { text, version } from '../../platform/input.ts'

const byForm = z.strictObject({ sie: text, du: text })
export const wordingTexts = z.strictObject({ de: byForm, en: byForm }) satisfies z.ZodType<OfferWording>

export const newWording = z.strictObject({ texts: wordingTexts, version })

export type NewWording = z.infer<typeof newWording>

/** Version 0: nothing was ever changed. */
export type ShownWording = { texts: OfferWording; version: number }

export async function showWording(ctx: Context): Promise<ShownWording> {
  const row = await ctx.db.prisma.visitOfferWording.findFirst({})
  return row ? { texts: wordingTexts.parse(row.texts), version: row.version } : { texts: usualWording, version: 0 }
}

/** Throws INVALID for a template that offers no time or holds braces that stand for nothing, CONFLICT when somebody else changed it meanwhile. */
export async function saveWording(ctx: Context, { texts, version }: NewWording): Promise<ShownWording> {
  const isFaulty = offerLanguages.some((language) => offerForms.some((form) => wordingFaults(texts[language][form], language).length > 0))
  if (isFaulty) throw new AppError('INVALID', 'A template cannot be used')
  const { visitOfferWording } = ctx.db.prisma
  try {
    if (version === 0) await visitOfferWording.create({ data: { organisationId: ctx.user.organisationId, texts } })
    else {
      const { count } = await visitOfferWording.updateMany({ where: { version }, data: { texts, version: { increment: 1 } } })
      if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
    }
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return { texts, version: version + 1 }
}
